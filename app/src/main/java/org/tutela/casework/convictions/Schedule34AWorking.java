package org.tutela.casework.convictions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.duty.Matter;
import org.tutela.law.duty.Offence;
import org.tutela.law.duty.Schedule34A;

/** Puts a conviction as held to the law, and its answer into words. */
final class Schedule34AWorking {
  private static final Map<String, Offence.Statute> TITLES = titlesByStatute();
  private static final Map<String, Offence.Statute> STATUTES =
      TITLES.entrySet().stream().collect(Collectors.toMap(e -> plain(e.getKey()), Map.Entry::getValue));

  private Schedule34AWorking() {}

  static ChildSexOffence of(Conviction conviction, LocalDate day) {
    Matter matter = matter(conviction);
    var relevance = matter.relevance(day);
    var row = Schedule34A.list(matter.offence(), day).row();
    var answer = switch (relevance.relevant()) {
      case YES -> ChildSexOffence.Answer.YES;
      case NO -> ChildSexOffence.Answer.NO;
      case UNKNOWN -> ChildSexOffence.Answer.CANNOT_TELL;
    };
    boolean listed = !matter.foreign() && relevance.relevant() != Known.NO;
    return new ChildSexOffence(conviction, answer, listed ? row.map(r -> "paragraph " + r.paragraph()).orElse("") : "",
        relevance.reasons().stream().allMatch(Reason::verified),
        relevance.reasons().stream().map(r -> r.text() + " (" + r.source() + ")")
            .collect(Collectors.joining(". ")));
  }

  static Matter matter(Conviction conviction) {
    var facts = conviction.facts();
    return new Matter(kind(facts.kind()), offence(facts), place(facts.jurisdiction()), conviction.opinion()
        .map(o -> o.corresponds() ? Matter.Opinion.CORRESPONDS : Matter.Opinion.DOES_NOT_CORRESPOND).orElse(Matter.Opinion.NOT_FORMED), false);
  }

  private static Matter.Kind kind(ConvictionKind kind) {
    return switch (kind) {
      case CONVICTION -> Matter.Kind.CONVICTION;
      case CAUTION -> Matter.Kind.CAUTION;
      case REPRIMAND, WARNING -> Matter.Kind.YOUTH_CAUTION;
      case FINDING_INSANITY -> Matter.Kind.NOT_GUILTY_BY_INSANITY;
      case FINDING_DISABILITY -> Matter.Kind.UNDER_DISABILITY_DID_ACT;
    };
  }

  private static Matter.Place place(Jurisdiction jurisdiction) {
    return switch (jurisdiction) {
      case ENGLAND_AND_WALES -> Matter.Place.ENGLAND_AND_WALES;
      case SCOTLAND -> Matter.Place.SCOTLAND;
      case NORTHERN_IRELAND -> Matter.Place.NORTHERN_IRELAND;
      case ELSEWHERE -> Matter.Place.ELSEWHERE;
    };
  }

  private static Offence offence(RecordConviction facts) {
    String title = facts.offence().toLowerCase(Locale.ROOT);
    var statute = STATUTES.getOrDefault(plain(facts.statute()), Offence.Statute.OTHER);
    var circumstance = switch (statute) {
      case THEFT_1968 -> title.contains("rape") ? Offence.Circumstance.INTENT_TO_RAPE : Offence.Circumstance.NONE;
      case CUSTOMS_1979 -> title.contains("photograph") ? Offence.Circumstance.INDECENT_PHOTOGRAPH_OF_CHILD : Offence.Circumstance.NONE;
      default -> Offence.Circumstance.NONE;
    };
    return new Offence(statute, facts.sectionNumber(), facts.victimAge(), facts.inchoate(), circumstance);
  }

  private static String plain(String statute) {
    return statute.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }

  /** The statutes that Schedule 34A names, for the form's suggestions. */
  static List<String> titles() {
    return List.copyOf(TITLES.keySet());
  }

  private static Map<String, Offence.Statute> titlesByStatute() {
    var titles = new LinkedHashMap<String, Offence.Statute>();
    titles.put("Sexual Offences Act 2003", Offence.Statute.SOA_2003);
    titles.put("Protection of Children Act 1978", Offence.Statute.PROTECTION_OF_CHILDREN_1978);
    titles.put("Criminal Justice Act 1988", Offence.Statute.CJA_1988);
    titles.put("Sexual Offences Act 1956", Offence.Statute.SOA_1956);
    titles.put("Indecency with Children Act 1960", Offence.Statute.INDECENCY_WITH_CHILDREN_1960);
    titles.put("Criminal Law Act 1977", Offence.Statute.CRIMINAL_LAW_1977);
    titles.put("Theft Act 1968", Offence.Statute.THEFT_1968);
    titles.put("Customs and Excise Management Act 1979", Offence.Statute.CUSTOMS_1979);
    titles.put("Sexual Offences (Amendment) Act 2000", Offence.Statute.SOA_AMENDMENT_2000);
    titles.put("Criminal Justice and Immigration Act 2008", Offence.Statute.CJIA_2008);
    return titles;
  }
}
