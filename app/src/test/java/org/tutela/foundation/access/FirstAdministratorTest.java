package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tutela.AllRows;
import org.tutela.TestDatabase;

/** The command as it is given on a server, each time on a database that has nobody. */
@Tag("slow")
class FirstAdministratorTest {
  private static final String PASSWORD = "turnip lantern gravel 42";
  private final Map<String, Object> settings = TestDatabase.fresh();
  private final AllRows all = TestDatabase.rows(settings);

  private String run(int exit, String... args) {
    var out = new ByteArrayOutputStream();
    assertThat(FirstAdministrator.run(args, settings, new PrintStream(out))).as(out.toString()).isEqualTo(exit);
    return out.toString();
  }

  private String appoint(int exit, String... more) {
    var args = new ArrayList<>(List.of("--force", "HOLMESHIRE", "--administrator", "alba@holmeshire.example", "--administrator-name", "Alba Quickthorn",
        "--vetted-until", LocalDate.now(java.time.Clock.systemUTC()).plusYears(2).toString()));
    args.addAll(List.of(more));
    return run(exit, args.toArray(String[]::new));
  }

  private String both(int exit) {
    return appoint(exit, "--force-name", "Holmeshire Police", "--force-name-cy", "Heddlu Holmeshire",
        "--information-officer", "Tegan@holmeshire.example", "--information-officer-name", "Tegan Marlpit");
  }

  private static List<String> codes(String said) {
    return Pattern.compile("code ([0-9A-Z*~$=-]{17,})").matcher(said).results().map(found -> found.group(1)).toList();
  }

  private long people(String where) {
    return all.count("from access.staff p join access.role_grant g on g.staff_id = p.id where p.area = 'HOLMESHIRE' and g.state = 'GRANTED' and " + where);
  }

  @Test
  void two_people_are_appointed_once_and_sign_in_with_their_codes() throws Exception {
    String said = both(0);
    assertThat(said).contains("Administrator: Alba Quickthorn", "Information officer: Tegan Marlpit", "/enrol", "Read each code out to its owner alone");
    assertThat(people("g.role = 'ADMINISTRATOR' and p.email = 'alba@holmeshire.example'")).isEqualTo(1);
    assertThat(people("g.role = 'INFORMATION_OFFICER' and p.email = 'tegan@holmeshire.example'")).isEqualTo(1);
    assertThat(all.count("from audit.entry where action = 'APPOINT_FIRST_STAFF' and allowed and object_kind = 'staff' and purpose = 'INSTALLATION'")).isEqualTo(2);
    assertThat(all.count("from kernel.area where code = 'HOLMESHIRE' and name = 'Holmeshire Police' and not invented")).isEqualTo(1);
    assertThat(both(1)).contains("This force has an administrator").doesNotContain("code ");
    assertThat(people("true")).isEqualTo(2);

    try (var service = FirstAdministrator.start(settings)) {
      var factors = service.getBean(Factors.class);
      var clock = service.getBean(java.time.Clock.class);
      String code = codes(said).getFirst();
      byte[] secret = PasswordSignInTest.base32(factors.enrolling(code).orElseThrow().secret());
      factors.enrol(code, PASSWORD, Totp.code(secret, Totp.step(clock.instant()), 6)).orThrow();
      assertThat(factors.enrolling(code)).as("a code is for once").isEmpty();
      var in = service.getBean(SignIn.class).byPassword("alba@holmeshire.example", PASSWORD,
          Totp.code(secret, Totp.step(clock.instant()) + 1, 6), new SignIn.From("here", "Firefox on Linux"));
      assertThat(in).isInstanceOf(SignIn.Result.In.class);
    }
    assertThat(run(1, "--force", "HOLMESHIRE", "--new-codes", "yes")).contains("Nobody of this force");
  }

  @Test
  void the_two_must_be_two_and_the_force_must_be_named() {
    assertThat(appoint(1)).contains("There is no such force yet");
    assertThat(appoint(1, "--force-name", "Holmeshire Police", "--force-name-cy", "Heddlu Holmeshire")).contains("Name an information officer as well");
    assertThat(appoint(1, "--force-name", "Holmeshire Police", "--force-name-cy", "Heddlu Holmeshire", "--information-officer", "ALBA@holmeshire.example",
        "--information-officer-name", "Alba Again")).contains("must be two people");
    assertThat(run(2, "--force", "HOLMESHIRE")).contains("say --", "usage");
    assertThat(run(2, "--force", "holmeshire")).contains("not an area code");
    assertThat(run(2, "--password", "x")).contains("what is --password?");
    assertThat(all.count("from access.staff")).isZero();
    assertThat(all.count("from kernel.area where not invented")).isZero();
    assertThat(all.count("from audit.entry where action = 'APPOINT_FIRST_STAFF'")).isZero();
  }

  @Test
  void codes_that_lapsed_are_made_anew_until_an_administrator_can_sign_in() {
    var first = codes(both(0));
    all.sql("update access.enrolment set expires_at = :then").param("then", java.time.Clock.systemUTC().instant().minusSeconds(60).atOffset(ZoneOffset.UTC)).update();
    var again = codes(run(0, "--force", "HOLMESHIRE", "--new-codes", "yes"));
    assertThat(again).hasSize(2).doesNotContainAnyElementsOf(first);
    assertThat(people("true")).isEqualTo(2);
    all.sql("update access.staff set oidc_subject = 'known' where email like 'alba%'").update();
    assertThat(run(1, "--force", "HOLMESHIRE", "--new-codes", "yes")).contains("Nobody of this force");
  }

  @Test
  void where_the_administrators_have_gone_the_information_officer_still_grants_the_next_one() {
    both(0);
    all.sql("update access.staff set enabled = false where email like 'alba%'").update();
    String said = appoint(0, "--administrator", "brynmor@holmeshire.example", "--administrator-name", "Brynmor Salt");
    assertThat(said).contains("granted it, under Staff");
    assertThat(codes(said)).hasSize(1);
    assertThat(people("g.role = 'ADMINISTRATOR' and p.enabled")).isZero();
    assertThat(all.count("from access.role_grant where role = 'ADMINISTRATOR' and state = 'ASKED'")).isEqualTo(1);
    assertThat(codes(run(0, "--force", "HOLMESHIRE", "--new-codes", "yes"))).as("a second code for both who were never in").hasSize(2);
  }

  @Test
  void where_nobody_is_left_whose_clearance_holds_the_way_in_opens_again() {
    both(0);
    all.sql("update access.staff set vetting_until = '2020-01-01' where email like 'alba%'").update();
    assertThat(both(1)).as("the information officer renews it").contains("This force has an administrator");
    all.sql("update access.staff set vetting_until = '2020-01-01' where email like 'tegan%'").update();
    assertThat(appoint(1, "--administrator", "brynmor@holmeshire.example", "--administrator-name", "Brynmor Salt")).contains("Name an information officer as well");
    assertThat(codes(appoint(0, "--administrator", "brynmor@holmeshire.example", "--administrator-name", "Brynmor Salt",
        "--information-officer", "elin@holmeshire.example", "--information-officer-name", "Elin Farrow"))).hasSize(2);
    assertThat(people("p.vetting_until > '2020-01-01'")).isEqualTo(2);
  }
}
