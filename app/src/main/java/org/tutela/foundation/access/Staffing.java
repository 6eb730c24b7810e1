package org.tutela.foundation.access;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Who works here and in what role. A role is asked for by one person and granted by another. */
@Service
public class Staffing {
  private final Gate gate;
  private final StaffStore staff;
  private final RoleStore roles;
  private final Sessions.Ender sessions;
  private final Belongings belongings;
  private final Ids ids;
  private final Clock clock;

  Staffing(Gate gate, StaffStore staff, RoleStore roles, Sessions.Ender sessions, Belongings belongings, Ids ids, Clock clock) {
    this.gate = gate;
    this.staff = staff;
    this.roles = roles;
    this.sessions = sessions;
    this.belongings = belongings;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<UserId> employ(Employ asked) {
    return gate.pass(Permission.KEEP_STAFF, visit -> {
      var command = new Employ(asked.email().toLowerCase(Locale.ROOT), asked.name(), asked.area(), asked.team(), asked.vettedUntil(),
          asked.level(), asked.roles(), asked.persona());
      var id = new UserId(ids.next());
      visit.concerning(Target.of("staff", id.value(), command.area()));
      if (staff.byEmail(command.email()).isPresent()) return Outcome.refused("email", "Somebody already uses this e-mail address");
      if (!Segregation.allows(command.roles())) return Outcome.refused("roles", "Nobody may combine these roles");
      staff.insert(id, command, visit.actor().id(), clock.instant());
      for (Role role : EnumSet.copyOf(withSystem(command.roles()))) {
        if (role == Role.SYSTEM) continue;
        if (visit.actor().is(Role.SYSTEM)) roles.give(ids.next(), id, role, visit.actor().id(), clock.instant());
        else roles.ask(ids.next(), id, role, visit.actor().id(), clock.instant());
      }
      return Outcome.done(id);
    });
  }

  private static Set<Role> withSystem(Set<Role> roles) {
    var all = EnumSet.of(Role.SYSTEM);
    all.addAll(roles);
    return all;
  }

  /** The staff of the reader's own area. */
  public Outcome<List<Member>> list() {
    return gate.pass(Permission.SEE_STAFF, visit -> {
      var list = staff.of(visit.actor().area());
      visit.shown(list.size());
      return Outcome.done(list);
    });
  }

  public Outcome<Member> find(UserId id) {
    return gate.pass(Permission.SEE_STAFF, visit -> member(visit, id));
  }

  public Outcome<Boolean> enable(UserId id, int version) {
    return gate.pass(Permission.KEEP_STAFF, visit -> member(visit, id).then(member -> {
      if (member.version() != version) return Outcome.conflict("this member of staff");
      staff.enable(member, true, visit.actor().id(), clock.instant());
      return Outcome.done(true);
    }));
  }

  /**
   * Ends every session at once, and leaves nothing with somebody who has gone.
   *
   * @param to who takes over what they own; without, it goes back on their team's list
   */
  public Outcome<Boolean> disable(UserId id, Optional<UserId> to, int version) {
    return gate.pass(Permission.KEEP_STAFF, visit -> member(visit, id).then(member -> {
      if (member.version() != version) return Outcome.conflict("this member of staff");
      staff.enable(member, false, visit.actor().id(), clock.instant());
      sessions.endAll(id, "ACCOUNT_DISABLED");
      return belongings.giveOver(id, member.area(), to, "They have left").map(_ -> true);
    }));
  }

  /** How much a member of staff owns, and nothing of what it is about. */
  public Outcome<List<String>> owned(UserId id) {
    return gate.pass(Permission.SEE_OWNED, visit -> member(visit, id).map(_ -> belongings.of(id)));
  }

  /** For leave, sickness and reorganisation: everything that one colleague owns to another, or back on the team's list. */
  public Outcome<Integer> cover(UserId from, Optional<UserId> to, String reason) {
    return gate.pass(Permission.REASSIGN_TASKS, visit -> member(visit, from).then(member -> {
      if (reason.isBlank()) return Outcome.refused("reason", "Say why the work changes hands");
      return belongings.giveOver(from, member.area(), to, reason);
    }));
  }

  public Outcome<Boolean> declare(UserId id, Interests interests) {
    return gate.pass(Permission.KEEP_STAFF, visit -> member(visit, id).then(member -> {
      staff.declare(id, Facts.normal(interests), visit.actor().id(), clock.instant());
      return Outcome.done(true);
    }));
  }

  public Outcome<UUID> askForRole(UserId id, Role role) {
    return gate.pass(Permission.ASK_FOR_ROLE, visit -> member(visit, id).then(member -> {
      visit.notBy("A-8 four eyes", id);
      if (role == Role.SYSTEM || !Segregation.allows(with(member, role))) {
        return Outcome.refused("role", "Nobody may combine this role with those that " + member.name() + " has or waits for");
      }
      if (with(member, role).size() == member.roles().size()) return Outcome.refused("role", "They have this role already");
      UUID request = ids.next();
      roles.ask(request, id, role, visit.actor().id(), clock.instant());
      return Outcome.done(request);
    }));
  }

  public Outcome<List<RoleRequest>> waiting() {
    return gate.pass(Permission.SEE_STAFF, visit -> Outcome.done(roles.waiting(visit.actor().area())));
  }

  /** A badge: the roles that this reader could grant. */
  public int waiting(Actor reader) {
    return Permission.GRANT_ROLE.heldBy(reader) ? roles.waiting(reader.area()).size() : 0;
  }

  /** By somebody who neither asked nor is given the role. */
  public Outcome<Boolean> decideRole(UUID id, boolean granted) {
    return gate.pass(Permission.GRANT_ROLE, visit -> {
      var request = roles.asked(id).orElse(null);
      if (request == null) return Outcome.notFound();
      visit.concerning(Target.of("role", id, request.area()));
      visit.notBy("A-8 four eyes", request.askedBy(), request.staff());
      var member = staff.find(request.staff()).orElseThrow();
      var after = EnumSet.of(request.role());
      after.addAll(member.roles());
      if (granted && !Segregation.allows(after)) return Outcome.refused("role", "Nobody may combine these roles");
      roles.decide(request, granted, visit.actor().id(), clock.instant());
      staff.history(request.staff(), visit.actor().id(), granted ? "ROLE_GRANTED" : "ROLE_REFUSED", request.role().name(), clock.instant());
      return Outcome.done(granted);
    });
  }

  /** Taking a role away needs no second person, and counts at the next request. */
  public Outcome<Boolean> endRole(UserId id, Role role) {
    return gate.pass(Permission.ASK_FOR_ROLE, visit -> member(visit, id).then(member -> {
      if (roles.end(id, role, visit.actor().id(), clock.instant()) == 0) return Outcome.conflict("this member of staff");
      staff.history(id, visit.actor().id(), "ROLE_ENDED", role.name(), clock.instant());
      return Outcome.done(true);
    }));
  }

  /** Who has this e-mail address; no secret among staff either. */
  public Optional<UserId> colleague(String email) {
    return staff.byEmail(email.toLowerCase(Locale.ROOT)).map(Member::id);
  }

  /** Who did a thing: names of colleagues are no secret among staff, and are not logged as reads. */
  public Map<UserId, String> names(Collection<UserId> of) {
    return staff.names(of);
  }

  public Optional<String> name(UserId id) {
    return Optional.ofNullable(staff.names(List.of(id)).get(id));
  }

  /** Those who may be given work in an area, by name. */
  public List<Member> colleagues(AreaCode area) {
    return staff.of(area).stream().filter(Member::enabled).toList();
  }

  /** A colleague without a session, for work that goes on in their name: as they are now, so that who has left or lost a role does no more. */
  public Optional<Actor> answerable(AreaCode area, UserId colleague) {
    return colleagues(area).stream().filter(member -> member.id().equals(colleague)).findFirst()
        .map(member -> new Actor(member.id(), member.name(), member.area(), member.team(), member.roles(), Optional.empty(), member.vettedUntil(), Optional.empty()));
  }

  /** A colleague's, for work that goes to them; "" for nobody who may be given work there. */
  public String team(AreaCode area, UserId colleague) {
    return colleagues(area).stream().filter(member -> member.id().equals(colleague)).findFirst().map(Member::team).orElse("");
  }

  /** The team that work which comes from outside is for: the one in which most may do it, of several the first by name; "" where nobody may. */
  public String team(AreaCode area, Permission needs) {
    return mostOf(colleagues(area), needs);
  }

  static String mostOf(List<Member> members, Permission needs) {
    var able = members.stream().filter(member -> member.enabled() && needs.heldBy(member.roles()) && !member.team().isBlank())
        .collect(Collectors.groupingBy(Member::team, TreeMap::new, Collectors.counting()));
    return able.entrySet().stream().reduce((most, next) -> next.getValue() > most.getValue() ? next : most).map(Map.Entry::getKey).orElse("");
  }

  private Outcome<Member> member(Visit visit, UserId id) {
    return staff.find(id).<Outcome<Member>>map(member -> {
      visit.concerning(Target.of("staff", id.value(), member.area()));
      return Outcome.done(member);
    }).orElseGet(Outcome::notFound);
  }

  private Set<Role> with(Member member, Role role) {
    var all = EnumSet.of(role);
    all.addAll(member.roles());
    roles.waitingFor(member.id()).forEach(request -> all.add(request.role()));
    return all;
  }
}
