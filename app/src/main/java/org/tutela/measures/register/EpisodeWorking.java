package org.tutela.measures.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.people.Birth;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.register.BecomingSubject;
import org.tutela.law.register.Disposal;
import org.tutela.law.register.Event;
import org.tutela.law.register.Facts;
import org.tutela.law.register.Ground;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.NotificationPeriod;
import org.tutela.law.register.Offence;
import org.tutela.law.register.PeriodFinding;
import org.tutela.law.register.RegisterRule;
import org.tutela.law.register.RuleSet;
import org.tutela.law.register.RuleSets;
import org.tutela.law.register.Statute;
import org.tutela.law.register.Term;

/** Puts a conviction as held to the law. Where the law leaves something to a person, the person's answer is asked for and kept. */
record EpisodeWorking(BecomeSubject command, Conviction conviction, Birth birth) {

  /** What the law makes of it. @param judgement what a person chose or found; "" when nothing was left to a person */
  record Answer(BecomingSubject.Basis basis, LocalDate relevantDate, NotificationPeriod period, String judgement, List<Reason> reasons,
      Ground ground, Jurisdiction place, RuleSet ruleSet) {}

  Outcome<Answer> work(RuleSets known) {
    var place = place();
    if (place.isEmpty()) return Outcome.refused("route", "A conviction elsewhere makes subject by a police notice, and not by itself");
    var event = event(place.get());
    var ruleSet = known.governing(place.get(), event.on());
    var problems = new ArrayList<Problem>();
    for (var reason : Facts.against(event)) problems.add(new Problem(field(reason.about()), reason.text()));
    conviction.facts().offenceFrom().ifPresent(day -> Facts.offence(birth.from(), day).forEach(reason -> problems.add(new Problem("conviction", reason.text()))));
    if (isCaution() != cautionDisposal()) problems.add(new Problem("disposal", "\"%s\" and \"%s\" cannot both be so".formatted(conviction.facts().kind().title(), command.disposal().title())));
    if (under18IsOpen(event.on()) || command.dealtWith().filter(this::under18IsOpen).isPresent()) {
      problems.add(new Problem("conviction", "It cannot be told whether the person was under 18: what is held of their birth is not exact enough"));
    }
    if (!command.disposal().hasSecondPart() && command.second().compareTo(Term.NONE) > 0) {
      problems.add(new Problem("second", "Only an extended sentence and a detention and training order have a second part: leave this empty for “%s”".formatted(command.disposal().title())));
    }
    if (!command.others().isEmpty() && !command.disposal().isPutTogether()) {
      problems.add(new Problem("others", "Only terms of imprisonment or detention are put together: leave this empty for “%s”".formatted(command.disposal().title())));
    }
    if (!problems.isEmpty()) return Outcome.refused(problems);
    return judged(event, ruleSet, "");
  }

  private Outcome<Answer> judged(Event event, RuleSet ruleSet, String chosen) {
    var becoming = BecomingSubject.judge(event, ruleSet);
    return switch (becoming.subject()) {
      case NO -> Outcome.refused("", "Not subject to the notification requirements. " + words(becoming.reasons()));
      case UNKNOWN -> hangsOnReading(event, ruleSet) ? read(event, ruleSet) : lookedUp(becoming, event, ruleSet, chosen);
      case YES -> period(among(becoming), event, ruleSet, chosen);
    };
  }

  /** By one reading of the term the threshold is met, and by the other it is not. */
  private static boolean hangsOnReading(Event event, RuleSet ruleSet) {
    return event.disposal().readings().stream().map(reading -> BecomingSubject.judge(event.read(reading), ruleSet).subject()).distinct().count() > 1;
  }

  private Outcome<Answer> read(Event event, RuleSet ruleSet) {
    var readings = event.disposal().readings();
    return readings.stream().filter(one -> command.reading().filter(one.code()::equals).isPresent()).findFirst()
        .map(one -> judged(event.read(one), ruleSet, "Reading chosen: " + one.words()))
        .orElseGet(() -> Outcome.refused("reading", "Two readings, and only by one of them is the person subject: " + readings.stream().map(Disposal.Reading::words)
            .collect(Collectors.joining("; ")) + ". Choose one"));
  }

  /** Not held in the table, or a fact is missing: a person may have found it out. */
  private Outcome<Answer> lookedUp(BecomingSubject becoming, Event event, RuleSet ruleSet, String chosen) {
    if (command.foundListed().isEmpty()) return Outcome.refused("found", "It cannot be told whether it counts. " + words(becoming.reasons()) + " Look it up, and say what you found.");
    if (!command.foundListed().get()) return Outcome.refused("found", "By what you found the person is not subject, so nothing is recorded");
    var found = PeriodFinding.of(event.disposal(), isUnder18(event.on()));
    var judged = new BecomingSubject(Known.YES, Optional.of(event.on()), becoming.basis(), Optional.of(found), becoming.reasons());
    return period(among(judged), event, ruleSet, joined(chosen, event.ground() == Ground.ACT_1997 ? "Found by a person to have been within the 1997 Act" : "Found by a person to be listed and to meet its threshold"));
  }

  private BecomingSubject among(BecomingSubject becoming) {
    if (command.others().isEmpty()) return becoming;
    return command.disposal() == DisposalKind.DETENTION_AND_TRAINING ? becoming.trainingAmong(command.terms(), birth.from()) : becoming.among(command.terms(), birth.from());
  }

  private Outcome<Answer> period(BecomingSubject becoming, Event event, RuleSet ruleSet, String found) {
    var on = becoming.relevantDate().orElseThrow();
    return switch (becoming.period().orElseThrow()) {
      case PeriodFinding.Determined(var period, _) -> answer(becoming, on, period, found, event, ruleSet);
      case PeriodFinding.Choose(var readings, _) -> readings.stream().filter(one -> command.reading().filter(one.code()::equals).isPresent()).findFirst()
          .map(one -> answer(becoming, on, one.period(), joined(found, "Reading chosen: %s, %s".formatted(one.words(), one.period().words())), event, ruleSet))
          .orElseGet(() -> Outcome.refused("reading", "Two readings: " + readings.stream().map(one -> one.words() + ", " + one.period().words())
              .collect(Collectors.joining("; ")) + ". Choose one"));
      case PeriodFinding.AskAPerson(var reasons) -> {
        if (command.months().isEmpty()) yield Outcome.refused("period", words(reasons));
        var against = Facts.decided(command.months().get());
        yield against.isEmpty() ? answer(becoming, on, new NotificationPeriod.Fixed(Period.ofMonths(command.months().get())), joined(found, "Period decided by a person"), event, ruleSet)
            : Outcome.refused("period", against.getFirst().text());
      }
    };
  }

  private Outcome<Answer> answer(BecomingSubject becoming, LocalDate on, NotificationPeriod period, String judgement, Event event, RuleSet ruleSet) {
    var over = BecomingSubject.ranOut(event, period);
    if (over.isPresent()) return Outcome.refused("", "Not subject to the notification requirements. " + words(List.of(over.get())));
    if (!judgement.isEmpty() && command.reasons().isBlank()) return Outcome.refused("reasons", "Give the reasons for what you chose or found");
    var reasons = new ArrayList<>(becoming.reasons());
    if (!judgement.isEmpty()) reasons.add(RegisterRule.VERDICTS.because(judgement));
    return Outcome.done(new Answer(becoming.basis(), on, period, judgement.isEmpty() ? "" : judgement + ". " + command.reasons(), reasons,
        event.ground(), event.place(), ruleSet));
  }

  private Event event(Jurisdiction place) {
    var facts = conviction.facts();
    return new Event(ground(), place, facts.decidedOn(), command.dealtWith(), birth.from(), Optional.of(offence()),
        command.disposal().disposal(command.term(), command.second()), Optional.empty());
  }

  private Ground ground() {
    return switch (command.route()) {
      case NOTICE_ABROAD -> Ground.ABROAD_NOTICE;
      case ACT_1997 -> Ground.ACT_1997;
      case BY_CONVICTION -> switch (conviction.facts().kind()) {
        case CONVICTION -> Ground.CONVICTION;
        case CAUTION, REPRIMAND, WARNING -> Ground.CAUTION;
        case FINDING_INSANITY -> Ground.INSANITY;
        case FINDING_DISABILITY -> Ground.DISABILITY;
      };
    };
  }

  private Optional<Jurisdiction> place() {
    return switch (conviction.facts().jurisdiction()) {
      case ENGLAND_AND_WALES -> Optional.of(Jurisdiction.ENGLAND_AND_WALES);
      case SCOTLAND -> Optional.of(Jurisdiction.SCOTLAND);
      case NORTHERN_IRELAND -> Optional.of(Jurisdiction.NORTHERN_IRELAND);
      // the notice is one of England and Wales, whose rules then apply
      case ELSEWHERE -> command.route() == BecomeSubject.Route.BY_CONVICTION ? Optional.empty() : Optional.of(Jurisdiction.ENGLAND_AND_WALES);
    };
  }

  private Offence offence() {
    var facts = conviction.facts();
    return new Offence(Statute.titled(facts.statute()), facts.sectionNumber(), facts.inchoate(), ageAtOffence(), facts.victimAge(), command.disposal() == DisposalKind.SERVICE_DETENTION);
  }

  /** The ages of offenders that the Schedule tells apart. */
  private static final List<Integer> LIMITS = List.of(18, 20);

  /** Known only as far as birth and offence are: a span that crosses no limit of the Schedule tells enough. */
  private Optional<Integer> ageAtOffence() {
    var facts = conviction.facts();
    if (facts.offenceFrom().isEmpty()) return Optional.empty();
    int youngest = BecomingSubject.age(birth.to(), facts.offenceFrom().get());
    int oldest = BecomingSubject.age(birth.from(), facts.offenceTo().orElse(facts.offenceFrom().get()));
    boolean crosses = LIMITS.stream().anyMatch(limit -> youngest < limit && oldest >= limit);
    return crosses ? Optional.empty() : Optional.of(youngest);
  }

  private boolean isUnder18(LocalDate on) {
    return BecomingSubject.age(birth.from(), on) < 18;
  }

  /** The period is halved for those under 18, so a span of birth that leaves it open is not enough. */
  private boolean under18IsOpen(LocalDate on) {
    return isUnder18(on) != BecomingSubject.age(birth.to(), on) < 18;
  }

  private boolean isCaution() {
    return switch (conviction.facts().kind()) {
      case CAUTION, REPRIMAND, WARNING -> true;
      case CONVICTION, FINDING_INSANITY, FINDING_DISABILITY -> false;
    };
  }

  private boolean cautionDisposal() {
    return command.disposal() == DisposalKind.CAUTION || command.disposal() == DisposalKind.YOUTH_CAUTION;
  }

  private static String field(String about) {
    return switch (about) {
      case "dealtWith" -> "dealt";
      case "term" -> "months";
      case "second" -> "second";
      case "disposal" -> "disposal";
      default -> "conviction";
    };
  }

  private static String joined(String first, String second) {
    return first.isEmpty() ? second : first + "; " + second;
  }

  static String words(List<Reason> reasons) {
    return reasons.stream().map(reason -> "%s (%s).".formatted(reason.text(), reason.source()))
        .collect(Collectors.joining(" "));
  }
}
