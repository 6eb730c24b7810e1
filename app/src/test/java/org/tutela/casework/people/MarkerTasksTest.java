package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.Marker.Act;
import org.tutela.casework.people.Marker.Kind;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Registrants;
import org.tutela.measures.register.Handing;
import org.tutela.measures.register.Supervisions;

/** A warning or somebody at risk that nobody looked at again by its day is somebody's work. */
@TutelaTest
class MarkerTasksTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 5, 4);
  private static final LocalDate REVIEW = LocalDate.of(2026, 7, 1);
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  @Autowired People people;
  @Autowired Markers markers;
  @Autowired MarkerTasks tasks;
  @Autowired Work work;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Supervisions supervisions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  private PersonId person;

  @BeforeEach
  void someone() {
    person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Caspian", "Rooksmoor", Sex.MALE, Optional.of(Birth.on(LocalDate.of(1971, 2, 3))), Optional.empty()))).orThrow();
  }

  private UUID marked(PersonId whom, LocalDate review) {
    return As.officer().second().does(() -> markers.record(new RecordMarker(whom, Kind.DOG, "A dog in the yard", SINCE, Optional.of(review)))).orThrow();
  }

  private void act(UUID marker, Act act, LocalDate day) {
    As.officer(() -> markers.act(new ActOnMarker(person, marker, act, Optional.ofNullable(day), "Looked at"))).orThrow();
  }

  private List<Task> open(PersonId of) {
    return As.officer(() -> work.openFor(MarkerTasks.SOURCE, of.value())).orThrow();
  }

  /** The round of that day. */
  private List<Task> on(LocalDate day) throws Exception {
    clock.set(day, LocalTime.of(9, 0));
    tasks.forgotten();
    return open(person);
  }

  @ParameterizedTest
  @EnumSource
  void the_day_after_it_is_asked_of_whoever_recorded_it_once_until_it_is_kept_ended_or_struck_out(Act act) throws Exception {
    var dog = marked(person, REVIEW);
    assertThat(on(REVIEW)).isEmpty();
    on(REVIEW.plusDays(1));
    assertThat(on(REVIEW.plusDays(2))).singleElement().satisfies(task -> {
      assertThat(task.title()).isEqualTo("Look again at warnings and people at risk: " + As.system(() -> people.find(person)).orThrow().reference());
      assertThat(task.owner()).contains(As.officer().second().id());
      assertThat(London.date(task.due())).isEqualTo(REVIEW);
      assertThat(task.person()).contains(person.value());
      String[] path = task.path().split("#");
      var page = Jsoup.parse(web.perform(MockMvcRequestBuilders.get(path[0]).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString());
      assertThat(page.getElementById(path[1]).text()).contains("A dog in the yard", "overdue");
    });
    act(dog, act, switch (act) {
      case KEPT -> LocalDate.of(2026, 9, 1);
      case ENDED -> REVIEW;
      case STRUCK -> null;
    });
    assertThat(open(person)).isEmpty();
    assertThat(on(LocalDate.of(2026, 9, 2))).as("by the next day for it, where it is kept").hasSize(act == Act.KEPT ? 1 : 0);
  }

  @Test
  void one_task_stands_for_all_and_is_due_as_the_earliest() throws Exception {
    var dog = marked(person, REVIEW);
    var partner = As.officer(() -> markers.record(new RecordAtRisk(person, AtRisk.Relation.FORMER_PARTNER, "", "A former partner", false, "Waits at her work", "Ask after her", SINCE, REVIEW.plusDays(1)))).orThrow();
    As.officer(() -> markers.record(new RecordMarker(person, Kind.METHOD, "Offers lifts", SINCE, Optional.empty()))).orThrow();
    assertThat(on(REVIEW.plusDays(5))).singleElement().satisfies(task -> assertThat(London.date(task.due())).isEqualTo(REVIEW));
    act(dog, Act.KEPT, LocalDate.of(2027, 1, 1));
    assertThat(open(person)).singleElement().satisfies(task -> assertThat(London.date(task.due())).isEqualTo(REVIEW.plusDays(1)));
    act(partner, Act.STRUCK, null);
    assertThat(open(person)).isEmpty();
    assertThat(on(REVIEW.plusDays(6))).isEmpty();
  }

  @Test
  void whoever_manages_the_person_is_asked_and_who_takes_the_person_over_takes_it_too() throws Exception {
    var registrant = new Registrants(people, convictions, register).subject();
    marked(registrant, REVIEW);
    on(REVIEW.plusDays(1));
    assertThat(open(registrant)).singleElement().satisfies(task -> assertThat(task.owner()).contains(As.officer().id()));
    var other = Hired.as(Role.OFFICER, staffing, sessions);
    As.supervisor(() -> supervisions.giveOver(As.officer().id(), Set.of(registrant), new Handing(other.id(), "Leave", "On a course in May"))).orThrow();
    assertThat(open(registrant)).singleElement().satisfies(task -> assertThat(task.owner()).contains(other.id()));
  }
}
