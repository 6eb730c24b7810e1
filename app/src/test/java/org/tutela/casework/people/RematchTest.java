package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.Nodes;
import org.tutela.TutelaTest;
import org.tutela.casework.work.Work;
import org.tutela.foundation.kernel.AreaCode;

@Tag("slow")
@TutelaTest
@ExtendWith(OutputCaptureExtension.class)
@Import(RematchTest.Asking.class)
class RematchTest {
  private static final Birth BORN = Birth.on(LocalDate.of(1974, 5, 23));
  private static final List<OpenSearches.OpenSearch> OPEN = new CopyOnWriteArrayList<>();

  @TestConfiguration(proxyBeanMethods = false)
  static class Asking {
    @Bean
    OpenSearches openSearches() {
      return () -> OPEN;
    }
  }

  @Autowired People people;
  @Autowired Searches searches;
  @Autowired Work work;
  @Autowired Rematch rematch;
  @Autowired HolderChecks holders;
  @Autowired AllRows all;

  private SearchId asked(String forenames, String surname) {
    var made = As.officer(() -> searches.search(new SearchFor(NamedPerson.named(forenames, surname).born(BORN), As.NORTHMERE, false))).orThrow();
    OPEN.add(new OpenSearches.OpenSearch(made.id(), As.NORTHMERE, "", "Look again at who is meant in the case ABCD", "/applications"));
    return made.id();
  }

  private long tasks(SearchId search) {
    return As.officer(() -> work.openFor("search", search.value())).orThrow().size();
  }

  private PersonId record(AreaCode area, String forenames, String surname) {
    return As.system(() -> people.record(new RecordPerson(area, forenames, surname, Sex.MALE, Optional.of(BORN), Optional.empty()))).orThrow();
  }

  @Test
  void a_name_learnt_next_week_opens_a_task_for_the_case_that_asked() throws Exception {
    var search = asked("Gideon", "Farthingale");
    var person = record(As.NORTHMERE, "Lemuel", "Crake");
    Thread.sleep(600);
    assertThat(tasks(search)).isZero();
    As.officer(() -> people.addName(new AddName(person, NameKind.ALIAS, "Gideon", "Farthingale"))).orThrow();
    for (int i = 0; i < 100 && tasks(search) == 0; i++) Thread.sleep(50);
    assertThat(tasks(search)).isEqualTo(1);
  }

  @Test
  void what_the_service_did_not_come_to_before_it_stopped_is_compared_at_its_next_start() throws Exception {
    String before = compared();
    record(As.NORTHMERE, "Barnaby", "Ollerenshaw");
    for (int i = 0; i < 100 && compared().equals(before); i++) Thread.sleep(50);
    var search = As.officer(() -> searches.search(new SearchFor(NamedPerson.named("Barnaby", "Ollerenshaw").born(BORN), As.NORTHMERE, false))).orThrow().id();
    OPEN.add(new OpenSearches.OpenSearch(search, As.NORTHMERE, "", "Look again at who is meant in the case EFGH", "/applications"));
    all.sql("delete from people.candidate where search_id = :search").param("search", search.value()).update();
    all.sql("update people.compared set up_to = cast(:before as xid8)").param("before", before).update();
    rematch.catchUp();
    for (int i = 0; i < 100 && tasks(search) == 0; i++) Thread.sleep(50);
    assertThat(tasks(search)).isEqualTo(1);
  }

  @Test
  void two_nodes_that_compare_the_same_people_ask_once_and_neither_fails(CapturedOutput output) throws Exception {
    var asked = Stream.of("Aldous", "Bertram", "Crispin", "Dunstan", "Everard").map(forename -> asked(forename, "Wimbersley")).toList();
    var hidden = asked("Ambrose", "Quillfeather");
    for (String forename : List.of("Aldous", "Bertram", "Crispin", "Dunstan", "Everard")) record(As.NORTHMERE, forename, "Wimbersley");
    var person = record(As.CARROW, "Ambrose", "Quillfeather");
    Nodes.both(() -> {
      rematch.again();
      holders.tell();
      return true;
    });
    assertThat(asked).extracting(this::tasks).containsOnly(1L);
    assertThat(As.officer().of("CARROW").does(() -> work.openFor("person", person.value())).orThrow()).hasSize(1);
    assertThat(output).doesNotContain("could not be matched again", "could not be told of");
  }

  private String compared() {
    return all.sql("select up_to::text from people.compared").query(String.class).single();
  }

  @Test
  void of_a_person_of_another_area_only_the_holders_learn() throws Exception {
    var search = asked("Ezra", "Summerscale");
    var person = record(As.CARROW, "Ezra", "Summerscale");
    var carrow = As.officer().of("CARROW");
    for (int i = 0; i < 100 && carrow.does(() -> work.openFor("person", person.value())).orThrow().isEmpty(); i++) Thread.sleep(50);
    assertThat(carrow.does(() -> work.openFor("person", person.value())).orThrow()).hasSize(1);
    assertThat(tasks(search)).isZero();
    assertThat(As.officer(() -> searches.find(search)).orThrow().waiting()).isTrue();
  }
}
