package org.tutela.ui.form;

/** One thing to mend: the field it stands beside ("" for the whole form) and what to do. */
public record FieldError(String field, String message) {}
