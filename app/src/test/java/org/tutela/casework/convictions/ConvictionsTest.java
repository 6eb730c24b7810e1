package org.tutela.casework.convictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Outcome;

@TutelaTest
class ConvictionsTest {
  @Autowired People people;
  @Autowired Convictions convictions;

  private PersonId person() {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Auberon", "Thistlewick", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
  }

  private RecordConviction facts(PersonId person, ConvictionKind kind, String statute, String section, Jurisdiction place, Integer victimAge) {
    return new RecordConviction(person, kind, statute, section, "Offence as charged", Optional.empty(), Optional.empty(), LocalDate.of(2012, 4, 2),
        "Aldmere Crown Court", place, Optional.ofNullable(victimAge), Sex.NOT_KNOWN, "Imprisonment", Optional.of(24));
  }

  @ParameterizedTest(name = "{0} {1}, victim aged {2}: {3}, {4}, verified {5}")
  @CsvSource(nullValues = "-", textBlock = """
      Sexual Offences Act 2003,           9,       -,  YES,         paragraph 7,  true
      Sexual Offences Act 2003,           s.9(1),  -,  YES,         paragraph 7,  true
      Sexual Offences Act 2003,           3,       15, YES,         paragraph 8,  false
      Sexual Offences Act 2003,           3,       40, NO,          '',           false
      Sexual Offences Act 2003,           3,       -,  CANNOT_TELL, paragraph 8,  true
      Protection of Children Act 1978,    1,       -,  YES,         paragraph 11, false
      Theft Act 1968,                     1,       -,  NO,          '',           true
      """)
  void schedule_34A_says_what_a_child_sex_offence_is(String statute, String section, Integer age, ChildSexOffence.Answer answer, String paragraph, boolean verified) {
    var person = person();
    As.officer(() -> convictions.record(facts(person, ConvictionKind.CONVICTION, statute, section, Jurisdiction.ENGLAND_AND_WALES, age))).orThrow();
    var worked = As.officer(() -> convictions.childSexOffences(person)).orThrow().getFirst();
    assertThat(worked.answer()).isEqualTo(answer);
    assertThat(worked.paragraph()).isEqualTo(paragraph);
    assertThat(worked.verified()).as(worked.working()).isEqualTo(verified);
    assertThat(worked.working()).contains("s.327B");
  }

  @Test
  void a_foreign_offence_waits_for_the_opinion() {
    var person = person();
    var id = As.officer(() -> convictions.record(facts(person, ConvictionKind.CONVICTION, "A foreign code", "12", Jurisdiction.ELSEWHERE, 9))).orThrow();
    assertThat(As.officer(() -> convictions.childSexOffences(person)).orThrow().getFirst().answer()).isEqualTo(ChildSexOffence.Answer.CANNOT_TELL);
    assertThat(As.officer(() -> convictions.giveOpinion(new GiveOpinion(person, id, true, "It does")))).isInstanceOf(Outcome.Forbidden.class);
    As.decisionMaker(() -> convictions.giveOpinion(new GiveOpinion(person, id, true, "The elements are those of section 9"))).orThrow();
    assertThat(As.officer(() -> convictions.childSexOffences(person)).orThrow().getFirst().answer()).isEqualTo(ChildSexOffence.Answer.YES);
  }

  @Test
  void convictions_of_a_person_of_another_force_are_not_there() {
    var person = person();
    assertThat(As.officer().of("CARROW").does(() -> convictions.ofPerson(person))).isInstanceOf(Outcome.NotFound.class);
  }
}
