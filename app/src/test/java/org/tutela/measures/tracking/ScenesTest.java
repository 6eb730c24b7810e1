package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;

/** Who was near a place at a time, asked by people with a purpose. */
class ScenesTest extends AtAPlace {
  private Scenes.Looked looked(SearchId id) {
    var crime = As.officer(() -> scenes.open(id)).orThrow().crimes().getFirst();
    return As.officer(() -> scenes.look(id, crime.id())).orThrow();
  }

  @Test
  void those_who_were_inside_match_those_who_only_passed_are_listed_apart_and_others_are_not_named() {
    var inside = wearer("NORTHMERE", 400, 95, 96, 400);
    var certain = wearer("NORTHMERE", 400, 20, 400);
    var once = wearer("NORTHMERE", 400, 99, 400);
    var passed = wearer("NORTHMERE", -900, -300, 300, 900);
    wearer("NORTHMERE", 400, 300, 250);
    wearer("CARROW", 10, 10, 10);
    var id = As.officer(() -> scenes.ask(scene(NOW.minusSeconds(3600), NOW), PURPOSE)).orThrow();
    var found = looked(id).found();
    assertThat(found.stream().filter(each -> each.match().match()).map(each -> each.match().person())).containsExactlyInAnyOrder(inside, certain);
    assertThat(found.stream().filter(each -> !each.match().match()).map(each -> each.match().person())).containsExactlyInAnyOrder(once, passed);
    assertThat(found.stream().filter(each -> each.match().person().equals(inside)).findFirst().orElseThrow().nearness().marks()).containsExactly("A1", "A2");
    assertThat(all.count("from audit.entry where action = 'SEARCH_SCENE' and object_id = ?", id.value())).isOne();
  }

  @Test
  void who_had_a_gap_and_was_near_enough_before_or_after_cannot_be_excluded() {
    var gone = wearer("NORTHMERE", 2_000);
    var far = wearer("NORTHMERE", 900_000);
    host.round();
    clock.pass(Duration.ofMinutes(40));
    host.round();
    var id = As.officer(() -> scenes.ask(scene(NOW.plusSeconds(60), NOW.plusSeconds(1200)), PURPOSE)).orThrow();
    assertThat(looked(id).unexcluded().stream().map(each -> each.person().id())).contains(gone);
    assertThat(looked(id).found()).isEmpty();
    assertThat(far).isNotNull();
  }

  @Test
  void whoever_could_not_be_excluded_and_then_sends_positions_from_the_scene_is_found_since_and_can_be_qualified() throws Exception {
    var late = wearer("NORTHMERE", 2_000);
    host.round();
    clock.pass(Duration.ofMinutes(40));
    host.round();
    var id = As.officer(() -> scenes.ask(scene(NOW.plusSeconds(60), NOW.plusSeconds(1200)), PURPOSE)).orThrow();
    assertThat(looked(id).unexcluded().stream().map(each -> each.person().id())).contains(late);
    uploads(late, NOW.plusSeconds(120), 20);
    assertThat(looked(id).unexcluded().stream().map(each -> each.person().id())).doesNotContain(late);
    assertThat(looked(id).found()).singleElement().matches(Scenes.Found::since).matches(found -> found.match().match()).matches(found -> found.person().id().equals(late));
    assertThat(all.count("from tracking.scene_match where person_id = ?", late.value())).as("reading stores nothing").isZero();
    String path = "/tracking/scenes/" + id.value() + "/" + looked(id).crime().id();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("found since the search", "The positions came after the search", "A1");
    String one = path + "/" + late.value();
    var nobody = UUID.randomUUID();
    assertThat(send(As.officer(), path + "/" + nobody, "version", "0", "stands-" + nobody, "yes", "because-" + nobody, "He was there").getStatus()).isEqualTo(404);
    assertThat(send(As.officer(), one, "version", "0", "stands-" + late.value(), "yes", "because-" + late.value(), "").getStatus()).isEqualTo(422);
    assertThat(send(As.officer(), one, "version", "0", "stands-" + late.value(), "yes", "because-" + late.value(), "He was there").getStatus()).isEqualTo(303);
    assertThat(looked(id).found()).singleElement().matches(found -> !found.since() && found.match().certain() == 1 && found.match().qualified().orElseThrow());
    assertThat(send(As.officer(), one, "version", "0", "stands-" + late.value(), "no", "because-" + late.value(), "Or not").getStatus()).as("somebody has qualified it meanwhile").isEqualTo(409);
    assertThat(all.count("from tracking.scene_match where person_id = ? and qualified", late.value())).isOne();
  }

  @Test
  void what_was_not_qualified_is_open_again_once_positions_come_that_say_more() throws Exception {
    var person = wearer("NORTHMERE", 400, 99, 400);
    var id = As.officer(() -> scenes.ask(scene(NOW.minusSeconds(3600), NOW), PURPOSE)).orThrow();
    var match = looked(id).found().getFirst().match();
    assertThat(match.match()).isFalse();
    As.officer(() -> scenes.qualify(id, match.crime(), match.id(), false, "One position alone", 0)).orThrow();
    assertThat(looked(id).found()).singleElement().matches(found -> !found.reopened());
    uploads(person, NOW.minusSeconds(30), 20);
    String path = "/tracking/scenes/" + id.value() + "/" + match.crime();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("More positions have come since it was looked at. Not qualified: One position alone", "2 positions inside, of which 1 certainly", "stand?")
        .doesNotContain("not enough for a match");
    As.officer(() -> scenes.qualify(id, match.crime(), match.id(), true, "Now it stands", 1)).orThrow();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Qualified: Now it stands (Before, not qualified: One position alone)").doesNotContain("More positions have come", "stand?");
  }

  @Test
  void somebody_whom_the_searcher_may_not_see_is_found_by_a_reader_who_may() {
    var person = wearer("NORTHMERE", 20, 20, 20);
    var keeper = Hired.as(Role.OFFICER, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(person.value(), As.NORTHMERE, true, false, keeper.id(), "WITNESS"))).orThrow();
    var id = As.officer(() -> scenes.ask(scene(NOW.minusSeconds(3600), NOW), PURPOSE)).orThrow();
    assertThat(looked(id).found()).isEmpty();
    var crime = looked(id).crime().id();
    assertThat(keeper.does(() -> scenes.look(id, crime)).orThrow().found()).singleElement().matches(Scenes.Found::since).matches(found -> found.person().id().equals(person));
  }

  @Test
  void a_gap_of_which_neither_end_is_known_excludes_nobody() {
    var gone = wearer("NORTHMERE", 900_000);
    host.round();
    clock.pass(Duration.ofMinutes(40));
    host.round();
    assertThat(all.sql("update tracking.alert set at = at + interval '1 millisecond' where person_id = :person and kind = 'LOCATION_GAP'").param("person", gone.value()).update()).isOne();
    var id = As.officer(() -> scenes.ask(scene(NOW.plusSeconds(60), NOW.plusSeconds(1200)), PURPOSE)).orThrow();
    assertThat(looked(id).unexcluded().stream().map(each -> each.person().id())).contains(gone);
  }

  private MockHttpServletResponse answer(As who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private MockHttpServletResponse send(As who, String path, String... fields) throws Exception {
    var form = post(path).param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return answer(who, form);
  }

  @Test
  void a_long_time_needs_a_second_person_and_nothing_is_looked_for_before() throws Exception {
    wearer("NORTHMERE", 20, 20, 20);
    var id = As.officer(() -> scenes.ask(scene(NOW.minus(Duration.ofHours(13)), NOW), PURPOSE)).orThrow();
    String path = "/tracking/scenes/" + id.value();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Waits for a second person", "Not looked for").doesNotContain("May the search be made?");
    assertThat(looked(id).found()).isEmpty();
    assertThat(all.count("from tracking.scene_match m join tracking.crime c on c.id = m.crime_id where c.search_id = ?", id.value())).isZero();
    assertThat(tasks(id)).as("and somebody hears of it").containsExactly("SECOND_SCENE_SEARCH SECOND_SCENE_SEARCH OPEN public protection");
    var own = As.supervisor(() -> scenes.ask(scene(NOW.minus(Duration.ofHours(13)), NOW), PURPOSE)).orThrow();
    assertThat(send(As.supervisor(), "/tracking/scenes/" + own.value() + "/second", "version", "0", "agreed", "yes").getStatus()).as("one's own").isEqualTo(403);
    assertThat(answer(As.supervisor(), get(path)).getContentAsString()).contains("May the search be made?", "The place asked about: %.6f, -2.000000".formatted(north));
    assertThat(send(As.supervisor(), path + "/second", "version", "0", "agreed", "yes").getStatus()).isEqualTo(303);
    assertThat(looked(id).found()).hasSize(1);
    assertThat(tasks(id)).containsExactly("SECOND_SCENE_SEARCH SECOND_SCENE_SEARCH DONE public protection");
  }

  private List<String> tasks(SearchId id) {
    return all.sql("select kind || ' ' || needs || ' ' || state || ' ' || team from work.task where source_id = :id").param("id", id.value()).query(String.class).list();
  }

  /** Whose fifty places of the day nobody else uses up. */
  private As hired(String area) {
    return new As(Hired.in(area, Role.OFFICER, staffing, sessions).actor(), "CASE_WORK");
  }

  @Test
  void more_than_fifty_places_a_day_need_a_second_person() {
    var officer = hired("NORTHMERE");
    for (int i = 0; i < 50; i++) officer.does(() -> scenes.ask(scene(NOW.minusSeconds(60), NOW), PURPOSE)).orThrow();
    var id = officer.does(() -> scenes.ask(scene(NOW.minusSeconds(60), NOW), PURPOSE)).orThrow();
    assertThat(As.officer(() -> scenes.open(id)).orThrow().search().state()).isEqualTo(Scenes.State.WAITS);
  }

  @Test
  void whoever_asks_twice_at_once_does_not_get_round_the_second_person() throws Exception {
    var officer = hired("DYFFRYN");
    for (int i = 0; i < 49; i++) officer.does(() -> scenes.ask(scene(NOW.minusSeconds(60), NOW), PURPOSE)).orThrow();
    var states = new ArrayList<Scenes.State>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<SearchId> asking = () -> officer.does(() -> scenes.ask(scene(NOW.minusSeconds(60), NOW), PURPOSE)).orThrow();
      for (var asked : threads.invokeAll(List.of(asking, asking, asking))) {
        var id = asked.get();
        states.add(officer.does(() -> scenes.open(id)).orThrow().search().state());
      }
    }
    assertThat(states).containsExactlyInAnyOrder(Scenes.State.DONE, Scenes.State.WAITS, Scenes.State.WAITS);
  }

  private static String row(String reference, double latitude) {
    return "CARROW,RB,Robbery,CARROW20260601," + reference + ",20260601083000,20260601093000,,,%.6f,-2,WGS84,\n".formatted(latitude);
  }

  @Test
  void a_list_that_takes_one_reference_to_many_places_counts_as_so_many_places_and_one_of_crimes_does_not() {
    var officer = hired("CARROW");
    String mark = UUID.randomUUID().toString();
    var crimes = new StringBuilder();
    var places = new StringBuilder();
    for (int i = 0; i < 60; i++) crimes.append(row(mark + i, 50 + i / 100.0));
    for (int i = 0; i < 51; i++) places.append(row(mark, 50 + i / 100.0));
    assertThat(loaded(officer, crimes.toString())).as("sixty crimes").isEqualTo(Scenes.State.DONE);
    assertThat(loaded(officer, crimes.toString())).as("the same again").isEqualTo(Scenes.State.DONE);
    assertThat(loaded(officer, places.toString())).as("one crime, and fifty places").isEqualTo(Scenes.State.DONE);
    assertThat(loaded(officer, row(mark, 52))).as("one more, by its reference of before").isEqualTo(Scenes.State.WAITS);
    var asked = officer.does(() -> scenes.ask(scene(NOW.minusSeconds(60), NOW), PURPOSE)).orThrow();
    assertThat(officer.does(() -> scenes.open(asked)).orThrow().search().state()).as("a place by the other form").isEqualTo(Scenes.State.WAITS);
    assertThat(loaded(officer, row(mark + "new", 52))).as("a crime").isEqualTo(Scenes.State.DONE);
  }

  private Scenes.State loaded(As officer, String list) {
    var id = officer.does(() -> scenes.load(list, PURPOSE)).orThrow();
    return officer.does(() -> scenes.open(id)).orThrow().search().state();
  }

  @Test
  void what_is_wrong_with_a_list_stands_beside_the_list_and_one_that_cannot_be_read_is_no_place() throws Exception {
    var list = multipart("/tracking/scenes/list").file(new MockMultipartFile("file", "crimes.csv", "text/csv", "no,list".getBytes(StandardCharsets.UTF_8)));
    var refused = answer(As.officer(), list.param("once", UUID.randomUUID().toString()).param("list-purpose", "too short"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("href=\"#list-purpose\"", "Say in 15 characters or more").doesNotContain("href=\"#purpose\"");
    clock.pass(Duration.ofHours(2));
    String purpose = "A list without rows " + UUID.randomUUID();
    As.officer(() -> scenes.load("no,list", purpose)).orThrow();
    assertThat(answer(As.officer(), get("/tracking/scenes")).getContentAsString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ")).contains("0 crimes, 1 row wrong " + purpose);
  }

  @Test
  void an_analyst_asks_about_a_place_reads_the_positions_and_says_whether_the_match_stands() throws Exception {
    wearer("NORTHMERE", 20, 20, 20);
    String[] fields = {"latitude", "%.6f".formatted(north), "longitude", "-2", "from-day", "1", "from-month", "6", "from-year", "2026", "from-time", "09:30", "to-day", "1", "to-month", "6", "to-year", "2026",
        "to-time", "10:30", "purpose", "too short"};
    assertThat(send(As.officer(), "/tracking/scenes", fields).getContentAsString()).contains("Say in 15 characters or more what the search is for");
    fields[fields.length - 1] = PURPOSE;
    String path = send(As.officer(), "/tracking/scenes", fields).getRedirectedUrl();
    var crime = As.officer(() -> scenes.open(new SearchId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))).orThrow().crimes().getFirst();
    String looked = path + "/" + crime.id();
    assertThat(answer(As.officer(), get(looked)).getContentAsString()).contains("does not prove", "A1", "inside with the whole circle", "Not looked at by anybody yet");
    var match = all.sql("select id from tracking.scene_match where crime_id = :crime").param("crime", crime.id()).query(UUID.class).single();
    assertThat(send(As.officer(), looked + "/" + match, "version", "0", "stands-" + match, "yes", "because-" + match, "").getStatus()).isEqualTo(422);
    assertThat(send(As.officer(), looked + "/" + match, "version", "0", "stands-" + match, "no", "because-" + match, "He lives next door").getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(looked)).getContentAsString()).contains("Not qualified: He lives next door");
  }

  @Test
  void a_list_with_wrong_rows_names_them_and_the_good_ones_go_on_and_one_that_comes_again_is_a_new_version() throws Exception {
    wearer("NORTHMERE", 20, 20, 20);
    String good = "NORTHMERE,RB,Robbery,NORTHMERE20260601,R" + north + ",20260601083000,20260601093000,,,%.6f,-2,WGS84,at a till".formatted(north);
    String list = "\uFEFF" + good + "\nNORTHMERE,XX,What,NORTHMERE20260601,R2,20260601083000,20260601093000,,,52,-1.5,WGS84,\n";
    for (int version = 1; version <= 2; version++) {
      var sent = answer(As.officer(), multipart("/tracking/scenes/list").file(new MockMultipartFile("file", "crimes.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
          .param("once", UUID.randomUUID().toString()).param("list-purpose", PURPOSE));
      assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(303);
      String page = answer(As.officer(), get(sent.getRedirectedUrl())).getContentAsString();
      assertThat(page).contains("R" + north + ", robbery", "Rows that could not be read", "crime type", "XX", "None of the types that are matched", "data-heading=\"Matches\">1<");
      assertThat(page.contains("version 2")).isEqualTo(version == 2);
      assertThat(page).contains("Partial: 1 row; 1 is wrong");
    }
    assertThat(answer(As.officer(), get("/tracking/scenes")).getContentAsString()).contains("1 crime, 1 row wrong");
    var again = As.officer(() -> scenes.load(good.replace("RB,Robbery", "TFP,Theft").replace("20260601093000", "20260601092900"), PURPOSE)).orThrow();
    var crime = As.officer(() -> scenes.open(again)).orThrow().crimes().getFirst();
    assertThat(answer(As.officer(), get("/tracking/scenes/" + again.value() + "/" + crime.id())).getContentAsString()).contains("Changed since version 2", "Its type, end");
  }

  @Test
  void whoever_may_not_search_is_not_led_there() throws Exception {
    assertThat(answer(As.callTaker(), get("/tracking")).getContentAsString()).doesNotContain("/tracking/scenes");
    assertThat(answer(As.officer(), get("/tracking")).getContentAsString()).contains("/tracking/scenes");
    assertThat(answer(As.callTaker(), get("/tracking/scenes")).getStatus()).isEqualTo(403);
  }
}
