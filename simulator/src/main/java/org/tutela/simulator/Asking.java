package org.tutela.simulator;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** What a worried person asks, with what they know of the person, which is seldom all of it. */
final class Asking {
  private static final List<String> WORRIES = List.of("He never talks about his past and gets angry when I ask.",
      "A neighbour told me to be careful with him around the children.", "She found messages on the tablet that were not right.",
      "He offers to bath the children and to baby-sit, again and again.", "I have no particular worry. He moves in next month and I want to be sure.",
      "My grandson has become quiet since the new partner came.", "He coaches the under-twelves and gives lifts home to some of them.");

  private final Draw draw;
  private final Names names;
  private final List<Town> towns;

  Asking(Draw draw, Names names, List<Town> towns) {
    this.draw = draw;
    this.names = names;
    this.towns = towns;
  }

  Request about(Held subject, String area, Channel channel, boolean particularChild, LocalDate on) {
    Town town = draw.one(towns.stream().filter(t -> t.area().equals(area)).toList());
    String family = names.surname();
    boolean welsh = area.equals("DYFFRYN") && draw.chance(0.4);
    var relation = draw.one(List.of(RelationToChild.PARENT, RelationToChild.PARENT, RelationToChild.PARENT, RelationToChild.GRANDPARENT,
        RelationToChild.OTHER_FAMILY, RelationToChild.NEIGHBOUR));
    var address = town.address(draw);
    String number = "07700 900" + "%03d".formatted(draw.below(1000));
    String when = draw.one(List.of("Weekday mornings", "After 18:00", "Tuesdays and Thursdays, school hours"));
    var message = draw.chance(0.3) ? Known.YES : Known.NO;
    var means = message == Known.YES ? EnumSet.of(ContactMeans.PHONE, ContactMeans.TEXT) : EnumSet.of(ContactMeans.PHONE);
    var applicant = new Request.Applicant(new Request.Name(names.woman(), family), "", new PartialDate.YearOf(on.getYear() - draw.between(24, 61)),
        address.lines(), address.postcode(), number, "", welsh ? Tongue.WELSH : Tongue.ENGLISH, "",
        new Request.SafeContact(means, when, message, draw.chance(0.3) ? Known.YES : Known.NO, ""));
    var children = particularChild
        ? List.of(new Request.Child(new Request.Name(names.child(), family), new PartialDate.AgeAt(draw.between(2, 14), on), town.name(), relation, ""))
        : List.<Request.Child>of();
    return new Request(channel, welsh ? "cy" : "en", area, "", applicant, children,
        relation == RelationToChild.PARENT ? ParentsAware.APPLICANT_IS_PARENT : draw.chance(0.6) ? ParentsAware.ALL : ParentsAware.SOME, named(subject, on),
        new Request.Access(draw.chance(0.5) ? Known.YES : Known.NO, Known.YES, draw.chance(0.2) ? Known.YES : Known.NO,
            draw.one(List.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.LESS)), "Through the family"),
        draw.one(WORRIES), Request.Danger.notSaid(), draw.one(List.of(Heard.POLICE, Heard.SCHOOL, Heard.SOCIAL_CARE, Heard.MEDIA, Heard.FAMILY_OR_FRIEND)),
        new Request.Warnings(Request.Warnings.CURRENT, Set.of(Warning.TRUE_ACCOUNT, Warning.MAY_BE_SHARED, Warning.NO_ANSWER_NOW, Warning.KEEP_CONFIDENTIAL)));
  }

  private Request.Subject named(Held subject, LocalDate on) {
    String given = Names.SHORT.containsKey(subject.given()) && draw.chance(0.3) ? Names.SHORT.get(subject.given()) : subject.given();
    int age = java.time.Period.between(subject.born(), on).getYears();
    PartialDate birth = draw.chance(0.4) ? new PartialDate.Full(subject.born())
        : draw.chance(0.5) ? new PartialDate.AgeAt(age, on) : new PartialDate.YearOf(subject.born().getYear());
    String address = draw.chance(0.6) ? subject.lived().getLast().address().lines() + "\n" + subject.lived().getLast().address().postcode() : "";
    return new Request.Subject(new Request.Name(given, subject.family()), "", birth, address, "", draw.one(List.of(RelationToApplicant.BOYFRIEND_GIRLFRIEND,
        RelationToApplicant.PARTNER_OF_FORMER, RelationToApplicant.NEIGHBOUR, RelationToApplicant.FAMILY, RelationToApplicant.FRIEND)), "", "");
  }
}
