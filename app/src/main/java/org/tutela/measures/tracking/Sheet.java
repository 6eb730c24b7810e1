package org.tutela.measures.tracking;

import java.util.List;

/** A part of a record as a table: words, numbers, moments and truths, or null for nothing. */
public record Sheet(String name, List<String> columns, List<List<Object>> rows) {}
