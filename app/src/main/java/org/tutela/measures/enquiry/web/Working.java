package org.tutela.measures.enquiry.web;

import java.util.List;
import org.tutela.law.Reason;

/** The working of the law beside a form: each reason with its source, and how far it may be relied on. */
public record Working(String heading, List<Reason> reasons) {}
