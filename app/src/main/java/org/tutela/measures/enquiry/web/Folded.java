package org.tutela.measures.enquiry.web;

import java.util.List;

/** Fields that few need, behind a line that opens them; open once something in them was typed. */
public record Folded(String summary, List<?> fields, boolean open) {}
