package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.casework.people.matching.Held;
import org.tutela.casework.people.matching.Place;
import org.tutela.casework.people.matching.Scored;
import org.tutela.casework.people.matching.Snapshot;
import org.tutela.casework.people.matching.Span;
import org.tutela.casework.people.matching.Term;
import org.tutela.casework.people.matching.Weights;

/** The vectors of matching.md section 11, in the order of the text, among a synthetic register of 2,000. */
class MatchingVectorsTest {
  private static final Snapshot OTHERS = Snapshot.empty().with(new SyntheticRegister(20260911L).persons(2000));
  private static final UUID THE_ONE = new UUID(1, 1);
  private static final UUID ANOTHER = new UUID(1, 2);

  private static Held held(UUID id, String forenames, String surname, Birth birth, String postcode) {
    return Held.of(id, id.getLeastSignificantBits(), List.of(new Held.Name("legal name", false, forenames, surname)),
        Optional.ofNullable(birth).map(Readying::span), postcode.isEmpty() ? List.of() : List.of(Place.of("", postcode, "address now")), Set.of());
  }

  private static Optional<Scored> found(NamedPerson asked, Held... held) {
    return OTHERS.with(List.of(held)).search(Readying.of(asked), Weights.LOW).stream().filter(s -> s.person().equals(THE_ONE)).findFirst();
  }

  @ParameterizedTest(name = "matching {0}: {1} is found as {2} {3} with only a year of birth in common")
  @CsvSource(delimiter = '|', textBlock = """
      1  | Bob Smyth             | Robert       | Smith
      2  | Kate O'Brien          | Catherine    | OBrien
      3  | Mo Hussein            | Mohammed     | Hussain
      4  | Gaz Clark             | Gary         | Clarke
      5  | Liz Smith-Jones       | Elizabeth    | Jones
      6  | Mac Donald Iain       | Ian          | McDonald
      7  | Pawel Wojcik          | Paweł        | Wójcik
      8  | Иван Петров           | Ivan         | Petrov
      9  | محمد أحمد             | Muhammad     | Ahmed
      10 | Wang Xiaoming         | Xiao Ming    | Wang
      11 | Jose Garcia Lopez     | José         | García
      12 | Sean Byrne            | Seán         | Byrnes
      13 | Andy Taylor           | David Andrew | Taylor
      14 | SMITH, JOHN           | John         | Smith
      15 | Jonh Simth            | John         | Smith
      16 | Steven Phillips       | Stephen      | Philips
      17 | Nguyen Van An         | An           | Nguyễn Văn
      18 | Abdul Rehman          | Abdur        | Rahman
      19 | Krystof Kovalski      | Krzysztof    | Kowalski
      20 | Ｊｏｈｎ              | John         | Ashdown
      21 | Smіth                 | Jack         | Smith
      22 | Mr Dave Brown jr      | David        | Brown
      23 | Theresa May-Green     | Teresa       | Green
      24 | Ola                   | Aleksandra   | Wiśniewska
      25 | Osman                 | Uthman       | Bello
      """)
  void a_name_as_told_finds_the_name_as_held(int vector, String told, String forenames, String surname) {
    var person = held(THE_ONE, forenames, surname, Birth.on(LocalDate.of(1985, 6, 14)), "");
    int last = told.lastIndexOf(' ');
    var ways = new ArrayList<>(List.of(NamedPerson.named(told, ""), NamedPerson.named("", told)));
    if (last > 0) ways.add(NamedPerson.named(told.substring(0, last), told.substring(last + 1)));
    if (last > 0) ways.add(NamedPerson.named(told.substring(last + 1), told.substring(0, last)));
    for (var asked : ways) {
      var scored = found(asked.born(Birth.year(1985)), person);
      assertThat(scored).as(asked.forenames() + " | " + asked.surname()).isPresent();
      assertThat(scored.get().unnamed()).as("found by name").isFalse();
    }
  }

  private static Term birth(Birth asked, Birth held) {
    return found(NamedPerson.named("Alaric", "Hetherwick").born(asked), held(THE_ONE, "Alaric", "Hetherwick", held, ""))
        .orElseThrow().why().stream().filter(t -> t.field() == Term.Field.BIRTH).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("matching 26: 03/04/1985 is 3 April, and 4 March with day and month swapped")
  void day_and_month_may_be_swapped() {
    var held = Birth.on(LocalDate.of(1985, 4, 3));
    assertThat(birth(Birth.on(LocalDate.of(1985, 4, 3)), held).relation()).isEqualTo("the same");
    assertThat(birth(Birth.on(LocalDate.of(1985, 3, 4)), held).relation()).isEqualTo("day and month swapped");
  }

  @Test
  @DisplayName("matching 27: 1985 fits 1985-01-01, which says no more than the year")
  void the_first_of_january_is_only_a_year() {
    var held = Birth.on(LocalDate.of(1985, 1, 1));
    assertThat(birth(Birth.year(1985), held).weight()).isEqualTo(5);
    assertThat(birth(Birth.on(LocalDate.of(1985, 1, 1)), held).weight()).isEqualTo(5);
  }

  @Test
  @DisplayName("matching 28: age 40 on 2025-06-01 is born 1984-06-02 to 1985-06-01")
  void an_age_is_a_year_of_birthdays() {
    var age = Birth.age(40, LocalDate.of(2025, 6, 1));
    assertThat(age.from()).isEqualTo(LocalDate.of(1984, 6, 2));
    assertThat(age.to()).isEqualTo(LocalDate.of(1985, 6, 1));
    assertThat(birth(age, Birth.on(LocalDate.of(1985, 6, 1))).weight()).isEqualTo(4.2);
    assertThat(birth(age, Birth.on(LocalDate.of(1985, 6, 2))).relation()).isEqualTo("a year out");
  }

  @Test
  @DisplayName("matching 29: 1958-07-12 is weakly 1985-07-12")
  void digits_of_the_year_exchanged_say_little() {
    var term = birth(Birth.on(LocalDate.of(1958, 7, 12)), Birth.on(LocalDate.of(1985, 7, 12)));
    assertThat(term.relation()).isEqualTo("another year");
    assertThat(term.weight()).isBetween(0.1, 8.9);
  }

  @Test
  @DisplayName("matching 30: 29/02/1984 is one day from 1984-02-28")
  void a_leap_day_is_one_day_from_the_day_before() {
    assertThat(birth(Birth.on(LocalDate.of(1984, 2, 29)), Birth.on(LocalDate.of(1984, 2, 28))).relation()).isEqualTo("one day apart");
  }

  @Test
  @DisplayName("matching 31: John Smith of 1970 and John Smith of 1971 in other towns are not the same without more")
  void namesakes_are_not_strong() {
    var scored = found(NamedPerson.named("John", "Smith").born(Birth.on(LocalDate.of(1970, 5, 9))).at("AB1 2CD"),
        held(THE_ONE, "John", "Smith", Birth.on(LocalDate.of(1971, 8, 21)), "ZE3 4FG"));
    assertThat(scored.filter(Scored::strong)).isEmpty();
  }

  @Test
  @DisplayName("matching 32: twins Mark and Martin of one date and address raise a warning")
  void twins_raise_a_warning() {
    var born = Birth.on(LocalDate.of(1988, 2, 17));
    var scored = found(NamedPerson.named("Mark", "Hallowby").born(born).at("NM2 4QT"), held(THE_ONE, "Gordon", "Hallowby", born, "NM2 4QT"),
        held(ANOTHER, "Mark", "Hallowby", born, "NM2 4QT"));
    assertThat(scored.orElseThrow().warnings()).singleElement().asString().contains("twin");
    var martin = found(NamedPerson.named("Mark", "Hallowby").born(born).at("NM2 4QT"), held(THE_ONE, "Martin", "Hallowby", born, "NM2 4QT"));
    assertThat(martin.orElseThrow().warnings()).singleElement().asString().contains("twin");
    assertThat(martin.orElseThrow().strong()).isFalse();
  }

  @Test
  @DisplayName("matching 33: father and son of one name raise a question")
  void father_and_son_raise_a_question() {
    var scored = found(NamedPerson.named("Alfred", "Hallowby").born(Birth.on(LocalDate.of(1990, 2, 17))).at("NM2 4QT"),
        held(THE_ONE, "Alfred", "Hallowby", Birth.on(LocalDate.of(1961, 11, 3)), "NM2 4QT"));
    assertThat(scored.orElseThrow().warnings()).singleElement().asString().contains("parent or child");
    assertThat(scored.orElseThrow().strong()).isFalse();
  }

  @ParameterizedTest(name = "matching {0}: {1} {2} of {3} and {4} {5} of {6} are not the same without more")
  @CsvSource(delimiter = '|', textBlock = """
      34 | Christopher | Ashdown | 1980 | Christine | Ashdown | 1980
      35 | Jean        | Martin  | 1975 | Jean      | Martin  | 1975
      36 | Ali         | Hassan  | 1979 | Hassan    | Ali     | 1986
      37 | Harpreet    | Singh   | 1982 | Harpreet  | Kaur    | 1982
      """)
  void these_are_not_strong(int vector, String forenames, String surname, int year, String heldForenames, String heldSurname, int heldYear) {
    var scored = found(NamedPerson.named(forenames, surname).born(Birth.year(year)),
        held(THE_ONE, heldForenames, heldSurname, Birth.on(LocalDate.of(heldYear, 9, 4)), ""));
    assertThat(scored.filter(Scored::strong)).isEmpty();
  }

  @Test
  @DisplayName("matching 38: a date of birth and a former postcode find a person of any name, in a list of their own")
  void a_person_of_another_name_is_found_by_birth_and_former_place() {
    var born = Birth.on(LocalDate.of(1979, 3, 5));
    var scored = found(NamedPerson.named("Dave", "Brown").born(born).at("NM7 9ZZ"), Held.of(THE_ONE, 1, List.of(new Held.Name("legal name", false, "Tobias", "Quennell")),
        Optional.of(Readying.span(born)), List.of(Place.of("", "NM7 9ZZ", "former address")), Set.of()));
    assertThat(scored.orElseThrow().unnamed()).isTrue();
  }
}
