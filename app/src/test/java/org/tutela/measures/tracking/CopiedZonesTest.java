package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tutela.As;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;

/** A zone that is copied is a draft, for the same wearer or another, and is tried before anybody is watched by it. */
class CopiedZonesTest extends AManagedWearer {
  @Autowired People people;
  private RuleId zone;

  @BeforeEach
  void a_zone_that_is_watched_with_a_draft_of_what_it_is_to_be() {
    zone = live(RuleKind.EXCLUSION, Protects.CHILDREN, HostTest.circle(52, -1.5, 200));
    As.officer(() -> zones.redraw(person, zone, HostTest.circle(52, -1.5, 900), 1)).orThrow();
  }

  private PersonId other(org.tutela.foundation.kernel.AreaCode area) {
    return As.system(() -> people.record(new RecordPerson(area, "Tag", "Other", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
  }

  private String reference(PersonId of) {
    return As.system(() -> people.find(of)).orThrow().reference();
  }

  private MockHttpServletResponse copied(As who, RuleId rule, String to) throws Exception {
    return send(who, "/people/" + person.value() + "/zones/" + rule.value() + "/copy", "copy-to", to);
  }

  @Test
  void the_copy_begins_as_the_zone_is_watched_says_what_it_would_have_raised_and_watches_nobody() throws Exception {
    reports(20, 600, 8);
    reports(15, 20, 8);
    reports(14, 20, 8);
    reports(10, 600, 8);
    host.round();
    var answered = copied(As.officer(), zone, "");
    assertThat(answered.getStatus()).isEqualTo(303);
    String path = answered.getRedirectedUrl();
    assertThat(path).startsWith("/people/" + person.value() + "/zones/").doesNotContain(zone.value().toString());
    assertThat(page(As.officer(), path)).contains("Draft: not watched yet", "Circle of 200 m", "it would have raised 1 alert", "Watch it from now on", "Children");
  }

  @Test
  void for_another_wearer_the_reader_must_be_allowed_to_keep_the_rules_of_both() throws Exception {
    var other = other(As.NORTHMERE);
    var answered = copied(As.officer(), zone, reference(other));
    assertThat(answered.getRedirectedUrl()).startsWith("/people/" + other.value() + "/zones/");
    assertThat(page(As.officer(), "/people/" + other.value() + "/tracking")).contains("Draft: not watched yet");
    assertThat(all.count("from tracking.rule where person_id = ? and protects = 'CHILDREN' and kind = 'EXCLUSION'", other.value())).isOne();
    var elsewhere = copied(As.officer(), zone, reference(other(As.CARROW)));
    assertThat(elsewhere.getStatus()).isIn(403, 404, 422);
    assertThat(copied(As.officer(), zone, "P-000-000").getContentAsString()).contains("Nobody has this reference", "value=\"P-000-000\"");
    assertThat(copied(As.decisionMaker(), zone, "").getStatus()).isEqualTo(403);
    assertThat(page(As.decisionMaker(), "/people/" + person.value() + "/zones/" + zone.value())).doesNotContain("Copy it");
  }

  @Test
  void what_has_ended_can_be_copied_and_what_never_was_anything_cannot() throws Exception {
    As.officer(() -> zones.end(person, zone, "The order is over", 2)).orThrow();
    assertThat(copied(As.officer(), zone, "").getStatus()).isEqualTo(303);
    var draft = As.officer(() -> zones.propose(new ProposeRule(person, "Never", RuleKind.EXCLUSION, Protects.NOBODY, HostTest.circle(52, -1.5, 100)))).orThrow();
    As.officer(() -> zones.end(person, draft, "A mistake", 0)).orThrow();
    assertThat(copied(As.officer(), draft, "").getStatus()).isEqualTo(409);
    assertThat(page(As.officer(), "/people/" + person.value() + "/zones/" + draft.value())).doesNotContain("Copy it");
  }
}
