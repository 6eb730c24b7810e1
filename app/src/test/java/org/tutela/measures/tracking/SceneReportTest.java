package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;

/** The report of crimes that is taken away: what stands in it, and whom it names. */
class SceneReportTest extends AtAPlace {
  private SearchId asked() {
    return As.officer(() -> scenes.ask(scene(NOW.minusSeconds(3600), NOW), PURPOSE)).orThrow();
  }

  private UUID crime(SearchId id) {
    return As.officer(() -> scenes.open(id)).orThrow().crimes().getFirst().id();
  }

  private void qualify(SearchId id, PersonId person, boolean stands, String because) {
    var match = As.officer(() -> scenes.look(id, crime(id))).orThrow().found().stream().filter(each -> each.person().id().equals(person)).findFirst().orElseThrow().match();
    As.officer(() -> scenes.qualify(id, crime(id), match.id(), stands, because, match.version())).orThrow();
  }

  private String reference(PersonId person) {
    return As.officer(() -> people.find(person)).orThrow().reference();
  }

  private MockHttpServletResponse answer(As who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private MockHttpServletResponse taken(As who, SearchId id, String crime) throws Exception {
    return answer(who, post("/tracking/scenes/" + id.value() + "/file").param("once", UUID.randomUUID().toString()).param("crime", crime));
  }

  /** In one line, since the page breaks lines where it likes. */
  private static String read(MockHttpServletResponse answer) throws Exception {
    return MonitoringTest.pdf(answer).replaceAll("\\s+", " ");
  }

  static int pictures(MockHttpServletResponse answer) throws Exception {
    int pictures = 0;
    try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
      for (var page : document.getPages()) for (var name : page.getResources().getXObjectNames()) if (page.getResources().getXObject(name) instanceof PDImageXObject) pictures++;
    }
    return pictures;
  }

  @Test
  void whose_match_stands_is_named_with_a_map_and_a_table_whose_does_not_by_reference_and_whom_nobody_looked_at_is_counted() throws Exception {
    var stands = wearer("NORTHMERE", 400, 20, 25, 400);
    var not = wearer("NORTHMERE", -900, -300, 300, 900);
    var unseen = wearer("NORTHMERE", 400, 99, 400);
    var id = asked();
    qualify(id, stands, true, "He was known there");
    qualify(id, not, false, "The bus goes there");
    var answered = taken(As.officer(), id, crime(id).toString());
    String held = As.officer(() -> people.find(stands)).orThrow().name();
    String text = read(answered);
    assertThat(text).contains("For: " + PURPOSE, "Asked by ", "Taken by ", "does not prove", "does not rule anybody out", "100 m around it", "One match stands.", "1 more was near whom nobody has looked at yet",
        reference(stands), held, "Wore device T", "Qualified: He was known there (", "A1", "A2", "inside with the whole circle", "north is up",
        reference(not) + " Not qualified: The bus goes there (", "How it was looked for", "40 m for each second");
    assertThat(text).doesNotContain(reference(unseen));
    assertThat(pictures(answered)).as("no map of who was found not to match").isOne();
    assertThat(all.count("from audit.entry where action = 'EXPORT_TRAIL' and operation = 'EXPORT' and object_id = ?", id.value())).isOne();
    assertThat(all.count("from audit.entry where action = 'EXPORT_TRAIL' and person_id = ?", stands.value())).isOne();
    assertThat(all.count("from audit.entry where action = 'EXPORT_TRAIL' and person_id = ?", not.value())).isZero();
    assertThat(answer(As.officer(), get("/tracking/scenes/" + id.value() + "/" + crime(id))).getContentAsString()).contains("Report as PDF", "Qualified: He was known there (");
  }

  @Test
  void who_cannot_be_excluded_stands_there_with_the_time_of_which_nothing_is_known() throws Exception {
    var gone = wearer("NORTHMERE", 2_000);
    host.round();
    clock.pass(Duration.ofMinutes(40));
    host.round();
    var id = As.officer(() -> scenes.ask(scene(NOW.plusSeconds(60), NOW.plusSeconds(1200)), PURPOSE)).orThrow();
    assertThat(read(taken(As.officer(), id, ""))).contains("Nobody's match stands.", "Who cannot be excluded", reference(gone) + " No position since 1 Jun 2026, 09:59:00, and", "near enough before or after it");
  }

  @Test
  void a_list_is_one_document_with_a_section_for_each_crime_and_a_long_one_says_how_many_more_there_are() throws Exception {
    var stands = wearer("NORTHMERE", 20, 20, 20);
    var list = new StringBuilder();
    for (int i = 0; i < 53; i++) list.append("NORTHMERE,RB,Robbery,NORTHMERE20260601,L%s-%d,20260601083000,20260601093000,,,%.6f,-2,WGS84,\n".formatted(north, i, i == 52 ? north : 50 + i / 100.0));
    var id = As.officer(() -> scenes.load(list.toString(), PURPOSE)).orThrow();
    var last = As.officer(() -> scenes.open(id)).orThrow().crimes().getLast();
    var match = As.officer(() -> scenes.look(id, last.id())).orThrow().found().getFirst().match();
    As.officer(() -> scenes.qualify(id, last.id(), match.id(), true, "Seen by a witness", 0)).orThrow();
    String text = read(taken(As.officer(), id, ""));
    assertThat(text).contains("Batch NORTHMERE20260601", "Of 53 crimes 50 stand here", "The other 3 have reports of their own", "1. L" + north + "-0, robbery", "50. L" + north + "-52, robbery", reference(stands));
    assertThat(read(taken(As.officer(), id, last.id().toString()))).contains("L" + north + "-52, robbery", reference(stands)).doesNotContain("L" + north + "-0,", "50. L");
  }

  @Test
  void only_those_stand_in_it_whom_whoever_takes_it_may_see() throws Exception {
    var person = wearer("NORTHMERE", 20, 20, 20);
    var id = asked();
    qualify(id, person, true, "He was known there");
    var keeper = Hired.as(Role.OFFICER, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(person.value(), As.NORTHMERE, true, false, keeper.id(), "WITNESS"))).orThrow();
    assertThat(read(taken(As.officer(), id, ""))).contains("Nobody's match stands.").doesNotContain("He was known there");
    String named = keeper.does(() -> people.find(person)).orThrow().name();
    var crime = keeper.does(() -> scenes.export(id, Optional.empty())).orThrow().crimes().getFirst();
    assertThat(crime.found()).singleElement().matches(found -> found.match().stands());
    assertThat(named).isNotBlank();
  }

  @Test
  void nothing_is_taken_of_a_search_that_was_not_made_of_another_force_or_by_who_may_not() throws Exception {
    var waits = As.officer(() -> scenes.ask(scene(NOW.minus(Duration.ofHours(13)), NOW), PURPOSE)).orThrow();
    assertThat(taken(As.officer(), waits, "").getStatus()).isEqualTo(404);
    assertThat(answer(As.officer(), get("/tracking/scenes/" + waits.value())).getContentAsString()).doesNotContain("Report as PDF");
    var id = asked();
    assertThat(taken(As.callTaker(), id, "").getStatus()).isEqualTo(403);
    assertThat(taken(As.officer().of("CARROW"), id, "").getStatus()).isEqualTo(404);
    for (String crime : List.of("nonsense", UUID.randomUUID().toString(), crime(asked()).toString())) assertThat(taken(As.officer(), id, crime).getStatus()).as(crime).isEqualTo(404);
    assertThat(taken(As.officer(), id, "").getStatus()).isEqualTo(200);
    assertThat(taken(As.officer(), id, "").getStatus()).as("twice").isEqualTo(200);
  }
}
