package org.tutela.pages;

import static org.tutela.foundation.access.Role.ADMINISTRATOR;
import static org.tutela.foundation.access.Role.OFFICER;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.As;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.tracking.ActivationId;
import org.tutela.measures.tracking.DeviceKind;
import org.tutela.measures.tracking.Devices;
import org.tutela.measures.tracking.Fittings;
import org.tutela.measures.tracking.IssueDevice;

/** Somebody who wears a device. */
final class TrackingCases {
  @Autowired private Devices devices;
  @Autowired private Fittings fittings;
  @Autowired private Clock clock;

  private final PersonId person;
  private final Devices.Issued device;
  private final ActivationId worn;

  TrackingCases(AutowireCapableBeanFactory beans, PersonId person) {
    beans.autowireBean(this);
    this.person = person;
    device = As.administrator().does(() -> devices.issue(new IssueDevice("351234567890123", DeviceKind.SIGNED, "Ankle tag", Optional.empty()))).orThrow();
    worn = As.officer(() -> fittings.fit(person, device.id(), clock.instant().minusSeconds(86_400))).orThrow();
  }

  List<Sight> sights() {
    return List.of(Sight.of("/devices", OFFICER), Sight.of("/devices/new", ADMINISTRATOR), Sight.of("/devices/{id}", OFFICER, device.id().value()),
        Sight.of("/people/{id}/devices", OFFICER, person.value()), Sight.of("/people/{id}/devices/{activation}", OFFICER, person.value(), worn.value()));
  }
}
