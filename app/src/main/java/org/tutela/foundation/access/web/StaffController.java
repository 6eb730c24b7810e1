package org.tutela.foundation.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Clearances;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Factors;
import org.tutela.foundation.access.Interests;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** Staff of the administrator's own force: who, in what role, vetted until when. */
@Controller
class StaffController {
  private static final String LEVEL = "Enter the level of their clearance, in your force’s own words";
  private final Staffing staffing;
  private final Clearances clearances;
  private final Factors factors;

  StaffController(Staffing staffing, Clearances clearances, Factors factors) {
    this.staffing = staffing;
    this.clearances = clearances;
    this.factors = factors;
  }

  @GetMapping("/staff")
  Answer list() {
    return Answer.to(staffing.list(), members -> Answer.read(staffing.waiting(),
        waiting -> new StaffPage(members, waiting, Acting.actor().is(Role.INFORMATION_OFFICER))));
  }

  @GetMapping("/staff/new")
  Answer form() {
    return Answer.show(new NewMemberPage(Typed.nothing()));
  }

  @PostMapping("/staff/new")
  Answer employ(Typed typed) {
    String name = typed.required("name", Typed.NAME, "Enter their name");
    String email = typed.required("email", 254, "Enter their e-mail address");
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) typed.problem("email", "Enter an e-mail address in the correct format, like name@force.example");
    String team = typed.required("team", Typed.NAME, "Enter their team");
    String level = typed.required("level", Typed.NAME, LEVEL);
    var vetted = typed.date("vetted", "Enter the day on which their vetting ends");
    var role = typed.choice("role", Role.class, "Choose a role");
    if (typed.hasErrors()) return Answer.mend(new NewMemberPage(typed));
    var command = new Employ(email, name, Acting.actor().area(), team, vetted.orElseThrow(), level, Set.of(role.orElseThrow()), false);
    return Answer.from(staffing.employ(command), typed, id -> Answer.go("/staff/" + id.value(), "They are on the list. Their role waits for a second person."),
        () -> new NewMemberPage(typed));
  }

  @GetMapping("/staff/{id}")
  Answer show(@PathVariable UUID id) {
    return page(id, Typed.nothing(), Optional.empty(), 200);
  }

  @PostMapping("/staff/{id}/enabled")
  Answer enable(@PathVariable UUID id, Typed typed) {
    if (typed.raw("enabled").equals("yes")) return after(staffing.enable(new UserId(id), version(typed)), id, typed, "The account is enabled.");
    String to = typed.raw("to");
    boolean chosen = to.equals(MemberPage.NOBODY) || uuid(to).isPresent();
    if (!chosen && staffing.owned(new UserId(id)) instanceof Outcome.Done<List<String>>(var owned) && !owned.isEmpty()) return page(id, typed.problem("to", "Choose who takes over what they own"), Optional.empty(), 422);
    return after(staffing.disable(new UserId(id), uuid(to).map(UserId::new), version(typed)), id, typed,
        "The account is disabled, and signed out everywhere. What they owned has changed hands.");
  }

  @PostMapping("/staff/{id}/vetting")
  Answer vet(@PathVariable UUID id, Typed typed) {
    String level = typed.required("level", Typed.NAME, LEVEL);
    var until = typed.date("vetted", "Enter the day on which their vetting ends");
    if (typed.hasErrors()) return page(id, typed, Optional.empty(), 422);
    return after(clearances.record(new UserId(id), level, until.orElseThrow(), version(typed)), id, typed, "The clearance is recorded. It counts from their next request.");
  }

  @PostMapping("/staff/{id}/interests")
  Answer declare(@PathVariable UUID id, Typed typed) {
    String surname = typed.optional("surname", Typed.NAME).orElse("");
    var postcodes = lines(typed.optional("postcodes", Typed.TEXT));
    String outcode = typed.optional("outcode", 4).orElse("");
    var phones = lines(typed.optional("phones", Typed.TEXT));
    if (typed.hasErrors()) return page(id, typed, Optional.empty(), 422);
    return after(staffing.declare(new UserId(id), new Interests(surname, postcodes, outcode, phones)), id, typed, "Their declared interests are changed.");
  }

  @PostMapping("/staff/{id}/role")
  Answer ask(@PathVariable UUID id, Typed typed) {
    var role = typed.choice("role", Role.class, "Choose a role");
    if (typed.hasErrors()) return page(id, typed, Optional.empty(), 422);
    return after(staffing.askForRole(new UserId(id), role.orElseThrow()), id, typed, "The role waits for a second person.");
  }

  @PostMapping("/staff/{id}/role/end")
  Answer end(@PathVariable UUID id, Typed typed) {
    var role = typed.choice("role", Role.class, "Choose a role");
    if (typed.hasErrors()) return page(id, typed, Optional.empty(), 422);
    return after(staffing.endRole(new UserId(id), role.orElseThrow()), id, typed, "The role has ended, from their next request.");
  }

  @PostMapping("/staff/{id}/enrolment")
  Answer enrol(@PathVariable UUID id, Typed typed) {
    return switch (factors.enrolmentCode(new UserId(id))) {
      case Outcome.Done<String>(String code) -> page(id, Typed.nothing(), Optional.of(code), 200);
      case Outcome.Refused<String> refused -> Answer.from(refused, typed, _ -> null, (Supplier<Page>) () -> new NewMemberPage(typed));
      case Outcome.Stopped<String> stopped -> Answer.stop(stopped);
    };
  }

  @PostMapping("/staff/roles/{request}")
  Answer decide(@PathVariable UUID request, Typed typed) {
    boolean granted = typed.raw("decision").equals("grant");
    return Answer.from(staffing.decideRole(request, granted), typed,
        _ -> Answer.go("/staff", granted ? "The role is granted." : "The role is refused."), () -> new StaffPage(List.of(), List.of(), true));
  }

  private Answer after(Outcome<?> outcome, UUID id, Typed typed, String done) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> Answer.go("/staff/" + id, done);
      case Outcome.Refused<?>(var problems) -> {
        problems.forEach(problem -> typed.problem(problem.field(), problem.message()));
        yield page(id, typed, Optional.empty(), 422);
      }
      case Outcome.Stopped<?> stopped -> Answer.stop(stopped);
    };
  }

  private Answer page(UUID id, Typed typed, Optional<String> code, int status) {
    return Answer.to(staffing.find(new UserId(id)), (Member member) -> Answer.to(staffing.owned(member.id()), owned -> {
      boolean own = member.id().equals(Acting.actor().id());
      // whoever renews it mostly leaves the level as it is
      var shown = !typed.all("level").isEmpty() ? typed : typed.with("level", member.clearance().level());
      return new Answer.Show(new MemberPage(member, shown, code, owned, takers(member), Acting.may(Permission.KEEP_STAFF), Acting.may(Permission.RECORD_CLEARANCE) && !own, own,
          staffing.name(member.clearance().by()).orElse("the system")), status);
    }));
  }

  private List<Member> takers(Member leaver) {
    return staffing.colleagues(leaver.area()).stream().filter(other -> !other.id().equals(leaver.id()) && Permission.SEE_WORK.heldBy(other.roles())).toList();
  }

  private static Optional<UUID> uuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  private static Set<String> lines(Optional<String> typed) {
    return typed.map(text -> Set.copyOf(Arrays.stream(text.split("[\\n,]")).map(String::strip).filter(line -> !line.isEmpty()).toList())).orElse(Set.of());
  }

  private static int version(Typed typed) {
    String version = typed.raw("version");
    return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : -1;
  }
}
