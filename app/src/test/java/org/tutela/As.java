package org.tutela;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Factor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.web.SignedIn;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * Does something as somebody: {@code As.officer(() -> people.open(id))}, or of another force or as another person of
 * the same role: {@code As.officer().of("CARROW").second().does(() -> ...)}.
 */
public record As(Actor actor, String purpose) {
  public static final AreaCode NORTHMERE = new AreaCode("NORTHMERE");
  public static final AreaCode CARROW = new AreaCode("CARROW");
  public static final AreaCode DYFFRYN = new AreaCode("DYFFRYN");

  public static As role(Role role) {
    return persona(role, NORTHMERE, 1);
  }

  public static As callTaker() {
    return role(Role.CALL_TAKER);
  }

  public static As operator() {
    return role(Role.MONITORING_OPERATOR);
  }

  public static As responseOfficer() {
    return role(Role.RESPONSE_OFFICER);
  }

  public static As officer() {
    return role(Role.OFFICER);
  }

  public static As decisionMaker() {
    return role(Role.DECISION_MAKER);
  }

  public static As supervisor() {
    return role(Role.SUPERVISOR);
  }

  public static As informationOfficer() {
    return role(Role.INFORMATION_OFFICER);
  }

  public static As auditor() {
    return role(Role.AUDITOR);
  }

  public static As administrator() {
    return role(Role.ADMINISTRATOR);
  }

  public static As system() {
    return new As(Acting.system(NORTHMERE), "JOB");
  }

  public static <T> T callTaker(Callable<T> work) {
    return callTaker().does(work);
  }

  public static <T> T operator(Callable<T> work) {
    return operator().does(work);
  }

  public static <T> T officer(Callable<T> work) {
    return officer().does(work);
  }

  public static <T> T decisionMaker(Callable<T> work) {
    return decisionMaker().does(work);
  }

  public static <T> T supervisor(Callable<T> work) {
    return supervisor().does(work);
  }

  public static <T> T auditor(Callable<T> work) {
    return auditor().does(work);
  }

  public static <T> T system(Callable<T> work) {
    return system().does(work);
  }

  public As of(String area) {
    return new As(new Actor(actor.id(), actor.name(), new AreaCode(area), actor.team(), actor.roles(), actor.session()), purpose).renamed(1);
  }

  /** Another person of the same role and force: four eyes need two. */
  public As second() {
    return renamed(2);
  }

  public As with(String otherPurpose) {
    return new As(actor, otherPurpose);
  }

  public UserId id() {
    return actor.id();
  }

  public <T> T does(Callable<T> work) {
    try {
      return Acting.as(actor, purpose, work::call);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** For a request of {@code MockMvc}: signed in as this person, with the form token of the page. */
  public RequestPostProcessor signedIn() {
    return request -> csrf().postProcessRequest(
        authentication(new SignedIn(actor, Factor.PERSONA)).postProcessRequest(request));
  }

  private As renamed(int number) {
    return actor.is(Role.SYSTEM) ? this : new As(persona(actor.roles().iterator().next(), actor.area(), number).actor, purpose);
  }

  /** The same person each time: the id follows from role, force and number. */
  private static As persona(Role role, AreaCode area, int number) {
    UUID id = UUID.nameUUIDFromBytes((role + " " + area + " " + number).getBytes(StandardCharsets.UTF_8));
    String name = role.title() + " " + number + " of " + area;
    return new As(new Actor(new UserId(id), name, area, "public protection", Set.of(role), Optional.empty()), "CASE_WORK");
  }
}
