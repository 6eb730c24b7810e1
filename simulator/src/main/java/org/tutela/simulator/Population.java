package org.tutela.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tutela.simulator.Held.Alias;
import org.tutela.simulator.Held.AliasKind;
import org.tutela.simulator.Held.Conviction;
import org.tutela.simulator.Held.Disposal;
import org.tutela.simulator.Held.Kind;
import org.tutela.simulator.Held.Lived;
import org.tutela.simulator.Held.Management;
import org.tutela.simulator.Held.Offence;
import org.tutela.simulator.Town.Address;

/**
 * People on record, as hard to tell apart as real ones: fathers and sons of one name, twins, namesakes, shared houses,
 * short forms, former names, people who moved.
 */
public final class Population {
  private final Draw draw;
  private final Names names;
  private final List<Town> towns;
  private final LocalDate today;

  public Population(long seed, List<Town> towns, LocalDate today) {
    this.draw = new Draw(seed);
    this.names = new Names(draw, seed);
    this.towns = towns;
    this.today = today;
  }

  public List<Held> people(int count) {
    var people = new ArrayList<Held>(count);
    while (people.size() < count) {
      Held person = person(draw.one(towns));
      people.add(person);
      if (people.size() < count && draw.chance(0.03)) people.add(relative(person));
    }
    return people;
  }

  private Held person(Town town) {
    boolean woman = draw.chance(0.04);
    String given = woman ? names.woman() : names.man();
    LocalDate born = today.minusDays(draw.between(17 * 365, 78 * 365));
    return made(town, woman, given, names.surname(), born, town.address(draw));
  }

  /** A son of his father's name, or a twin, at the same address. */
  private Held relative(Held of) {
    Town town = towns.stream().filter(t -> of.lived().getLast().address().lines().endsWith(t.name())).findFirst().orElseThrow();
    Address home = of.lived().getLast().address();
    boolean twin = draw.chance(0.4) || of.born().isAfter(today.minusYears(42));
    return twin
        ? made(town, of.woman(), of.woman() ? names.woman() : names.man(), of.family(), of.born(), home)
        : made(town, false, of.woman() ? names.man() : of.given(), of.family(), of.born().plusYears(draw.between(19, 25)), home);
  }

  private Held made(Town town, boolean woman, String given, String family, LocalDate born, Address home) {
    String middle = draw.chance(0.6) ? (woman ? names.woman() : names.man()) : "";
    var convictions = convictions(born);
    var lived = lived(town, home);
    String online = (given.charAt(0) + family + draw.between(60, 99)).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return new Held(town.area(), woman, given, middle, family, born, aliases(woman, given, family), lived,
        draw.chance(0.7) ? Optional.of("07700 900" + "%03d".formatted(draw.below(1000))) : Optional.empty(),
        draw.chance(0.4) ? Optional.of(online + "@post.example") : Optional.empty(),
        draw.chance(0.3) ? Optional.of(online) : Optional.empty(),
        convictions, management(convictions), draw.chance(0.01));
  }

  private List<Alias> aliases(boolean woman, String given, String family) {
    var aliases = new ArrayList<Alias>();
    if (Names.SHORT.containsKey(given) && draw.chance(0.4)) aliases.add(new Alias(AliasKind.KNOWN_AS, Names.SHORT.get(given), family));
    if (draw.chance(woman ? 0.4 : 0.06)) aliases.add(new Alias(AliasKind.FORMER, given, names.surname()));
    if (draw.chance(0.08)) aliases.add(new Alias(AliasKind.ALIAS, woman ? names.woman() : names.man(), names.surname()));
    return aliases;
  }

  private List<Lived> lived(Town town, Address home) {
    LocalDate since = today.minusDays(draw.between(30, 2500));
    var lived = new ArrayList<Lived>();
    if (draw.chance(0.5)) {
      LocalDate before = since.minusDays(draw.between(200, 2000));
      lived.add(new Lived((draw.chance(0.3) ? draw.one(towns) : town).address(draw), before, Optional.of(since)));
    }
    lived.add(new Lived(home, since, Optional.empty()));
    return lived;
  }

  private List<Conviction> convictions(LocalDate born) {
    var convictions = new ArrayList<Conviction>();
    int count = draw.chance(0.7) ? 1 : draw.between(2, 4);
    for (int i = 0; i < count; i++) {
      Offence offence = i == 0 || draw.chance(0.5) ? draw.one(Offence.SEXUAL) : draw.one(Offence.OTHER);
      LocalDate earliest = max(born.plusYears(15), LocalDate.of(1975, 1, 1));
      LocalDate decided = between(max(earliest.plusDays(200), floor(offence)), today.minusDays(40));
      boolean caution = draw.chance(0.12);
      boolean young = decided.isBefore(born.plusYears(18));
      Kind kind = caution ? young && decided.isBefore(LocalDate.of(2013, 4, 8)) ? Kind.REPRIMAND : Kind.CAUTION : Kind.CONVICTION;
      Disposal disposal = switch (kind) {
        case REPRIMAND -> Disposal.REPRIMAND;
        case CAUTION -> Disposal.CAUTION;
        case CONVICTION -> draw.chance(0.55) ? Disposal.CUSTODY : draw.chance(0.5) ? Disposal.COMMUNITY_ORDER : Disposal.SUSPENDED;
      };
      int months = switch (disposal) {
        case CUSTODY -> draw.between(4, 96);
        case COMMUNITY_ORDER, SUSPENDED -> draw.between(6, 24);
        case CAUTION, REPRIMAND -> 0;
      };
      convictions.add(new Conviction(kind, offence, decided.minusDays(draw.between(60, 180)), decided,
          offence.child() ? draw.between(6, 15) : draw.between(19, 60), draw.chance(0.8),
          kind == Kind.CONVICTION ? draw.one(List.of("Aldmouth Crown Court", "Carrowby Crown Court", "Llanhelyg Crown Court", "Wexholme Magistrates' Court"))
              : "Police station", disposal, months));
    }
    convictions.sort(java.util.Comparator.comparing(Conviction::decided));
    return convictions;
  }

  /** Nobody is convicted under an Act before it was in force: 1 May 2004 for the Act of 2003, 29 December 2015 for s.76. */
  private static LocalDate floor(Offence offence) {
    return switch (offence.statute()) {
      case "Sexual Offences Act 2003" -> LocalDate.of(2004, 11, 1);
      case "Serious Crime Act 2015" -> LocalDate.of(2016, 7, 1);
      case "Criminal Justice Act 1988" -> LocalDate.of(1989, 1, 1);
      case "Protection of Children Act 1978" -> LocalDate.of(1979, 1, 1);
      default -> LocalDate.of(1975, 1, 1);
    };
  }

  private Optional<Management> management(List<Conviction> convictions) {
    Conviction last = convictions.getLast();
    boolean sexual = convictions.stream().anyMatch(c -> Offence.SEXUAL.contains(c.offence()));
    if (!sexual && !draw.chance(0.3)) return Optional.empty();
    if (!draw.chance(0.85)) return Optional.empty();
    int level = draw.chance(0.93) ? 1 : draw.chance(0.85) ? 2 : 3;
    int weeks = switch (level) {
      case 3 -> 8;
      case 2 -> 16;
      default -> 52;
    };
    boolean recent = draw.chance(0.04);
    LocalDate from = recent ? today.minusDays(draw.between(0, 9)) : max(last.decided(), LocalDate.of(2008, 7, 14));
    return Optional.of(new Management(sexual ? 1 : 2, level, from, today.plusDays(draw.between(recent ? 20 : -30, weeks * 7)), recent));
  }

  private LocalDate between(LocalDate from, LocalDate to) {
    long days = java.time.temporal.ChronoUnit.DAYS.between(from, to);
    return days <= 0 ? to : from.plusDays(draw.below((int) days));
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
