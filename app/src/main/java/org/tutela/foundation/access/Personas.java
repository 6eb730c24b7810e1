package org.tutela.foundation.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.London;

/** The demonstration's people, all made up: one of each role in each force, and second ones where four eyes need them; of two officers one may read intelligence. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("tutela.demo")
class Personas implements ApplicationRunner {
  private record Persona(String name, Set<Role> roles, String team) {
    Persona(String name, Role role, String team) {
      this(name, Set.of(role), team);
    }
  }

  private static final String TEAM = "public protection";
  private static final List<List<Persona>> CASTS = List.of(
      List.of(new Persona("Tamsin Oakhollow", Role.CALL_TAKER, "contact centre"), new Persona("Idris Fellgate", Role.MONITORING_OPERATOR, "monitoring"),
          new Persona("Petra Wolderswick", Role.RESPONSE_OFFICER, "response"),
          new Persona("Joel Ferndyke", Role.OFFICER, TEAM),
          new Persona("Anwen Quillbrook", Set.of(Role.OFFICER, Role.INTELLIGENCE_OFFICER), TEAM), new Persona("Marcus Thistlewade", Role.DECISION_MAKER, TEAM),
          new Persona("Helena Broadmere", Role.DECISION_MAKER, TEAM),
          new Persona("Priya Larkmoor", Role.SUPERVISOR, TEAM), new Persona("Edith Coppergate", Role.INFORMATION_OFFICER, "information"),
          new Persona("Silas Mosswick", Role.AUDITOR, "standards"), new Persona("Nadia Hollowell", Role.ADMINISTRATOR, "systems")),
      List.of(new Persona("Bram Saltersley", Role.CALL_TAKER, "contact centre"), new Persona("Wilma Tarnside", Role.MONITORING_OPERATOR, "monitoring"),
          new Persona("Corin Hathersedge", Role.RESPONSE_OFFICER, "response"),
          new Persona("Orla Wrenfield", Role.OFFICER, TEAM),
          new Persona("Kit Ambleside-Roe", Set.of(Role.OFFICER, Role.INTELLIGENCE_OFFICER), TEAM), new Persona("Sefton Pearmain", Role.DECISION_MAKER, TEAM),
          new Persona("Lewis Underhay", Role.DECISION_MAKER, TEAM),
          new Persona("Ruth Candlewick", Role.SUPERVISOR, TEAM), new Persona("Imran Stonecrop", Role.INFORMATION_OFFICER, "information"),
          new Persona("Dora Fallowmere", Role.AUDITOR, "standards"), new Persona("Hal Brackenthwaite", Role.ADMINISTRATOR, "systems")),
      List.of(new Persona("Mali Glasfryn", Role.CALL_TAKER, "contact centre"), new Persona("Eirlys Bryncoed", Role.MONITORING_OPERATOR, "monitoring"),
          new Persona("Emrys Talybryn", Role.RESPONSE_OFFICER, "response"),
          new Persona("Ifor Cwmhedd", Role.OFFICER, TEAM),
          new Persona("Seren Llwynarth", Set.of(Role.OFFICER, Role.INTELLIGENCE_OFFICER), TEAM), new Persona("Rhodri Maesgwyn", Role.DECISION_MAKER, TEAM),
          new Persona("Gwenllian Hafren", Role.DECISION_MAKER, TEAM),
          new Persona("Eleri Tanybryn", Role.SUPERVISOR, TEAM), new Persona("Gwilym Pantyderi", Role.INFORMATION_OFFICER, "information"),
          new Persona("Nest Hafodwen", Role.AUDITOR, "standards"), new Persona("Owain Brynhelyg", Role.ADMINISTRATOR, "systems")));
  private static final List<String> FORCES = List.of("NORTHMERE", "CARROW", "DYFFRYN");

  private static final String LEVEL = "Level 2 of the demonstration";

  private final Staffing staffing;
  private final Clearances clearances;
  private final StaffStore store;
  private final Clock clock;

  Personas(Staffing staffing, Clearances clearances, StaffStore store, Clock clock) {
    this.staffing = staffing;
    this.clearances = clearances;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    for (int force = 0; force < FORCES.size(); force++) {
      var area = new AreaCode(FORCES.get(force));
      for (Persona persona : CASTS.get(force)) {
        Acting.as(Acting.system(area), "DEMONSTRATION", () -> takeOn(persona, area));
      }
    }
  }

  private boolean takeOn(Persona persona, AreaCode area) {
    String email = persona.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@" + area.value().toLowerCase(java.util.Locale.ROOT) + ".example";
    LocalDate vetted = London.date(clock.instant()).plusYears(3);
    var known = store.byEmail(email);
    if (known.isEmpty()) {
      staffing.employ(new Employ(email, persona.name(), area, persona.team(), vetted, LEVEL, persona.roles(), true)).orThrow();
    } else if (known.get().vettedUntil().isBefore(London.date(clock.instant()).plusMonths(3)) || known.get().clearance().level().isEmpty()) {
      clearances.record(known.get().id(), LEVEL, vetted, known.get().version()).orThrow();
    }
    return true;
  }
}
