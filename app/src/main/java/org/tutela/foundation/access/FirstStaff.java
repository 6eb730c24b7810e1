package org.tutela.foundation.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.Area;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/**
 * The way into a force that has no administrator: one who takes people on, and another who grants their roles, so that
 * there are four eyes from the first day. It is shut as soon as there is an administrator, and open again where nobody is
 * left who could renew the administrators' clearances.
 */
@Service
public class FirstStaff {
  static final String SHUT = "This force has an administrator, who takes others on. This way in is open only while a force has none";

  private final Gate gate;
  private final Staffing staffing;
  private final Factors factors;
  private final StaffStore staff;
  private final RoleStore roles;
  private final Areas areas;
  private final Ids ids;
  private final Clock clock;

  FirstStaff(Gate gate, Staffing staffing, Factors factors, StaffStore staff, RoleStore roles, Areas areas, Ids ids, Clock clock) {
    this.gate = gate;
    this.staffing = staffing;
    this.factors = factors;
    this.staff = staff;
    this.roles = roles;
    this.areas = areas;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<Appointed> appoint(Appoint asked) {
    return gate.pass(Permission.APPOINT_FIRST_STAFF, visit -> {
      staff.oneAtATime();
      LocalDate today = London.date(clock.instant());
      boolean granter = staff.hasCleared(Role.INFORMATION_OFFICER, asked.area(), today);
      if (staff.hasEnabled(Role.ADMINISTRATOR, asked.area()) && (granter || staff.hasCleared(Role.ADMINISTRATOR, asked.area(), today))) return Outcome.refused("force", SHUT);
      var problem = problem(asked, granter);
      if (problem.isPresent()) return problem.get();
      if (!areas.exists(asked.area())) areas.add(new Area(asked.area(), asked.force().orElseThrow(), London.date(clock.instant())));
      var appointed = new ArrayList<Appointed.Somebody>();
      var administrator = take(asked, asked.administrator(), Role.ADMINISTRATOR, granter, visit);
      var both = granter ? administrator.then(one -> add(appointed, one))
          : administrator.then(one -> add(appointed, one))
              .then(_ -> take(asked, asked.informationOfficer().orElseThrow(), Role.INFORMATION_OFFICER, false, visit)).then(one -> add(appointed, one));
      return both.map(_ -> new Appointed(appointed, clock.instant().plus(Factors.CODE_HOLDS), granter));
    });
  }

  /** For those who were appointed and let their codes lapse: shut once an administrator of the force has set up sign-in. */
  public Outcome<Appointed> newCodes(AreaCode area) {
    return gate.pass(Permission.APPOINT_FIRST_STAFF, visit -> {
      staff.oneAtATime();
      var waiting = staff.appointedAndNeverIn(area, Acting.system(area).id());
      if (waiting.stream().noneMatch(member -> hasOrWaits(member, Role.ADMINISTRATOR))) {
        return Outcome.refused("force", "Nobody of this force was appointed in this way and has yet to set up how they sign in");
      }
      var appointed = new ArrayList<Appointed.Somebody>();
      Outcome<Boolean> all = Outcome.done(true);
      for (Member member : waiting) {
        visit.concerning(Target.of("staff", member.id().value(), area));
        var role = hasOrWaits(member, Role.ADMINISTRATOR) ? Role.ADMINISTRATOR : Role.INFORMATION_OFFICER;
        all = all.then(_ -> code(member.id(), new Appoint.Somebody(member.name(), member.email()), role)).then(one -> add(appointed, one));
      }
      return all.map(_ -> new Appointed(appointed, clock.instant().plus(Factors.CODE_HOLDS), false));
    });
  }

  private boolean hasOrWaits(Member member, Role role) {
    return member.roles().contains(role) || roles.waitingFor(member.id()).stream().anyMatch(request -> request.role() == role);
  }

  private Optional<Outcome<Appointed>> problem(Appoint asked, boolean granter) {
    if (!areas.exists(asked.area()) && asked.force().isEmpty()) return refused("force", "There is no such force yet: say its name, in English and in Welsh");
    if (asked.vettedUntil().isBefore(London.date(clock.instant()))) return refused("vetted", "Their vetting must hold today");
    if (granter) return Optional.empty();
    if (asked.informationOfficer().isEmpty()) return refused("information-officer", "Name an information officer as well: they grant the roles that the administrator asks for");
    boolean same = asked.informationOfficer().get().email().equalsIgnoreCase(asked.administrator().email());
    return same ? refused("information-officer", "The administrator and the information officer must be two people") : Optional.empty();
  }

  private static Optional<Outcome<Appointed>> refused(String field, String message) {
    return Optional.of(Outcome.refused(field, message));
  }

  private Outcome<Appointed.Somebody> take(Appoint asked, Appoint.Somebody who, Role role, boolean waits, Visit visit) {
    var employ = new Employ(who.email(), who.name(), asked.area(), role == Role.ADMINISTRATOR ? "systems" : "information", asked.vettedUntil(), waits ? Set.of() : Set.of(role), false);
    return staffing.employ(employ).then(id -> {
      visit.concerning(Target.of("staff", id.value(), asked.area()));
      if (waits) roles.ask(ids.next(), id, role, visit.actor().id(), clock.instant());
      return code(id, who, role);
    });
  }

  private Outcome<Appointed.Somebody> code(UserId id, Appoint.Somebody who, Role role) {
    return factors.enrolmentCode(id).map(code -> new Appointed.Somebody(role, who.name(), who.email(), code));
  }

  private static Outcome<Boolean> add(ArrayList<Appointed.Somebody> appointed, Appointed.Somebody one) {
    return Outcome.done(appointed.add(one));
  }
}
