package org.tutela.guard;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;

/**
 * Who may do what: one line an endpoint. A new endpoint needs a line here, in {@link RegisterExpectations} or in {@link TrackingExpectations}, or the build fails.
 *
 * <p>First the method and the address, whose parts in braces are things of {@link World}; then what whoever asks must
 * hold (all of it, joined by +); then what is sent, beside what the form's page shows. {@code ANYBODY} is open to who is not
 * signed in; {@code SIGNED_IN} shows nothing of any record and does nothing to one.
 */
final class Expectations {
  private static final String TABLE = """
      GET  /                                                        SIGNED_IN
      GET  /sign-in                                                 ANYBODY
      POST /sign-in                                                 ANYBODY
      POST /sign-in/persona                                         ANYBODY
      POST /sign-in/passkey/options                                 ANYBODY
      POST /sign-in/passkey                                         ANYBODY
      POST /sign-out                                                SIGNED_IN
      GET  /signed-out                                              ANYBODY
      GET  /session-ended                                           ANYBODY
      GET  /enrol                                                   ANYBODY
      POST /enrol                                                   ANYBODY
      POST /enrol/finish                                            ANYBODY
      ANY  /error                                                   SIGNED_IN
      GET  /step-up                                                 SIGNED_IN
      POST /step-up                                                 SIGNED_IN
      POST /step-up/passkey/options                                 SIGNED_IN
      POST /step-up/passkey                                         SIGNED_IN
      GET  /passkeys                                                CHANGE_OWN_FACTORS
      POST /passkeys/options                                        CHANGE_OWN_FACTORS
      POST /passkeys                                                CHANGE_OWN_FACTORS
      POST /passkeys/remove                                         CHANGE_OWN_FACTORS
      GET  /sessions                                                SEE_OWN_SESSIONS
      POST /sessions/{session}/end                                  END_OWN_SESSION
      GET  /sessions/stay                                           SIGNED_IN
      GET  /limits                                                  SEE_LIMITS
      POST /limits                                                  SEE_LIMITS
      GET  /limits/{keeping}                                        SEE_LIMITS
      POST /limits/{keeping}/limit                                  SEE_LIMITS+LIMIT_RECORD
      POST /limits/{keeping}/change                                 SEE_LIMITS+LIMIT_RECORD
      POST /limits/{keeping}/lift/ask                               SEE_LIMITS+LIMIT_RECORD
      POST /limits/{keeping}/lift                                   LIMIT_RECORD
      GET  /drafts/{draft}                                          SEE_OWN_DRAFT
      GET  /purpose                                                 SIGNED_IN                 person=00000000-0000-7000-8000-00000000beef
      POST /purpose                                                 STATE_PURPOSE             person=00000000-0000-7000-8000-00000000beef purpose=MATCHING reason=checking+a+request
      GET  /glass                                                   SIGNED_IN
      POST /glass                                                   BREAK_GLASS
      GET  /glass/reviews                                           SEE_GLASS
      POST /glass/{glass}/consent                                   CONSENT_TO_GLASS
      POST /glass/{glass}/review                                    REVIEW_GLASS              justified=yes text=It+was
      GET  /alerts                                                  SEE_ALERTS
      POST /alerts/{alert}/seen                                     SEE_ALERTS
      GET  /sample                                                  SEE_SAMPLE
      POST /sample/{sample}                                         ANSWER_SAMPLE             finding=in-order
      GET  /staff                                                   SEE_STAFF
      GET  /staff/clearances                                        SEE_CLEARANCES
      GET  /staff/training                                          SEE_CLEARANCES
      POST /staff/training                                          SEE_CLEARANCES+RECORD_TRAINING
      GET  /clearance                                               SIGNED_IN
      GET  /staff/new                                               SIGNED_IN
      POST /staff/new                                               KEEP_STAFF
      GET  /staff/{staff}                                           SEE_STAFF
      POST /staff/{staff}/enabled                                   KEEP_STAFF                enabled=yes
      POST /staff/{staff}/vetting                                   RECORD_CLEARANCE
      POST /staff/{staff}/interests                                 KEEP_STAFF                outcode=NM1
      POST /staff/{staff}/role                                      ASK_FOR_ROLE              role=DECISION_MAKER
      POST /staff/{staff}/role/end                                  ASK_FOR_ROLE              role=CALL_TAKER
      POST /staff/{staff}/enrolment                                 KEEP_STAFF
      POST /staff/roles/{role}                                      GRANT_ROLE                decision=grant
      GET  /audit                                                   READ_AUDIT
      POST /audit                                                   READ_AUDIT
      GET  /audit/own                                               SEE_OWN_LOG
      GET  /audit/entries                                           READ_AUDIT
      GET  /work                                                    SEE_WORK
      POST /work/reassign                                           SEE_WORK+REASSIGN_TASKS   tasks=00000000-0000-7000-8000-00000000beef to=nobody reason=On+leave
      GET  /work/cover                                              REASSIGN_TASKS
      POST /work/cover                                              REASSIGN_TASKS
      GET  /figures                                                 SEE_FIGURES
      GET  /figures/alerts                                          SEE_FIGURES
      POST /figures/alerts/file                                     EXPORT_FIGURES            weeks=4

      GET  /applications                                            LIST_APPLICATIONS
      GET  /applications/new                                        SIGNED_IN
      POST /applications/new                                        RECEIVE_REQUEST
      GET  /right-to-know/new                                       SIGNED_IN
      POST /right-to-know/new                                       OPEN_RIGHT_TO_KNOW
      GET  /applications/{application}                              OPEN_APPLICATION
      GET  /applications/{application}/request                      OPEN_APPLICATION
      GET  /applications/{application}/refuge                       OPEN_APPLICATION
      POST /applications/{application}/refuge                       NOTE_CONCERN
      GET  /applications/{application}/history                      OPEN_APPLICATION
      GET  /applications/{application}/chronology                   SEE_CHRONOLOGY+OPEN_APPLICATION
      GET  /applications/{application}/looked                       SEE_ACCESS_LOG+OPEN_APPLICATION
      GET  /applications/{application}/letters                      READ_POST
      POST /applications/{application}/letters                      READ_POST+SEND_POST
      GET  /applications/{application}/assign                       OPEN_APPLICATION
      POST /applications/{application}/assign                       ASSIGN_APPLICATION        to=me
      GET  /applications/{application}/immediate-risk               OPEN_APPLICATION
      POST /applications/{application}/immediate-risk               RAISE_IMMEDIATE_RISK      owner=me
      POST /applications/{application}/immediate-risk/{risk}/done   RAISE_IMMEDIATE_RISK      done=A+car+went
      GET  /applications/{application}/checks                       OPEN_APPLICATION
      GET  /applications/{application}/checks/new                   OPEN_APPLICATION
      POST /applications/{application}/checks/new                   RECORD_FIRST_CHECKS
      GET  /applications/{application}/scope                        OPEN_APPLICATION
      POST /applications/{application}/scope                        DECIDE_SCOPE
      GET  /applications/{application}/close                        OPEN_APPLICATION
      POST /applications/{application}/close                        DECIDE_SCOPE
      GET  /applications/{application}/extend                       OPEN_APPLICATION
      POST /applications/{application}/extend                       EXTEND_CLOCK
      GET  /applications/{application}/withdraw                     OPEN_APPLICATION
      POST /applications/{application}/withdraw                     WITHDRAW_APPLICATION
      GET  /applications/{application}/pass-on                      OPEN_APPLICATION
      POST /applications/{application}/pass-on                      DECIDE_SCOPE
      GET  /applications/{application}/concern                      OPEN_APPLICATION
      POST /applications/{application}/concern                      NOTE_CONCERN
      GET  /applications/{application}/parents                      OPEN_APPLICATION
      POST /applications/{application}/parents                      RECEIVE_REQUEST
      GET  /applications/{application}/malicious                    OPEN_APPLICATION
      POST /applications/{application}/malicious                    FIND_MALICIOUS
      GET  /applications/{application}/new-information              OPEN_APPLICATION
      POST /applications/{application}/new-information              RECEIVE_REQUEST
      GET  /applications/{application}/partners                     OPEN_APPLICATION
      GET  /applications/{application}/partners/ask                 OPEN_APPLICATION
      POST /applications/{application}/partners/ask                 ASK_PARTNER
      GET  /applications/{application}/partners/{request}/reply     OPEN_APPLICATION
      POST /applications/{application}/partners/{request}/reply     ASK_PARTNER
      GET  /applications/{application}/interview                    OPEN_APPLICATION
      GET  /applications/{application}/interview/book               OPEN_APPLICATION
      POST /applications/{application}/interview/book               HOLD_INTERVIEW
      GET  /applications/{application}/interview/record             OPEN_APPLICATION
      POST /applications/{application}/interview/record             HOLD_INTERVIEW
      GET  /applications/{application}/person                       SEE_FINDING
      GET  /applications/{application}/person/search                OPEN_APPLICATION
      POST /applications/{application}/person/search                IDENTIFY_SUBJECT
      GET  /applications/{application}/person/wrong                 OPEN_APPLICATION
      POST /applications/{application}/person/wrong                 IDENTIFY_SUBJECT
      GET  /applications/{application}/person/{search}/nobody       IDENTIFY_SUBJECT+SEARCH_PEOPLE
      POST /applications/{application}/person/{search}/nobody       IDENTIFY_SUBJECT
      GET  /applications/{application}/person/{search}/{person}     IDENTIFY_SUBJECT+SEARCH_PEOPLE
      POST /applications/{application}/person/{search}/{person}     IDENTIFY_SUBJECT
      POST /applications/{application}/person/{search}/{person}/second   CONFIRM_FINDING
      POST /applications/{application}/person/findings/{proposal}   CONFIRM_FINDING           agreed=yes
      GET  /applications/{application}/handover                     OPEN_APPLICATION
      GET  /applications/{application}/handover/offer               OPEN_APPLICATION
      POST /applications/{application}/handover/offer               TRANSFER_APPLICATION
      POST /applications/{application}/handover/take-back           TRANSFER_APPLICATION      words=Not+now
      GET  /handovers                                               LIST_APPLICATIONS
      GET  /handovers/{handover}                                    TRANSFER_APPLICATION
      POST /handovers/{handover}                                    TRANSFER_APPLICATION
      GET  /envelopes                                               LIST_APPLICATIONS
      POST /envelopes/{envelope}/again                              RETRY_ENVELOPE

      GET  /applications/{application}/assessment                   SEE_DECISION
      POST /applications/{application}/assessment                   SEE_DECISION+ASSESS_RISK
      GET  /applications/{application}/representations              SEE_DECISION
      POST /applications/{application}/representations              SEE_DECISION+RECORD_REPRESENTATIONS
      POST /applications/{application}/representations/invitation   SEE_DECISION+RECORD_REPRESENTATIONS replyBy-year=2027
      GET  /applications/{application}/decision                     SEE_DECISION
      POST /applications/{application}/decision                     SEE_DECISION+DECIDE_DISCLOSURE
      POST /applications/{application}/second-reading               SEE_DECISION+READ_SECOND
      GET  /applications/{application}/disclosure                   SEE_DECISION
      POST /applications/{application}/disclosure                   SEE_DECISION+MAKE_DISCLOSURE
      POST /applications/{application}/disclosure/refused           SEE_DECISION+MAKE_DISCLOSURE
      POST /applications/{application}/disclosure/undertaking       SEE_DECISION+MAKE_DISCLOSURE
      POST /applications/{application}/disclosure/letter            SEE_DECISION+TELL_OF_NOTHING
      POST /applications/{application}/disclosure/told              SEE_DECISION+TELL_OF_NOTHING
      POST /applications/{application}/disclosure/aftercare         SEE_DECISION+RECORD_AFTERCARE
      GET  /letters/{letter}                                        READ_POST
      GET  /letters/{letter}/state                                  READ_POST
      POST /letters/{letter}/state                                  SEND_POST
      GET  /considerations                                          SEE_DUTY
      GET  /considerations/{consideration}                          SEE_DUTY
      POST /considerations/{consideration}/start                    SEE_DUTY+OPEN_CONSIDERATION
      POST /considerations/{consideration}/record                   SEE_DUTY+CONSIDER_DISCLOSURE
      POST /considerations/{consideration}/disclosed                SEE_DUTY+MAKE_DISCLOSURE
      POST /considerations/{consideration}/new-facts                SEE_DUTY+OPEN_CONSIDERATION
      GET  /people/search                                           SIGNED_IN
      POST /people/search                                           SEARCH_PEOPLE
      GET  /people/searches/{looking}                               SEARCH_PEOPLE
      GET  /people/searches/{looking}/change                        SEARCH_PEOPLE
      POST /people/searches/{looking}/widen                         SEARCH_PEOPLE
      POST /people/searches/{looking}/candidates/{person}/mark      REVIEW_CANDIDATE
      POST /people/searches/{looking}/candidates/{person}/second    SECOND_DISMISSAL
      POST /people/searches/{looking}/nobody                        REVIEW_CANDIDATE
      GET  /people/safety                                           SIGNED_IN
      POST /people/safety                                           SEE_SAFETY
      GET  /people/{person}/safety                                  SEE_SAFETY
      GET  /people/new                                              SIGNED_IN
      POST /people                                                  RECORD_PERSON
      GET  /people/{person}                                         OPEN_PERSON
      POST /people/{person}/unmask                                  UNMASK_IDENTIFIERS
      GET  /people/{person}/birth                                   LIST_PEOPLE
      POST /people/{person}/birth                                   LIST_PEOPLE+RECORD_PERSON born-day=3 born-month=4 born-year=1970
      GET  /people/{person}/names                                   LIST_PEOPLE
      POST /people/{person}/names                                   RECORD_PERSON
      GET  /people/{person}/addresses                               LIST_PEOPLE
      POST /people/{person}/addresses                               RECORD_PERSON
      GET  /people/{person}/addresses/{address}/area                OPEN_PERSON
      POST /people/{person}/addresses/{address}/area                OPEN_PERSON+RECORD_PERSON
      GET  /people/{person}/addresses/{address}/end                 OPEN_PERSON
      POST /people/{person}/addresses/{address}/end                 OPEN_PERSON+RECORD_PERSON last-year=2026
      GET  /people/{person}/addresses/{address}/refuge              OPEN_PERSON
      POST /people/{person}/addresses/{address}/refuge              OPEN_PERSON+RECORD_PERSON
      GET  /people/{person}/details/{detail}/strike                 OPEN_PERSON
      POST /people/{person}/details/{detail}/strike                 OPEN_PERSON+RECORD_PERSON
      GET  /people/{person}/identifiers                             LIST_PEOPLE
      POST /people/{person}/identifiers                             RECORD_PERSON
      GET  /people/{person}/checks                                  LIST_PEOPLE
      POST /people/{person}/checks/{check}                          ANSWER_HOLDER_CHECK
      GET  /people/{person}/chronology                              SEE_CHRONOLOGY
      GET  /people/{person}/convictions                             SEE_CONVICTIONS
      POST /people/{person}/convictions                             RECORD_CONVICTION
      GET  /people/{person}/convictions/{conviction}/strike         SEE_CONVICTIONS
      POST /people/{person}/convictions/{conviction}/strike         SEE_CONVICTIONS+RECORD_CONVICTION
      GET  /people/{person}/convictions/{conviction}/opinion        SEE_CONVICTIONS
      POST /people/{person}/convictions/{conviction}/opinion        GIVE_OPINION
      GET  /people/{person}/management                              SEE_MANAGED
      POST /people/{person}/management                              MANAGE_PERSON
      GET  /people/{person}/looked                                  SEE_ACCESS_LOG+OPEN_PERSON
      GET  /people/{person}/register                                SEE_REGISTER
      POST /people/{person}/register                                SEE_REGISTER+REGISTER_PERSON   others=
      GET  /people/{person}/register/{episode}/end                  SEE_REGISTER
      POST /people/{person}/register/{episode}/end                  SEE_REGISTER+END_REGISTRATION
      GET  /people/{person}/notifications                           SEE_REGISTER
      POST /people/{person}/notifications                           SEE_REGISTER+TAKE_NOTIFICATION   kind=CHANGE remotely=
      GET  /people/{person}/items/{item}/end                        SEE_REGISTER
      POST /people/{person}/items/{item}/end                        TAKE_NOTIFICATION
      GET  /people/{person}/changes                                 SEE_REGISTER
      POST /people/{person}/changes                                 TAKE_NOTIFICATION
      GET  /people/{person}/away                                    SEE_REGISTER
      POST /people/{person}/away                                    TAKE_NOTIFICATION
      GET  /people/{person}/away/{away}                             SEE_REGISTER
      POST /people/{person}/away/{away}                             TAKE_NOTIFICATION
      GET  /people/{person}/duties/{duty}                           SEE_REGISTER
      POST /people/{person}/duties/{duty}                           SEE_REGISTER+DECIDE_FAILURE
      GET  /register/notifications/{notification}                   SEE_REGISTER
      GET  /register/notifications/{notification}/receipt           SEE_REGISTER
      POST /register/notifications/{notification}/financial         SEE_FINANCIAL
      GET  /register/notifications/{notification}/items/{kind}      SEE_REGISTER
      POST /register/notifications/{notification}/items/{kind}      SEE_REGISTER+TAKE_NOTIFICATION
      GET  /register                                                SEE_REGISTER
      GET  /register/lists                                          SEE_LISTS
      POST /register/lists                                          SEE_LISTS+LOAD_LIST
      GET  /register/lists/{list}                                   SEE_LISTS
      GET  /register/lists/{list}/to-mend                           SEE_LISTS
      POST /register/lists/{list}/load                              SEE_LISTS+LOAD_LIST
      POST /register/lists/{list}/give-up                           SEE_LISTS+LOAD_LIST
      GET  /register/rules                                          SEE_RULES
      POST /register/rules                                          SEE_RULES+ENTER_COMMENCEMENT   set=EW-2026-CPA what=COMMENCE on-day=1 on-month=9 on-year=2026 instrument=SI+2026/1 reason=read
      POST /register/rules/answer                                   REFUSE_COMMENCEMENT       decision=refuse
      GET  /register/caseload                                       SEE_REGISTER
      POST /register/caseload                                       SEE_REGISTER+GIVE_OVER_CASELOAD
      POST /register/ceiling                                        SEE_REGISTER+STATE_CEILING   most=40
      GET  /people/{person}/risk                                    SEE_REGISTER
      POST /people/{person}/risk                                    SEE_REGISTER+SET_BAND   next-year=2027
      GET  /people/{person}/reviews                                 SEE_REGISTER
      POST /people/{person}/reviews                                 SEE_REGISTER+RECORD_REVIEW
      GET  /people/{person}/reviews/{review}                        SEE_REGISTER
      POST /people/{person}/reviews/{review}                        SEE_REGISTER+DETERMINE_REVIEW
      GET  /people/{person}/conditions                              SEE_CONDITIONS
      POST /people/{person}/conditions                              IMPOSE_CONDITION
      GET  /people/{person}/conditions/{instrument}/terms           SEE_CONDITIONS
      POST /people/{person}/conditions/{instrument}/terms           IMPOSE_CONDITION
      GET  /people/{person}/conditions/{instrument}/vary            SEE_CONDITIONS
      POST /people/{person}/conditions/{instrument}/vary            SEE_CONDITIONS+IMPOSE_CONDITION
      GET  /people/{person}/conditions/{instrument}/breaches        SEE_CONDITIONS
      POST /people/{person}/conditions/{instrument}/breaches        SEE_CONDITIONS+RECORD_BREACH
      GET  /people/{person}/conditions/{instrument}/end             SEE_CONDITIONS
      POST /people/{person}/conditions/{instrument}/end             IMPOSE_CONDITION
      GET  /people/{person}/terms/{term}/end                        SEE_CONDITIONS
      POST /people/{person}/terms/{term}/end                        IMPOSE_CONDITION
      GET  /people/{person}/travel-bans/{ban}/passports             SEE_CONDITIONS
      POST /people/{person}/travel-bans/{ban}/passports             SEE_CONDITIONS+RECORD_PASSPORTS
      GET  /people/{person}/orders/{term}/strike                    SEE_CONDITIONS
      POST /people/{person}/orders/{term}/strike                    SEE_CONDITIONS+IMPOSE_CONDITION
      """;
  private static final Map<Route, Expectation> ALL = read();

  private Expectations() {}

  /** @param path as the table has it, with the names of things */
  record Expectation(Route route, String path, boolean anybody, Set<Permission> needs, Map<String, List<String>> sends) {
    boolean allows(Role role) {
      return needs.stream().allMatch(permission -> permission.heldBy(Set.of(role)));
    }
  }

  static Map<Route, Expectation> all() {
    return ALL;
  }

  private static Map<Route, Expectation> read() {
    var all = new TreeMap<Route, Expectation>();
    (TABLE + RegisterExpectations.TABLE + TrackingExpectations.TABLE).lines().filter(line -> !line.isBlank()).forEach(line -> {
      var cells = line.strip().split("\\s+", 4);
      var route = Route.of(cells[0], cells[1]);
      var open = cells[2].equals("ANYBODY") || cells[2].equals("SIGNED_IN");
      Set<Permission> needs = open ? Set.of() : Arrays.stream(cells[2].split("\\+")).map(Permission::valueOf).collect(Collectors.toSet());
      all.put(route, new Expectation(route, cells[1], cells[2].equals("ANYBODY"), needs, sends(cells.length > 3 ? cells[3] : "")));
    });
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, List<String>> sends(String cell) {
    var sends = new LinkedHashMap<String, List<String>>();
    if (!cell.isBlank()) {
      for (String pair : cell.split(" ")) sends.put(pair.substring(0, pair.indexOf('=')), List.of(pair.substring(pair.indexOf('=') + 1).replace('+', ' ')));
    }
    return sends;
  }
}
