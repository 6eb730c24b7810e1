package org.tutela.measures.enquiry.web;

import java.util.List;
import java.util.Locale;
import org.tutela.law.Reason;

/** The working of the law beside a form: each reason with its rule, and how far it may be relied on. */
public record Working(String heading, List<Reason> reasons) {
  public static String rule(Reason reason) {
    return reason.verified() ? reason.rule() : reason.rule() + ", " + reason.standing().label().toLowerCase(Locale.ROOT);
  }
}
