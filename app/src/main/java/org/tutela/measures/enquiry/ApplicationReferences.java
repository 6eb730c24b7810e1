package org.tutela.measures.enquiry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Referenced;
import org.tutela.foundation.kernel.References;

/** So that an auditor can ask about an application as people speak of it. */
@Component
class ApplicationReferences implements Referenced {
  private final ListStore store;

  ApplicationReferences(ListStore store) {
    this.store = store;
  }

  @Override
  public Optional<UUID> byReference(String reference) {
    return References.read(reference).flatMap(store::byReference);
  }

  @Override
  public Map<UUID, String> references(Collection<UUID> ids) {
    return store.references(ids);
  }
}
