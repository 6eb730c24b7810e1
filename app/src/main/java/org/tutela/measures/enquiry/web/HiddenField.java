package org.tutela.measures.enquiry.web;

/** What a form carries for itself. */
public record HiddenField(String name, String value) {}
