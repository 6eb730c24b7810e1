package org.tutela.measures.enquiry.web;

/** A heading between the questions of a long form. */
public record Heading(String text) {}
