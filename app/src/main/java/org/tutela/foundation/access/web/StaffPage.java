package org.tutela.foundation.access.web;

import java.util.List;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.RoleRequest;
import org.tutela.ui.Page;

/** @param decides whether the reader is one of those who grant roles */
public record StaffPage(List<Member> members, List<RoleRequest> waiting, boolean decides) implements Page {
  @Override
  public String template() {
    return "access/staff.jte";
  }

  @Override
  public String title() {
    return "Staff";
  }

  public static String roles(Member member) {
    return member.roles().isEmpty() ? "None" : member.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
  }
}
