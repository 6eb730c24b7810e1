package org.tutela.ui;

/**
 * What a page shows: one record a template. The template's parameters are {@code page} and {@code shell}.
 * A title names no person and, on the public's pages, not the scheme.
 */
public interface Page {
  /** The template's name below {@code src/main/jte}, with its ending: {@code "enquiry/application.jte"}. */
  String template();

  String title();
}
