package org.tutela.measures.enquiry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** The staff of one's own force, who can be given an application. */
@Service
public class Colleagues {
  private final Staffing staffing;

  Colleagues(Staffing staffing) {
    this.staffing = staffing;
  }

  public record Colleague(UserId id, String name, String team) {}

  public Map<UserId, String> names(Collection<UserId> of) {
    return staffing.names(of);
  }

  public List<Colleague> officers(AreaCode area) {
    return staffing.colleagues(area).stream()
        .filter(member -> member.roles().contains(Role.OFFICER) || member.roles().contains(Role.SUPERVISOR))
        .map(member -> new Colleague(member.id(), member.name(), member.team())).toList();
  }

  public Optional<Colleague> officer(AreaCode area, String id) {
    return officers(area).stream().filter(officer -> officer.id().value().toString().equals(id)).findFirst();
  }
}
