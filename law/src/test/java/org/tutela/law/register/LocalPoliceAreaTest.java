package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Standing;
import org.tutela.law.register.LocalPoliceArea.Home;

class LocalPoliceAreaTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  /** {@code kind name from to area}, a dash for what is not known. */
  private static Home home(String written) {
    var cells = written.strip().split(" ");
    return new Home(cells[1], cells[1], cells[0].equals("home"), cells[0].equals("former"), day(cells[2]), day(cells[3]), Optional.of(cells[4]).filter(area -> !area.equals("-")));
  }

  private static Optional<LocalDate> day(String written) {
    return written.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(written));
  }

  private static LocalPoliceArea on(LocalDate day, String homes, String courts) {
    return LocalPoliceArea.on(day, homes == null ? List.of() : Stream.of(homes.split(";")).map(LocalPoliceAreaTest::home).toList(), courts == null ? List.of() : List.of(courts.split("; ")));
  }

  @ParameterizedTest(name = "M6: {0}")
  @CsvSource(delimiter = '|', nullValues = "", textBlock = """
      the home address now                                  | home A 2020-01-01 - NORTH                                           | OfHome     | A   | NORTH
      with a last day that has not come                     | home A 2020-01-01 2026-06-02 NORTH                                  | OfHome     | A   | NORTH
      on its last day                                       | home A 2020-01-01 2026-06-01 NORTH                                  | OfHome     | A   | NORTH
      since nobody knows when                               | home A - - NORTH                                                    | OfHome     | A   | NORTH
      a later home ends an earlier one                      | home A 2020-01-01 - NORTH; home B 2024-01-01 - SOUTH                | OfHome     | B   | SOUTH
      a home that is told for a later day                   | home A 2020-01-01 - NORTH; home B 2026-06-02 - SOUTH                | OfHome     | A   | NORTH
      nobody has said in which area it lies                 | home A 2020-01-01 - -                                               | OfHome     | A   |
      a place where he is found, without a residence        | place A 2020-01-01 - NORTH                                          | OfHome     | A   | NORTH
      a residence goes before a place                       | place A - - NORTH; home B 2020-01-01 - SOUTH                        | OfHome     | B   | SOUTH
      a place after a residence: he has none any more       | home A 2020-01-01 - NORTH; place B 2024-01-01 - SOUTH               | OfHome     | B   | SOUTH
      several are named, of one area                        | home A - - NORTH; home B - - NORTH                                  | OfHome     | A B | NORTH
      several are named, of several areas                   | home A - - NORTH; home B 2020-01-01 - SOUTH                         | OfHome     | A B |
      several are named, one of an area that nobody said    | home A - - NORTH; home B - - -                                      | OfHome     | A B |
      the last home, where there is none now                | home A 2020-01-01 2022-01-01 NORTH; home B 2022-01-02 2026-05-31 SOUTH | OfLastHome | B | SOUTH
      the last home was told while an earlier was open      | home A 2020-01-01 - NORTH; home B 2022-01-02 2026-05-31 SOUTH       | OfLastHome | B   | SOUTH
      a former address, where no other is held              | former A 2020-01-01 2022-01-01 NORTH                                | OfLastHome | A   | NORTH
      a former address of no known days                     | former A - - NORTH; former B 2020-01-01 2022-01-01 SOUTH            | OfLastHome | B   | SOUTH
      a former address before the last home                 | former A 2018-01-01 2019-01-01 NORTH; home B 2020-01-01 2022-01-01 SOUTH | OfLastHome | B | SOUTH
      a former address since, which may have been no home   | home B 2020-01-01 2022-01-01 SOUTH; former A 2023-01-01 2024-01-01 NORTH | OfLastHome | B A |
      a former address ends no home                         | home A 2020-01-01 - NORTH; former B 2023-01-01 2024-01-01 SOUTH     | OfHome     | A   | NORTH
      a home that has not begun is no last one              | home A 2026-06-02 - NORTH                                           | OfCourt    |     |
      the court, where there never was a home               |                                                                     | OfCourt    |     |
      """)
  void the_area_of_the_home_else_of_the_last_home_else_of_the_court(String which, String homes, String limb, String named, String area) {
    var local = on(DAY, homes, "Aldmere Crown Court");
    assertThat(local.getClass().getSimpleName()).isEqualTo(limb);
    assertThat(local.homes()).extracting(Home::words).containsExactly(named == null ? new String[0] : named.split(" "));
    assertThat(local.area()).isEqualTo(Optional.ofNullable(area));
  }

  @Test
  @DisplayName("M6: the reason names the address or the courts, and says that the provision was not read")
  void reasons() {
    assertThat(on(DAY, "home A 2020-01-01 - NORTH", null).reason().text()).isEqualTo("The home address: A");
    assertThat(on(DAY, "home A - - NORTH; home B - - -", null).reason().text()).contains("one sole or main residence at most: A; B");
    assertThat(on(DAY, "home A - 2022-01-01 NORTH", null).reason().text()).contains("The last one: A");
    assertThat(on(DAY, null, "Aldmere Crown Court; Eskdean Magistrates' Court").reason().text()).contains("for a person to say: Aldmere Crown Court; Eskdean Magistrates' Court");
    assertThat(on(DAY, null, null)).isInstanceOf(LocalPoliceArea.NotKnown.class);
    assertThat(on(DAY, null, null).reason()).satisfies(reason -> {
      assertThat(reason.citation()).isEqualTo("SOA 2003 s.88");
      assertThat(reason.standing()).isEqualTo(Standing.NOT_VERIFIED);
      assertThat(reason.source()).isEqualTo("SOA 2003 s.88; not verified");
    });
  }
}
