package org.tutela.guard;

/** As {@link Expectations}: what is recorded of somebody on the register between notifications, the lists of an area, and how people are managed. */
final class RegisterExpectations {
  static final String TABLE = """
      GET  /people/{person}/stays                                   SEE_REGISTER
      POST /people/{person}/stays                                   TAKE_NOTIFICATION
      GET  /people/{person}/households                              SEE_REGISTER
      POST /people/{person}/households                              TAKE_NOTIFICATION
      GET  /people/{person}/advance-notices/{notice}                SEE_REGISTER
      POST /people/{person}/advance-notices/{notice}                TAKE_NOTIFICATION         came=no
      GET  /people/{person}/facts                                   SEE_REGISTER
      GET  /people/{person}/facts/{fact}                            SEE_REGISTER
      POST /people/{person}/facts/{fact}                            SEE_REGISTER+TAKE_NOTIFICATION
      GET  /people/{person}/duties                                  SEE_REGISTER
      GET  /people/{person}/duties/{duty}/checks                    SEE_REGISTER
      POST /people/{person}/duties/{duty}/checks                    SEE_REGISTER+CHECK_FAILURE
      GET  /people/{person}/flag                                    SEE_REGISTER
      POST /people/{person}/flag                                    SEE_REGISTER+FLAG_LOCALLY
      GET  /people/{person}/addresses/{address}/verification        OPEN_PERSON
      POST /people/{person}/addresses/{address}/verification        OPEN_PERSON+RECORD_PERSON
      GET  /register/addresses                                      SEE_REGISTER
      POST /register/addresses                                      SEE_REGISTER+STATE_CEILING
      GET  /people/{person}/risk/plan                               SEE_REGISTER
      POST /people/{person}/risk/plan                               SEE_REGISTER+WRITE_RISK_PLAN   next-year=2027
      GET  /people/{person}/risk/plan/decision                      SEE_REGISTER
      POST /people/{person}/risk/plan/decision                      SEE_REGISTER+AGREE_RISK_PLAN
      GET  /people/{person}/risk/plan/look                          SEE_REGISTER
      POST /people/{person}/risk/plan/look                          SEE_REGISTER+WRITE_RISK_PLAN   next-year=2027
      GET  /people/{person}/risk/plans                              SEE_REGISTER
      GET  /people/{person}/risk/record                             SEE_REGISTER
      GET  /people/{person}/journeys/{journey}/receipt              SEE_REGISTER
      GET  /people/{person}/journeys/{journey}/change               SEE_REGISTER
      POST /people/{person}/journeys/{journey}/change               TAKE_NOTIFICATION
      GET  /people/{person}/retention                               SEE_REGISTER
      POST /people/{person}/retention                               SEE_REGISTER+REVIEW_RECORD
      GET  /register/due                                            SEE_AREA_DUE
      GET  /register/due/rows                                       SEE_AREA_DUE
      POST /register/due                                            SEE_AREA_DUE+WORK_OUT_AREA rules=SUPPOSED
      GET  /register/records                                        SEE_RETENTION
      GET  /register/reactive                                       SEE_REGISTER
      GET  /register/assessments                                    SEE_REGISTER
      GET  /register/visits                                         SEE_REGISTER
      GET  /register/travellers                                     SEE_REGISTER
      GET  /people/{person}/visits                                  SEE_REGISTER
      POST /people/{person}/visits                                  SEE_REGISTER+RECORD_VISIT   address=
      GET  /people/{person}/visits/plan                             SEE_REGISTER
      POST /people/{person}/visits/plan                             SEE_REGISTER+PLAN_VISITS
      GET  /people/{person}/journeys                                SEE_REGISTER
      POST /people/{person}/journeys                                TAKE_NOTIFICATION
      GET  /people/{person}/journeys/{journey}                      SEE_REGISTER
      POST /people/{person}/journeys/{journey}                      TAKE_NOTIFICATION
      GET  /people/{person}/premises                                SEE_REGISTER
      POST /people/{person}/premises                                TAKE_NOTIFICATION
      GET  /people/{person}/absences                                SEE_REGISTER
      POST /people/{person}/absences                                TAKE_NOTIFICATION
      GET  /people/{person}/absences/{absence}                      SEE_REGISTER
      POST /people/{person}/absences/{absence}                      SEE_REGISTER+TAKE_NOTIFICATION
      GET  /people/{person}/reviews/{review}/told                   SEE_REGISTER
      POST /people/{person}/reviews/{review}/told                   SEE_REGISTER+RECORD_REVIEW
      GET  /people/{person}/reviews/{review}/acknowledgement        SEE_REGISTER
      POST /people/{person}/reviews/{review}/acknowledgement        SEE_REGISTER+RECORD_REVIEW   means=WRITTEN_EN
      GET  /people/{person}/reviews/{decided}/appeals               SEE_REGISTER
      POST /people/{person}/reviews/{decided}/appeals               SEE_REGISTER+RECORD_REVIEW
      GET  /people/{person}/reviews/{heard}/appeals/{appeal}        SEE_REGISTER
      POST /people/{person}/reviews/{heard}/appeals/{appeal}        SEE_REGISTER+RECORD_REVIEW   what=DISMISSED
      GET  /register/reviews                                        SEE_REGISTER
      GET  /register/takings                                        SEE_LISTS
      POST /register/takings                                        SEE_LISTS+EXPORT_REGISTER    reference= financial=no
      GET  /register/takings/{taking}                               SEE_LISTS
      POST /register/takings/{taking}/answer                        SEE_LISTS+AGREE_EXPORT       answer=agree
      POST /register/takings/{taking}/delete                        SEE_LISTS+EXPORT_REGISTER
      GET  /register/takings/{taking}/file                          SEE_LISTS
      GET  /register/takings/{taking}/left-out                      SEE_LISTS
      GET  /register/stations                                       SEE_REGISTER
      POST /register/stations                                       SEE_REGISTER+KEEP_DIRECTORY   until-year=2099
      GET  /register/stations/{station}                             SEE_REGISTER
      POST /register/stations/{station}                             SEE_REGISTER+KEEP_DIRECTORY   what=wrong
      GET  /register/countries                                      SEE_REGISTER
      POST /register/countries                                      SEE_REGISTER+KEEP_DIRECTORY   until-year=2099
      GET  /register/countries/{country}                            SEE_REGISTER
      POST /register/countries/{country}                            SEE_REGISTER+KEEP_DIRECTORY   what=wrong
      GET  /people/{person}/markers                                 LIST_PEOPLE
      POST /people/{person}/markers                                 RECORD_PERSON             review-year=2027
      GET  /people/{person}/markers/{marker}                        OPEN_PERSON
      POST /people/{person}/markers/{marker}                        OPEN_PERSON+RECORD_PERSON act=STRUCK
      GET  /people/{person}/at-risk                                 LIST_PEOPLE
      POST /people/{person}/at-risk                                 RECORD_PERSON             reference= children=yes review-year=2027
      GET  /people/{person}/files                                   OPEN_PERSON+SEE_PERSON_FILES
      GET  /people/{person}/files/new                               OPEN_PERSON+SEE_PERSON_FILES
      POST /people/{person}/files                                   RECORD_PERSON
      GET  /people/{person}/files/{file}                            OPEN_PERSON+OPEN_PERSON_FILE
      GET  /people/{person}/files/{file}/strike                     OPEN_PERSON+SEE_PERSON_FILES
      POST /people/{person}/files/{file}/strike                     OPEN_PERSON+RECORD_PERSON
      GET  /people/{person}/safety/photograph                       SEE_SAFETY
      GET  /people/{person}/intelligence                            SEE_INTELLIGENCE
      GET  /people/{person}/intelligence/new                        SEE_INTELLIGENCE
      POST /people/{person}/intelligence                            SEE_INTELLIGENCE+RECORD_INTELLIGENCE handling=CONDITIONS received-year=2025
      GET  /people/{person}/intelligence/{intelligence}             SEE_INTELLIGENCE
      POST /people/{person}/intelligence/{intelligence}/reading     SEE_INTELLIGENCE+READ_INTELLIGENCE
      GET  /people/{person}/intelligence/{intelligence}/strike      SEE_INTELLIGENCE
      POST /people/{person}/intelligence/{intelligence}/strike      SEE_INTELLIGENCE+RECORD_INTELLIGENCE
      GET  /mappa                                                   SEE_MANAGED
      GET  /mappa/{management}                                      SEE_MANAGED
      POST /mappa/{management}/review                               MANAGE_PERSON
      POST /mappa/{management}/level                                MANAGE_PERSON
      POST /mappa/{management}/end                                  MANAGE_PERSON
      POST /mappa/{management}/transfer                             MANAGE_PERSON
      GET  /mappa/transfers/{transfer}                              SEE_MANAGED
      POST /mappa/transfers/{transfer}                              MANAGE_PERSON
      GET  /mappa/transfers/{transfer}/refuse                       SEE_MANAGED
      POST /mappa/transfers/{transfer}/refuse                       MANAGE_PERSON
      """;

  private RegisterExpectations() {}
}
