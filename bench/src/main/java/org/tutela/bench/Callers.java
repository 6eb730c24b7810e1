package org.tutela.bench;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.intake.Channel;
import org.tutela.intake.ContactMeans;
import org.tutela.intake.Frequency;
import org.tutela.intake.Heard;
import org.tutela.intake.Known;
import org.tutela.intake.ParentsAware;
import org.tutela.intake.PartialDate;
import org.tutela.intake.RelationToApplicant;
import org.tutela.intake.RelationToChild;
import org.tutela.intake.Request;
import org.tutela.intake.Tongue;
import org.tutela.intake.Warning;

/** The officer who writes and the request that is written, again and again. */
final class Callers {
  static final Actor OFFICER = new Actor(new UserId(new UUID(7, 7)), "Officer of the bench", new AreaCode("NORTHMERE"),
      "public protection", Set.of(Role.OFFICER), Optional.empty());

  private Callers() {}

  static Request mother() {
    return new Request(Channel.PHONE, "en", "", "",
        new Request.Applicant(new Request.Name("Imogen", "Tarrowby"), "", new PartialDate.YearOf(1990), "4 Quill Lane, Northmere", "", "01632 960001", "",
            Tongue.ENGLISH, "", new Request.SafeContact(EnumSet.of(ContactMeans.PHONE), "weekday mornings", Known.NO, Known.YES, "")),
        List.of(new Request.Child(new Request.Name("Wren", "Tarrowby"), new PartialDate.YearOf(2019), "with me", RelationToChild.PARENT, "")), ParentsAware.ALL,
        new Request.Subject(new Request.Name("Osric", "Pellingworth"), "", new PartialDate.About(40, LocalDate.of(2026, 6, 1)), "", "",
            RelationToApplicant.PARTNER, "", ""),
        new Request.Access(Known.YES, Known.YES, Known.NO, Frequency.DAILY, "He lives with us"), "", Request.Danger.notSaid(), Heard.MEDIA,
        new Request.Warnings(Request.Warnings.CURRENT, EnumSet.complementOf(EnumSet.of(Warning.NOT_SAID))));
  }

  static org.tutela.law.scheme.Request inScheme() {
    return new org.tutela.law.scheme.Request(org.tutela.law.scheme.Request.Applicant.PARENT, true, true, true, 1,
        Set.of(org.tutela.law.scheme.Request.Contact.LIVES_WITH_CHILD), org.tutela.law.scheme.Request.Purpose.PROTECT_A_CHILD);
  }
}
