package org.tutela.law.scheme;

/** A unit officer takes the case. */
public record Assignment(String owner) implements Entry {}
