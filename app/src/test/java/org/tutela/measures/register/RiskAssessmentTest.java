package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;

/** An assessment says with which tool, in which version, what that gave, by whom and on what; earlier ones stay. */
@TutelaTest
class RiskAssessmentTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Supervisions supervisions;
  @Autowired Assessments assessments;
  private PersonId person;

  @BeforeEach
  void someoneSubject() {
    person = new Registrants(people, convictions, register).subject();
  }

  private Supervision supervision() {
    return As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision();
  }

  private Outcome<PersonId> set(RiskBand band, RiskAssessment made) {
    int version = supervision().version();
    return As.officer(() -> supervisions.setBand(new SetBand(person, band, made, MAY, version)));
  }

  @ParameterizedTest(name = "{0} {1}, version {2}, gave {3}, rests on {4}: mend {5}")
  @CsvSource({"'', '', '', '', Papers, tool", "OTHER, '', 2, high, Papers, name", "ARMS, '', '', high, Papers, tool-version", "OASYS, '', 4, '', Papers, result", "OSP, '', 1, 0.4, '', basis", "NONE, '', '', '', '', basis"})
  void what_an_assessment_has_to_say(String tool, String name, String version, String result, String basis, String field) {
    var made = new RiskAssessment(tool.isEmpty() ? Optional.empty() : Optional.of(RiskTool.valueOf(tool)), name, version, result, "", basis);
    assertThat(set(RiskBand.HIGH, made)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains(field));
    assertThat(supervision().band()).isEqualTo(RiskBand.NOT_ASSESSED);
  }

  @Test
  @DisplayName("16.1 (service): tool, version, score and assessor stand apart, whoever records it is the assessor unless somebody is named, and earlier assessments stay")
  void each_stays_as_it_was_recorded() throws Exception {
    set(RiskBand.HIGH, new RiskAssessment(Optional.of(RiskTool.OASYS), "", "4.0", "High", "Perdita Loxley, probation", "Interview before <release>")).orThrow();
    set(RiskBand.MEDIUM, Registrants.arms("Medium")).orThrow();
    assertThat(supervision().made()).isEqualTo(Registrants.arms("Medium").by(supervision().made().assessor()));
    assertThat(supervision().made().assessor()).isNotBlank();
    set(RiskBand.NOT_ASSESSED, Registrants.judged("The papers are somebody else's")).orThrow();
    assertThat(supervision().made().tool()).isEmpty();
    var recorded = As.officer(() -> assessments.recorded(person)).orThrow().orElseThrow();
    assertThat(recorded).extracting(Assessments.Recorded::band).containsExactly(RiskBand.NOT_ASSESSED, RiskBand.MEDIUM, RiskBand.HIGH);
    assertThat(recorded).extracting(one -> one.made().gave()).containsExactly("", "ARMS, version 2: Medium", "OASys, version 4.0: High");
    assertThat(recorded.getLast().on()).contains(MAY);
    String page = web.perform(get("/people/" + person.value() + "/risk/record").with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("OASys, version 4.0: High<br>Assessed by Perdita Loxley, probation<br>Interview before &lt;release&gt;", "4 May 2026", "Not planned");
  }

  @Test
  void what_names_no_tool_of_its_own_keeps_no_version_and_whoever_is_not_registered_has_no_record() throws Exception {
    set(RiskBand.LOW, new RiskAssessment(Optional.of(RiskTool.NONE), "Stable", "2", "7", "", "Known for years")).orThrow();
    assertThat(supervision().made()).extracting(RiskAssessment::name, RiskAssessment::version, RiskAssessment::result).containsOnly("");
    var nobody = new Registrants(people, convictions, register).person();
    assertThat(web.perform(get("/people/" + nobody.value() + "/risk/record").with(As.officer().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(404);
  }
}
