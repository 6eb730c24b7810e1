package org.tutela.foundation.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Role;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.form.Typed;

/** @param code an enrolment code that was just made; it is shown once */
public record MemberPage(Member member, Typed typed, Optional<String> code) implements Page {
  @Override
  public String template() {
    return "access/member.jte";
  }

  @Override
  public String title() {
    return "Member of staff";
  }

  public static List<Item> roles() {
    return Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).map(role -> Item.of(role, role.title())).toList();
  }

  public List<Item> held() {
    return member.roles().stream().sorted().map(role -> Item.of(role, role.title())).toList();
  }
}
