package org.tutela.pages;

import static org.tutela.foundation.access.Role.ADMINISTRATOR;
import static org.tutela.foundation.access.Role.AUDITOR;
import static org.tutela.foundation.access.Role.CALL_TAKER;
import static org.tutela.foundation.access.Role.DECISION_MAKER;
import static org.tutela.foundation.access.Role.INFORMATION_OFFICER;
import static org.tutela.foundation.access.Role.OFFICER;
import static org.tutela.foundation.access.Role.RESPONSE_OFFICER;
import static org.tutela.foundation.access.Role.SUPERVISOR;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tutela.foundation.access.Hired;

/** Every page, each as somebody whose work it is; the ones that change with the case, once for each of their faces. */
final class Sights {
  /** No pages: the way to everybody's first page, what keeps a session alive, a document or a picture as kept, and the container's own way to a refusal, which is looked at by what leads there. */
  static final Set<String> NO_PAGES = Set.of("/", "/sessions/stay", "/letters/{id}", "/people/{id}/files/{file}", "/people/{id}/safety/photograph", "/register/lists/{id}/to-mend", "/register/takings/{id}/file", "/register/takings/{id}/left-out", "/register/due/rows", "/tracking/live", "${server.error.path:${error.path:/error}}", "/error");

  private Sights() {}

  static List<Sight> all(Caseload cases, RegisterCases registered, TrackingCases tracked, Hired member, Object draft) {
    return Stream.of(access(member, draft), people(cases), enquiry(cases), course(cases), disclosure(cases), registered.sights(), registered.supervision(), tracked.sights(), oversight(cases)).flatMap(List::stream).toList();
  }

  private static List<Sight> access(Hired member, Object draft) {
    return List.of(
        Sight.of("/sign-in", null), Sight.of("/signed-out", null), Sight.of("/session-ended", null), Sight.of("/enrol", null),
        Sight.of("/sessions", AUDITOR), Sight.of("/passkeys", CALL_TAKER), Sight.of("/step-up", OFFICER),
        Sight.of("/purpose", OFFICER).asking("person=00000000-0000-7000-8000-000000000000"), Sight.of("/glass", OFFICER), Sight.of("/glass/reviews", INFORMATION_OFFICER),
        Sight.of("/alerts", SUPERVISOR), Sight.of("/sample", SUPERVISOR), Sight.of("/drafts/{id}", OFFICER, draft),
        Sight.of("/staff", ADMINISTRATOR), Sight.of("/clearance", OFFICER), Sight.of("/staff/clearances", SUPERVISOR), Sight.of("/staff/training", SUPERVISOR), Sight.of("/staff/new", ADMINISTRATOR), Sight.of("/staff/{id}", ADMINISTRATOR, member.id().value()));
  }

  private static List<Sight> people(Caseload cases) {
    var person = cases.person.value();
    return List.of(
        Sight.of("/people/search", OFFICER), Sight.of("/people/searches/{id}", OFFICER, cases.ownSearch.value()),
        Sight.of("/people/searches/{id}/change", OFFICER, cases.ownSearch.value()), Sight.of("/people/new", OFFICER), Sight.of("/people/{id}", OFFICER, person),
        Sight.of("/people/{id}/birth", OFFICER, person), Sight.of("/people/{id}/names", OFFICER, person), Sight.of("/people/{id}/addresses", OFFICER, person), Sight.of("/people/{id}/identifiers", OFFICER, person),
        Sight.of("/people/{id}/addresses/{address}/end", OFFICER, person, cases.address), Sight.of("/people/{id}/addresses/{address}/area", OFFICER, person, cases.address), Sight.of("/people/{id}/addresses/{address}/verification", OFFICER, person, cases.address), Sight.of("/people/{id}/addresses/{address}/refuge", OFFICER, person, cases.address),
        Sight.of("/people/{id}/details/{detail}/strike", OFFICER, person, cases.address),
        Sight.of("/people/safety", RESPONSE_OFFICER), Sight.of("/people/{id}/safety", RESPONSE_OFFICER, person), Sight.of("/people/{id}/checks", OFFICER, person), Sight.of("/people/{id}/convictions", OFFICER, person),
        Sight.of("/people/{id}/convictions/{conviction}/opinion", SUPERVISOR, person, cases.foreign.value()),
        Sight.of("/people/{id}/convictions/{conviction}/strike", SUPERVISOR, person, cases.foreign.value()),
        Sight.of("/people/{id}/management", OFFICER, person), Sight.of("/people/{id}/chronology", SUPERVISOR, person),
        Sight.of("/mappa", OFFICER), Sight.of("/mappa/{id}", OFFICER, cases.management.value()),
        Sight.of("/mappa/transfers/{id}", OFFICER, cases.transfer).in("CARROW"), Sight.of("/mappa/transfers/{id}/refuse", OFFICER, cases.transfer).in("CARROW"));
  }

  private static List<Sight> enquiry(Caseload cases) {
    return List.of(
        Sight.of("/work", OFFICER), Sight.of("/work", SUPERVISOR).asking("whose=AREA"), Sight.of("/applications", CALL_TAKER), Sight.of("/applications", SUPERVISOR).asking("whose=AREA"),
        Sight.of("/applications/new", CALL_TAKER), Sight.of("/right-to-know/new", OFFICER), Sight.of("/envelopes", SUPERVISOR),
        Sight.of("/applications/{id}", OFFICER, cases.received), Sight.of("/applications/{id}", CALL_TAKER, cases.checked),
        Sight.of("/applications/{id}", OFFICER, cases.awaiting), Sight.of("/applications/{id}", DECISION_MAKER, cases.deciding), Sight.of("/applications/{id}", SUPERVISOR, cases.disclosed),
        Sight.of("/applications/{id}/request", CALL_TAKER, cases.received), Sight.of("/applications/{id}/history", OFFICER, cases.disclosed),
        Sight.of("/applications/{id}/chronology", SUPERVISOR, cases.disclosed), Sight.of("/applications/{id}/letters", OFFICER, cases.telling), Sight.of("/applications/{id}/letters", OFFICER, cases.checked),
        Sight.of("/letters/{id}/state", OFFICER, cases.letter.value()), Sight.of("/mailbox", OFFICER),
        Sight.of("/handovers", OFFICER).in("CARROW"), Sight.of("/handovers/{offer}", OFFICER, cases.offer).in("CARROW"));
  }

  private static List<Sight> course(Caseload cases) {
    var searched = new Object[] {cases.checked, cases.caseSearch.value()};
    return List.of(
        Sight.of("/applications/{id}/assign", OFFICER, cases.received), Sight.of("/applications/{id}/checks", OFFICER, cases.checked),
        Sight.of("/applications/{id}/checks/new", OFFICER, cases.received), Sight.of("/applications/{id}/scope", OFFICER, cases.checked),
        Sight.of("/applications/{id}/close", OFFICER, cases.outside), Sight.of("/applications/{id}/immediate-risk", OFFICER, cases.checked),
        Sight.of("/applications/{id}/concern", OFFICER, cases.checked), Sight.of("/applications/{id}/refuge", OFFICER, cases.checked), Sight.of("/applications/{id}/parents", CALL_TAKER, cases.received), Sight.of("/applications/{id}/malicious", DECISION_MAKER, cases.checked),
        Sight.of("/applications/{id}/extend", OFFICER, cases.awaiting), Sight.of("/applications/{id}/withdraw", OFFICER, cases.awaiting), Sight.of("/applications/{id}/pass-on", OFFICER, cases.awaiting),
        Sight.of("/applications/{id}/new-information", OFFICER, cases.told),
        Sight.of("/applications/{id}/person", OFFICER, cases.checked), Sight.of("/applications/{id}/person/search", OFFICER, cases.checked),
        Sight.of("/applications/{id}/person/{search}/{person}", OFFICER, searched[0], searched[1], cases.person.value()),
        Sight.of("/applications/{id}/person/{search}/nobody", OFFICER, searched), Sight.of("/applications/{id}/person/wrong", OFFICER, cases.checked),
        Sight.of("/applications/{id}/interview", OFFICER, cases.disclosed), Sight.of("/applications/{id}/interview/book", OFFICER, cases.awaiting),
        Sight.of("/applications/{id}/interview/record", OFFICER, cases.awaiting), Sight.of("/applications/{id}/partners", OFFICER, cases.checked),
        Sight.of("/applications/{id}/partners/ask", OFFICER, cases.checked), Sight.of("/applications/{id}/partners/{request}/reply", OFFICER, cases.checked, cases.partnerRequest),
        Sight.of("/applications/{id}/handover", OFFICER, cases.awaiting), Sight.of("/applications/{id}/handover/offer", OFFICER, cases.checked));
  }

  private static List<Sight> disclosure(Caseload cases) {
    return List.of(
        Sight.of("/applications/{id}/assessment", OFFICER, cases.assessing), Sight.of("/applications/{id}/assessment", OFFICER, cases.deciding), Sight.of("/applications/{id}/representations", OFFICER, cases.assessing), Sight.of("/applications/{id}/representations", OFFICER, cases.deciding),
        Sight.of("/applications/{id}/decision", DECISION_MAKER, cases.deciding), Sight.of("/applications/{id}/decision", DECISION_MAKER, cases.secondReading),
        Sight.of("/applications/{id}/decision", OFFICER, cases.disclosed),
        Sight.of("/applications/{id}/disclosure", OFFICER, cases.disclosing), Sight.of("/applications/{id}/disclosure", OFFICER, cases.disclosed),
        Sight.of("/applications/{id}/disclosure", OFFICER, cases.telling),
        Sight.of("/considerations", SUPERVISOR), Sight.of("/considerations/{id}", DECISION_MAKER, cases.due.value()),
        Sight.of("/considerations/{id}", SUPERVISOR, cases.started.value()), Sight.of("/considerations/{id}", OFFICER, cases.toBeTold.value()));
  }

  private static List<Sight> oversight(Caseload cases) {
    return List.of(Sight.of("/figures", SUPERVISOR), Sight.of("/figures/alerts", SUPERVISOR), Sight.of("/work/cover", SUPERVISOR), Sight.of("/limits", SUPERVISOR),
        Sight.of("/limits/{person}", SUPERVISOR, cases.person.value()), Sight.of("/people/{id}/looked", SUPERVISOR, cases.person.value()),
        Sight.of("/applications/{id}/looked", SUPERVISOR, cases.disclosed), Sight.of("/audit/own", CALL_TAKER),
        Sight.of("/audit", AUDITOR), Sight.of("/audit/entries", AUDITOR).asking("about=" + cases.person.value()));
  }
}
