package org.tutela.foundation.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Select;
import org.tutela.ui.form.Typed;

/**
 * @param code an enrolment code that was just made; it is shown once
 * @param owned such as "3 open tasks"
 * @param takers who may take that over
 * @param keeps whether the reader keeps the staff, or only grants their roles
 * @param renews whether the reader may record their clearance
 * @param own whether it is the reader themselves
 * @param recordedBy who recorded it last
 */
public record MemberPage(Member member, Typed typed, Optional<String> code, List<String> owned, List<Member> takers, boolean keeps, boolean renews, boolean own, String recordedBy) implements Page {
  static final String NOBODY = "nobody";

  @Override
  public String template() {
    return "access/member.jte";
  }

  @Override
  public String title() {
    return "Member of staff";
  }

  public String owns() {
    return owned.isEmpty() ? "Nothing" : String.join(", ", owned);
  }

  public String level() {
    return member.clearance().level().isEmpty() ? "Not recorded" : member.clearance().level();
  }

  public String recorded() {
    return Times.of(London.date(member.clearance().at())) + ", by " + recordedBy;
  }

  public Select to() {
    var options = new ArrayList<Select.Option>();
    options.add(Select.Option.of("", "Choose a colleague"));
    options.add(Select.Option.of(NOBODY, "Nobody yet: back on the team’s list"));
    takers.forEach(taker -> options.add(Select.Option.of(taker.id().value().toString(), taker.name() + ", " + taker.team())));
    return Select.of("to", "Who takes over what they own?", options).from(typed);
  }

  public static List<Item> roles() {
    return Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).map(role -> Item.of(role, role.title())).toList();
  }

  public List<Item> held() {
    return member.roles().stream().sorted().map(role -> Item.of(role, role.title())).toList();
  }
}
