package org.tutela.measures.enquiry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tutela.foundation.kernel.London;
import org.tutela.intake.BirthTyped;
import org.tutela.intake.Channel;
import org.tutela.intake.ContactMeans;
import org.tutela.intake.Frequency;
import org.tutela.intake.Heard;
import org.tutela.intake.Known;
import org.tutela.intake.Labelled;
import org.tutela.intake.ParentsAware;
import org.tutela.intake.PartialDate;
import org.tutela.intake.RelationToApplicant;
import org.tutela.intake.RelationToChild;
import org.tutela.intake.Request;
import org.tutela.intake.Tongue;
import org.tutela.intake.Warning;
import org.tutela.measures.enquiry.KeyIn;
import org.tutela.ui.form.Typed;

/** Reads form F-ICF as staff key it in. Only what was said is needed: an anonymous or vague worry is taken too. */
final class KeyInForm {
  static final int CHILDREN = 4;

  private KeyInForm() {}

  static Optional<KeyIn> read(Typed typed, Instant now) {
    var submission = submission(typed);
    Channel channel = typed.choice("channel", Channel.class, "Choose how first contact was made").orElse(Channel.OTHER);
    Instant contactAt = contactAt(typed, now);
    Request request = request(typed, channel, London.date(now));
    if (request.children().isEmpty() && request.subject().name().isEmpty() && request.worry().isEmpty()) {
      typed.problem("worry", "Enter what worries them, or the child, or the person they ask about");
    }
    return typed.hasErrors() ? Optional.empty()
        : Optional.of(new KeyIn(submission, contactAt, Optional.empty(), request, Optional.empty(), typed.chose("refuge", "yes")));
  }

  static UUID submission(Typed typed) {
    try {
      return UUID.fromString(typed.raw("submission"));
    } catch (IllegalArgumentException e) {
      typed.problem("", "This form cannot be sent: open a new one and copy what you typed");
      return new UUID(0, 0);
    }
  }

  static Request request(Typed typed, Channel channel, LocalDate today) {
    return new Request(channel, "en", "", "", applicant(typed, today), children(typed, today),
        said(typed, "parents", ParentsAware.class, ParentsAware.NOT_SAID), subject(typed, today),
        new Request.Access(known(typed, "lives"), known(typed, "alone"), known(typed, "online"), said(typed, "frequency", Frequency.class, Frequency.NOT_SAID),
            text(typed, "how")),
        text(typed, "worry"), new Request.Danger(known(typed, "danger-now"), known(typed, "danger-soon"), text(typed, "danger-what")),
        said(typed, "heard", Heard.class, Heard.NOT_SAID), new Request.Warnings(Request.Warnings.CURRENT, several(typed, "warnings", Warning.class)));
  }

  private static Request.Applicant applicant(Typed typed, LocalDate today) {
    return new Request.Applicant(name(typed, "applicant"), line(typed, "applicant-other"), birth(typed, "applicant-born", today),
        line(typed, "applicant-address"), line(typed, "applicant-postcode"), phone(typed), email(typed),
        said(typed, "tongue", Tongue.class, Tongue.NOT_SAID), line(typed, "other-tongue"),
        new Request.SafeContact(several(typed, "means", ContactMeans.class), line(typed, "safe-when"), known(typed, "message"),
            known(typed, "lives-with-subject"), text(typed, "care")));
  }

  private static List<Request.Child> children(Typed typed, LocalDate today) {
    var children = new ArrayList<Request.Child>();
    for (int n = 1; n <= CHILDREN; n++) {
      String child = "child" + n;
      var name = name(typed, child);
      PartialDate birth = birth(typed, child + "-born", today);
      var read = new Request.Child(name, birth, line(typed, child + "-lives"), said(typed, child + "-relation", RelationToChild.class, RelationToChild.NOT_SAID),
          line(typed, child + "-other-relation"));
      if (birth.surelyAtLeast(18, today)) typed.problem(child + "-born", "The scheme is for children: this person is 18 or older");
      if (!name.isEmpty() || !read.lives().isEmpty() || !(birth instanceof PartialDate.Unknown)) children.add(read);
    }
    return children;
  }

  private static Request.Subject subject(Typed typed, LocalDate today) {
    return new Request.Subject(name(typed, "subject"), line(typed, "subject-other"), birth(typed, "subject-born", today), line(typed, "subject-address"),
        line(typed, "subject-work"), said(typed, "relation", RelationToApplicant.class, RelationToApplicant.NOT_SAID), line(typed, "other-relation"),
        line(typed, "online-names"));
  }

  private static Request.Name name(Typed typed, String who) {
    return new Request.Name(namePart(typed, who + "-given"), namePart(typed, who + "-family"));
  }

  /** Pictures are no name (B9); a hyphen or "N/A" is kept as typed and means nothing to the matcher (B15). */
  private static String namePart(Typed typed, String field) {
    String name = typed.optional(field, Typed.NAME).orElse("");
    boolean picture = name.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
    if (picture && name.codePoints().noneMatch(Character::isLetter)) typed.problem(field, "Enter a name in letters");
    return name;
  }

  /** An age beside a date is not needed, but what is no age is said. */
  static void ageBeside(Typed typed, String field) {
    boolean dated = Stream.of("-day", "-month", "-year").anyMatch(part -> !typed.raw(field + part).isBlank());
    if (dated && !typed.raw(field + "-age").strip().matches("[0-9]{0,3}")) typed.problem(field + "-age", "Enter the age as a number, or leave it out");
  }

  static PartialDate birth(Typed typed, String field, LocalDate today) {
    ageBeside(typed, field);
    return switch (BirthTyped.read(typed.raw(field + "-day"), typed.raw(field + "-month"), typed.raw(field + "-year"), typed.raw(field + "-age"),
        typed.chose(field + "-about", "yes"), today)) {
      case BirthTyped.Read(PartialDate birth) -> birth;
      case BirthTyped.Wrong(var fault) -> {
        typed.problem(field, switch (fault) {
          case NOT_A_NUMBER -> "Enter the date of birth in numbers, like 27 3 1986, or an age";
          case NO_SUCH_DAY -> "There is no such day: enter a real date";
          case SHORT_YEAR -> "Enter the year with four digits";
          case NO_YEAR -> "Enter the year, or an age instead";
          case NO_MONTH -> "Enter the month as well as the day";
          case FUTURE -> "The date of birth must be in the past";
          case TOO_LONG_AGO -> "The date of birth must be within 120 years";
        });
        yield PartialDate.UNKNOWN;
      }
    };
  }

  private static Instant contactAt(Typed typed, Instant now) {
    Optional<LocalDate> day = typed.date("contact", "Enter the date of first contact");
    LocalTime time = typed.time("contact-time", "Enter the time of first contact, like 14:30").orElse(LocalTime.MIDNIGHT);
    if (day.isEmpty()) return now;
    Instant at = day.get().atTime(time).atZone(London.ZONE).toInstant();
    if (at.isAfter(now)) typed.problem("contact", "First contact must be in the past");
    if (day.get().isBefore(LocalDate.of(2008, 9, 1))) typed.problem("contact", "First contact cannot be before the scheme began");
    return at;
  }

  /** Premium numbers are never called back (B34). */
  private static String phone(Typed typed) {
    String phone = line(typed, "phone");
    String digits = phone.replaceAll("[^0-9]", "");
    if (!phone.isEmpty() && (digits.length() < 6 || digits.length() > 15)) typed.problem("phone", "Enter a telephone number, like 01632 960001");
    if (digits.matches("(0|44|0044)9[0-9]*")) typed.problem("phone", "Premium-rate numbers cannot be used");
    return phone;
  }

  private static String email(Typed typed) {
    String email = line(typed, "email");
    boolean one = email.indexOf('@') > 0 && email.indexOf('@') == email.lastIndexOf('@') && !email.endsWith("@") && !email.endsWith(".")
        && email.length() <= 254 && email.codePoints().noneMatch(Character::isWhitespace);
    if (!email.isEmpty() && !one) typed.problem("email", "Enter one e-mail address, like name@example.com");
    return email;
  }

  private static String line(Typed typed, String field) {
    return typed.optional(field, Typed.LINE).orElse("");
  }

  private static String text(Typed typed, String field) {
    return typed.optional(field, Typed.TEXT).orElse("");
  }

  private static Known known(Typed typed, String field) {
    return said(typed, field, Known.class, Known.NOT_SAID);
  }

  private static <E extends Enum<E> & Labelled> E said(Typed typed, String field, Class<E> options, E notSaid) {
    return Typed.constant(options, typed.raw(field)).orElse(notSaid);
  }

  private static <E extends Enum<E> & Labelled> Set<E> several(Typed typed, String field, Class<E> options) {
    var chosen = EnumSet.noneOf(options);
    Arrays.stream(options.getEnumConstants()).filter(option -> option.offered() && typed.chose(field, option.name())).forEach(chosen::add);
    return chosen;
  }
}
