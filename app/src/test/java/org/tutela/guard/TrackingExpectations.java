package org.tutela.guard;

/** As {@link Expectations}: devices, wearers, zones, alerts and crime scenes. */
final class TrackingExpectations {
  static final String TABLE = """
      GET  /devices                                                 SEE_DEVICES
      GET  /devices/new                                             KEEP_DEVICES
      POST /devices                                                 KEEP_DEVICES              kind=SIGNED
      GET  /devices/{device}                                        SEE_DEVICES
      POST /devices/{device}/withdraw                               SEE_DEVICES+KEEP_DEVICES
      GET  /people/{person}/devices                                 SEE_WEARER
      POST /people/{person}/devices                                 SEE_WEARER+FIT_DEVICE
      GET  /people/{person}/devices/{activation}                    SEE_WEARER
      POST /people/{person}/devices/{activation}                    SEE_WEARER+FIT_DEVICE
      GET  /people/{person}/tracking                                SEE_WEARER
      GET  /people/{person}/tracking/alerts                         SEE_WEARER
      POST /people/{person}/tracking/file                           EXPORT_TRAIL              weeks=4
      POST /people/{person}/tracking/alerts/file                    EXPORT_TRAIL              weeks=0
      GET  /people/{person}/tracking/record                         SEE_TRAIL
      POST /people/{person}/tracking/record                         EXPORT_TRAIL
      GET  /people/{person}/tracking/restore                        SEE_WEARER
      POST /people/{person}/tracking/restore                        RESTORE_RECORD
      GET  /people/{person}/trail/{day}                             SEE_TRAIL
      GET  /people/{person}/trail/{day}/week                        SEE_TRAIL
      GET  /people/{person}/apart                                   KEEP_RULES
      POST /people/{person}/apart                                   KEEP_RULES                other=Nobody metres=300
      GET  /people/{person}/together                                SEE_TRAIL
      POST /people/{person}/together                                SEE_TRAIL                 other=Nobody metres=300
      POST /people/{person}/trail/{day}/file                        EXPORT_TRAIL              form=csv days=1
      GET  /people/{person}/templates/{template}                    SEE_WEARER
      GET  /people/{person}/zones                                   SEE_WEARER
      POST /people/{person}/zones                                   SEE_WEARER+KEEP_RULES     kind=EXCLUSION protects=NOBODY shape-kind=CIRCLE places=52.0,-1.5 radius=200 hours= exceptions= buffer= grace= limit= dwell=
      GET  /people/{person}/zones/{zone}                            SEE_WEARER
      GET  /people/{person}/zones/{zone}/redraw                     SEE_WEARER
      POST /people/{person}/zones/{zone}/redraw                     SEE_WEARER+KEEP_RULES     shape-kind=CIRCLE places=52.0,-1.5 radius=300 hours= exceptions= buffer= grace= limit= dwell=
      POST /people/{person}/zones/{zone}/live                       SEE_WEARER+KEEP_RULES
      POST /people/{person}/zones/{zone}/copy                       SEE_WEARER+KEEP_RULES     copy-to=
      POST /people/{person}/zones/{zone}/refuge                     SEE_WEARER+KEEP_RULES
      POST /people/{person}/zones/{zone}/end                        SEE_WEARER+KEEP_RULES
      POST /people/{person}/zones/{zone}/leave                      SEE_WEARER+KEEP_RULES     from-time=09:30 to-time=10:30
      GET  /people/{person}/leave/{leave}                           SEE_WEARER
      POST /people/{person}/leave/{leave}                           SEE_WEARER+KEEP_RULES
      GET  /tracking                                                SEE_TRACKING
      GET  /tracking/caseload                                       SEE_WEARER
      POST /tracking/caseload/file                                  EXPORT_TRAIL              weeks=4
      GET  /tracking/live                                           SEE_TRACKING
      GET  /tracking/places                                         SEE_TEMPLATES
      POST /tracking/places                                         SEE_TEMPLATES+KEEP_TEMPLATES   kind=SCHOOL latitude=52.0 longitude=-1.5 radius=60
      POST /tracking/places/file                                    SEE_TEMPLATES+KEEP_TEMPLATES
      GET  /tracking/places/{site}                                SEE_TEMPLATES
      POST /tracking/places/{site}                                SEE_TEMPLATES+KEEP_TEMPLATES
      GET  /tracking/templates                                      SEE_TEMPLATES
      GET  /tracking/templates/new                                  KEEP_TEMPLATES
      POST /tracking/templates/new                                  KEEP_TEMPLATES            kind=SCHOOL metres=100 buffer= hours= exceptions=
      GET  /tracking/templates/{template}                           SEE_TEMPLATES
      GET  /tracking/templates/{template}/change                    SEE_TEMPLATES
      POST /tracking/templates/{template}/change                    SEE_TEMPLATES+KEEP_TEMPLATES   kind=SCHOOL metres=100 buffer= hours= exceptions=
      POST /tracking/templates/{template}/wearers                   SEE_TEMPLATES+KEEP_TEMPLATES
      POST /tracking/templates/{template}/live                      SEE_TEMPLATES+KEEP_TEMPLATES
      GET  /tracking/templates/{template}/wearers/{person}          SEE_TEMPLATES
      POST /tracking/templates/{template}/wearers/{person}          SEE_TEMPLATES+KEEP_TEMPLATES
      GET  /tracking/chain                                          SET_CHAIN
      POST /tracking/chain                                          SET_CHAIN                 severity-1=5+manager severity-2= severity-3= severity-4=
      GET  /tracking/interferences/{interference}                   SEE_TRACKING
      POST /tracking/interferences/{interference}/close             SEE_TRACKING+ANSWER_ALERT   outcome=FAULT
      GET  /tracking/retention                                      SEE_RETENTION
      POST /tracking/retention                                      SEE_RETENTION+SET_RETENTION   positions=72 records=72 reason=policy
      POST /tracking/retention/answer                               REFUSE_RETENTION          decision=refuse
      GET  /people/{person}/holds                                   SEE_RETENTION
      POST /people/{person}/holds                                   SEE_RETENTION+PLACE_HOLD
      GET  /people/{person}/holds/{hold}                            SEE_RETENTION
      POST /people/{person}/holds/{hold}                            SEE_RETENTION+PLACE_HOLD
      POST /people/{person}/holds/{hold}/answer                     PLACE_HOLD                decision=keep
      GET  /tracking/hand-over                                      SEE_TRACKING
      POST /tracking/hand-over                                      SEE_TRACKING+ANSWER_ALERT
      GET  /tracking/scenes                                         SEE_SCENES
      POST /tracking/scenes                                         SEE_SCENES+SEARCH_SCENE   latitude=52.0 longitude=-1.5 from-time=09:30 to-time=10:30 purpose=So+that+the+form+is+right
      POST /tracking/scenes/list                                    SEE_SCENES+SEARCH_SCENE
      GET  /tracking/scenes/{scene}                                 SEE_SCENES
      POST /tracking/scenes/{scene}/second                          SEE_SCENES+SECOND_SCENE_SEARCH   agreed=yes
      POST /tracking/scenes/{scene}/file                            EXPORT_TRAIL
      GET  /tracking/scenes/{scene}/{crime}                         SEE_SCENES
      POST /tracking/scenes/{scene}/{crime}/{match}                 SEE_SCENES+SEARCH_SCENE
      GET  /tracking/alerts/{card}                                  SEE_TRACKING
      POST /tracking/alerts/{card}/file                             SEE_TRACKING+EXPORT_TRAIL
      POST /tracking/alerts/{card}/acknowledge                      SEE_TRACKING+ANSWER_ALERT
      POST /tracking/alerts/{card}/contact                          SEE_TRACKING+ANSWER_ALERT
      POST /tracking/alerts/{card}/assign                           SEE_TRACKING+ANSWER_ALERT
      POST /tracking/alerts/{card}/escalate                         SEE_TRACKING+ANSWER_ALERT
      POST /tracking/alerts/{card}/violation                        SEE_TRACKING+CONFIRM_VIOLATION step=EXPLAINED step-words=Lost
      POST /tracking/alerts/{card}/close                            SEE_TRACKING+ANSWER_ALERT outcome=FALSE
      """;

  private TrackingExpectations() {}
}
