package org.tutela.pages;

import static org.tutela.foundation.access.Role.ADMINISTRATOR;
import static org.tutela.foundation.access.Role.INFORMATION_OFFICER;
import static org.tutela.foundation.access.Role.MONITORING_OPERATOR;
import static org.tutela.foundation.access.Role.OFFICER;
import static org.tutela.foundation.access.Role.SUPERVISOR;

import java.util.List;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.tracking.Alarmed;
import org.tutela.measures.tracking.InterferenceId;

/** Somebody who wears a device and whose strap was cut. */
final class TrackingCases {
  private final PersonId person;
  private final Alarmed alarmed;
  private final InterferenceId interference;

  TrackingCases(AutowireCapableBeanFactory beans, PersonId person) {
    this.person = person;
    alarmed = Alarmed.of(beans, person, "NORTHMERE");
    interference = Alarmed.interference(beans, person, "NORTHMERE");
  }

  List<Sight> sights() {
    var id = person.value();
    var zone = alarmed.zone().value();
    return List.of(Sight.of("/devices", OFFICER), Sight.of("/devices/new", ADMINISTRATOR), Sight.of("/devices/{id}", OFFICER, alarmed.device().value()),
        Sight.of("/people/{id}/devices", OFFICER, id), Sight.of("/people/{id}/devices/{activation}", OFFICER, id, alarmed.activation().value()),
        Sight.of("/people/{id}/tracking", OFFICER, id), Sight.of("/people/{id}/tracking/alerts", OFFICER, id), Sight.of("/people/{id}/tracking/record", OFFICER, id), Sight.of("/people/{id}/tracking/restore", SUPERVISOR, id), Sight.of("/people/{id}/trail/{day}", OFFICER, id, "2026-06-01"), Sight.of("/people/{id}/trail/{day}/week", OFFICER, id, "2026-06-01"), Sight.of("/people/{id}/zones", OFFICER, id), Sight.of("/people/{id}/together", OFFICER, id), Sight.of("/people/{id}/apart", OFFICER, id),
        Sight.of("/people/{id}/templates/{template}", OFFICER, id, alarmed.template().value()), Sight.of("/people/{id}/zones/{rule}", OFFICER, id, zone), Sight.of("/people/{id}/zones/{rule}/redraw", OFFICER, id, zone),
        Sight.of("/people/{id}/leave/{leave}", OFFICER, id, alarmed.leave().value()),
        Sight.of("/tracking/interferences/{id}", MONITORING_OPERATOR, interference.value()), Sight.of("/tracking/retention", INFORMATION_OFFICER), Sight.of("/people/{id}/holds", SUPERVISOR, id), Sight.of("/people/{id}/holds/{hold}", INFORMATION_OFFICER, id, alarmed.hold().value()),
        Sight.of("/tracking/places", SUPERVISOR), Sight.of("/tracking/places/{site}", SUPERVISOR, alarmed.site().value()), Sight.of("/tracking/templates", SUPERVISOR),
        Sight.of("/tracking/templates/new", SUPERVISOR), Sight.of("/tracking/templates/{id}", SUPERVISOR, alarmed.template().value()), Sight.of("/tracking/templates/{id}/change", SUPERVISOR, alarmed.template().value()),
        Sight.of("/tracking/templates/{id}/wearers/{person}", SUPERVISOR, alarmed.template().value(), id),
        Sight.of("/tracking", MONITORING_OPERATOR), Sight.of("/tracking/caseload", OFFICER).asking("of=all"), Sight.of("/tracking/scenes", OFFICER), Sight.of("/tracking/scenes/{id}", OFFICER, alarmed.search().value()),
        Sight.of("/tracking/scenes/{id}/{crime}", OFFICER, alarmed.search().value(), alarmed.crime()), Sight.of("/tracking/chain", ADMINISTRATOR), Sight.of("/tracking/hand-over", MONITORING_OPERATOR), Sight.of("/tracking/alerts/{id}", OFFICER, alarmed.card().value()));
  }
}
