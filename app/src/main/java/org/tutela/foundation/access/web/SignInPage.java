package org.tutela.foundation.access.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** @param organisation the name of the organisation's own sign-in, when one is set */
public record SignInPage(Typed typed, String next, List<Member> personas, Function<AreaCode, String> force, Optional<String> organisation) implements Page {
  @Override
  public String template() {
    return "access/sign-in.jte";
  }

  @Override
  public String title() {
    return "Sign in";
  }

  /** By force, then in the order in which they meet a case: whoever takes the call comes first. */
  public Map<String, List<Member>> byForce() {
    return personas.stream().sorted(Comparator.comparing((Member member) -> member.area().value())
        .thenComparing(member -> member.roles().stream().min(Comparator.naturalOrder()).orElseThrow()).thenComparing(Member::name))
        .collect(Collectors.groupingBy(member -> force.apply(member.area()), LinkedHashMap::new, Collectors.toList()));
  }

  public static String role(Member member) {
    return member.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
  }
}
