package org.tutela.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A made-up request with something in every field. */
final class Sample {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Sample() {}

  static Request request() {
    var safe = new Request.SafeContact(Set.of(ContactMeans.PHONE, ContactMeans.EMAIL), "weekdays after 10", Known.NO, Known.YES, "He reads my texts");
    return new Request(Channel.ONLINE, "cy", "DYFFRYN", "",
        new Request.Applicant(new Request.Name("Efa", "O’Bryn-Łukasz"), "", new PartialDate.Full(LocalDate.of(1990, 2, 28)),
            "4 Heol y Felin\nPentre Arian", "ZZ99 3VZ", "0000 000001", "efa@example.org", Tongue.WELSH, "", safe),
        List.of(new Request.Child(new Request.Name("Non", ""), new PartialDate.AgeAt(6, TODAY), "with me", RelationToChild.PARENT, "")),
        ParentsAware.APPLICANT_IS_PARENT,
        new Request.Subject(new Request.Name("Gwilym", "Test-Fictional"), "Gwil", new PartialDate.About(40, TODAY), "Pentre Arian",
            "coaches football", RelationToApplicant.PARTNER, "", "gwil_fc"),
        new Request.Access(Known.YES, Known.YES, Known.NO, Frequency.DAILY, "bath time"),
        "He has changed.", new Request.Danger(Known.NO, Known.YES, "I work nights"), Heard.SCHOOL,
        new Request.Warnings(Request.Warnings.CURRENT, Set.of(Warning.values())));
  }
}
