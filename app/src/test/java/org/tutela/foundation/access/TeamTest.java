package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** Whose is what comes from outside and names nobody. */
class TeamTest {
  @Test
  void the_team_in_which_most_may_do_it() {
    assertThat(Staffing.mostOf(List.of(member("west", true, Role.OFFICER), member("east", true, Role.OFFICER), member("east", true, Role.SUPERVISOR)), Permission.TRANSFER_APPLICATION)).isEqualTo("east");
  }

  @Test
  void the_first_by_name_of_two_as_large() {
    assertThat(Staffing.mostOf(List.of(member("west", true, Role.OFFICER), member("east", true, Role.OFFICER)), Permission.TRANSFER_APPLICATION)).isEqualTo("east");
  }

  @Test
  void neither_who_has_left_nor_who_may_not_counts() {
    var members = List.of(member("west", true, Role.OFFICER), member("east", false, Role.OFFICER), member("east", false, Role.OFFICER), member("desk", true, Role.CALL_TAKER), member("desk", true, Role.CALL_TAKER));
    assertThat(Staffing.mostOf(members, Permission.TRANSFER_APPLICATION)).isEqualTo("west");
    assertThat(Staffing.mostOf(List.of(member("desk", true, Role.CALL_TAKER)), Permission.TRANSFER_APPLICATION)).isEmpty();
  }

  private static Member member(String team, boolean enabled, Role role) {
    return new Member(new UserId(UUID.randomUUID()), "somebody@example.org", "Somebody", new AreaCode("CARROW"), team, new Clearance("", LocalDate.of(2030, 1, 1), new UserId(new UUID(0, 0)), Instant.EPOCH), enabled, false, Set.of(role), 0);
  }
}
