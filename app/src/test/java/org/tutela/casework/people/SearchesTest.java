package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.work.Work;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

@TutelaTest
class SearchesTest {
  @Autowired People people;
  @Autowired Searches searches;
  @Autowired HolderChecks holders;
  @Autowired Work work;
  @Autowired MutableClock clock;

  private static final LocalDate BORN = LocalDate.of(1974, 5, 23);

  private PersonId record(AreaCode area, String forenames, String surname) {
    var id = As.system(() -> people.record(new RecordPerson(area, forenames, surname, Sex.MALE, Optional.of(Birth.on(BORN)), Optional.empty()))).orThrow();
    As.system(() -> people.addAddress(new AddAddress(id, AddressKind.HOME, "", "NM9 8XY", Optional.empty(), Optional.empty()))).orThrow();
    return id;
  }

  private MadeSearch search(NamedPerson asked) {
    return As.officer(() -> searches.search(new SearchFor(asked, As.NORTHMERE, false))).orThrow();
  }

  @Test
  void a_person_recorded_a_moment_ago_is_found_by_the_next_search() {
    var id = record(As.NORTHMERE, "Theobald", "Wrenfield");
    var made = search(NamedPerson.named("Theo", "Renfield").born(Birth.on(BORN)).at("NM9 8XY"));
    assertThat(made.candidates()).extracting(c -> c.person().id()).contains(id);
    var candidate = made.candidates().stream().filter(c -> c.person().id().equals(id)).findFirst().orElseThrow();
    assertThat(candidate.band()).isEqualTo(Band.STRONG);
    assertThat(candidate.why()).extracting(Evidence::field).contains("First name", "Surname", "Birth", "Place");
  }

  @Test
  void a_name_added_later_is_found_too() {
    var id = record(As.NORTHMERE, "Lucian", "Oakmantle");
    search(NamedPerson.named("Barnaby", "Stillwater"));
    As.officer(() -> people.addName(new AddName(id, NameKind.ALIAS, "Barnaby", "Stillwater"))).orThrow();
    assertThat(search(NamedPerson.named("Barnaby", "Stillwater")).candidates()).extracting(c -> c.person().id()).contains(id);
  }

  @Test
  void nobody_is_found_by_what_was_struck_out() {
    var id = record(As.NORTHMERE, "Lucian", "Oakmantle");
    As.officer(() -> people.addName(new AddName(id, NameKind.ALIAS, "Desmond", "Hartlecliffe"))).orThrow();
    As.officer(() -> people.addIdentifier(new AddIdentifier(id, IdentifierKind.ONLINE_NAME, "hartle.of.the.cliff"))).orThrow();
    var asked = NamedPerson.named("Desmond", "Hartlecliffe").knownBy(IdentifierKind.ONLINE_NAME, "hartle.of.the.cliff");
    assertThat(search(asked).candidates()).extracting(c -> c.person().id()).contains(id);
    var held = As.officer(() -> people.open(id)).orThrow();
    for (var wrong : List.of(held.names().getLast().id(), held.identifiers().getFirst().id())) {
      As.officer(() -> people.strikeOut(new StrikeOutDetail(id, wrong, "Of his brother"))).orThrow();
    }
    assertThat(search(asked).candidates()).extracting(c -> c.person().id()).doesNotContain(id);
  }

  @Test
  void a_search_shows_the_same_when_it_is_opened_again() {
    record(As.NORTHMERE, "Evander", "Brockhollow");
    var made = search(NamedPerson.named("Evander", "Brockhollow"));
    record(As.NORTHMERE, "Evander", "Brockhollow");
    assertThat(As.officer(() -> searches.find(made.id())).orThrow().candidates()).isEqualTo(made.candidates());
  }

  @Test
  void a_hit_of_another_force_is_told_to_its_holders_and_to_nobody_else() {
    var id = record(As.CARROW, "Peregrine", "Saltmarsh");
    var made = search(NamedPerson.named("Peregrine", "Saltmarsh").born(Birth.on(BORN)).at("NM9 8XY"));

    assertThat(made.candidates()).extracting(c -> c.person().id()).doesNotContain(id);
    assertThat(made.waiting()).isTrue();
    var carrow = As.officer().of("CARROW");
    eventually(() -> carrow.does(() -> work.openFor("person", id.value())).orThrow().size() == 1);
    var check = carrow.does(() -> holders.of(id)).orThrow().getFirst();
    carrow.does(() -> holders.answer(check.search(), id, false)).orThrow();
    assertThat(As.officer(() -> searches.find(made.id())).orThrow().waiting()).isFalse();
    assertThat(carrow.does(() -> work.openFor("person", id.value())).orThrow()).isEmpty();
  }

  @Test
  void a_search_without_a_hidden_hit_and_one_with_it_differ_only_in_waiting() {
    var seen = search(NamedPerson.named("Quillon", "Nobodyheld"));
    assertThat(seen.waiting()).isFalse();
    assertThat(seen.more()).isZero();
  }

  @Test
  void nobody_is_recorded_while_a_strong_candidate_is_not_dismissed() {
    var id = record(As.NORTHMERE, "Cosmo", "Verrinder");
    var made = search(NamedPerson.named("Cosmo", "Verrinder").born(Birth.on(BORN)).at("NM9 8XY"));
    var command = new RecordPerson(As.NORTHMERE, "Cosmo", "Verrinder", Sex.MALE, Optional.of(Birth.on(BORN)), Optional.of(made.id()));
    assertThat(As.officer(() -> people.record(command))).isInstanceOf(Outcome.Refused.class);
    assertThat(made.candidates()).extracting(c -> c.person().id()).contains(id);
    for (var candidate : made.candidates()) {
      As.officer(() -> searches.mark(new MarkCandidate(made.id(), candidate.person().id(), Mark.DIFFERENT, "Seen abroad on that day"))).orThrow();
    }
    assertThat(As.officer(() -> people.record(command))).isInstanceOf(Outcome.Done.class);
    clock.pass(Duration.ofMinutes(61));
    assertThat(As.officer(() -> people.record(command))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_strong_candidate_is_dismissed_by_two() {
    var id = record(As.NORTHMERE, "Ignatius", "Merrowby");
    var asked = NamedPerson.named("Ignatius", "Merrowby").born(Birth.on(BORN)).at("NM9 8XY");
    var made = As.officer(() -> searches.search(new SearchFor(asked, As.NORTHMERE, true))).orThrow();
    for (var candidate : made.candidates()) {
      As.officer(() -> searches.mark(new MarkCandidate(made.id(), candidate.person().id(), Mark.DIFFERENT, "Another man on the photograph"))).orThrow();
    }
    assertThat(As.officer(() -> searches.closeAsNobody(made.id(), ""))).isInstanceOf(Outcome.Refused.class);
    assertThat(As.officer(() -> searches.second(made.id(), id))).isInstanceOf(Outcome.Forbidden.class);
    As.supervisor(() -> searches.second(made.id(), id)).orThrow();
    for (var candidate : As.officer(() -> searches.find(made.id())).orThrow().candidates()) {
      if (candidate.band() == Band.STRONG && candidate.seconded().isEmpty()) As.supervisor(() -> searches.second(made.id(), candidate.person().id())).orThrow();
    }
    assertThat(As.officer(() -> searches.closeAsNobody(made.id(), "")).orThrow().closedAt()).isPresent();
  }

  @Test
  void nobody_found_needs_enough_to_search_with_and_the_wider_search() {
    var made = search(NamedPerson.named("Zebedee", "Unheardof"));
    assertThat(made.obstacles()).contains("Search once more with the wider search", "Say why two of name, birth and place are not known");
  }

  private static void eventually(BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in ten seconds").isLessThan(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
