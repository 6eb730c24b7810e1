package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was typed when a form could not be taken, so that nobody types it twice (S-4, B61). */
@Service
public class Drafts {
  private static final Duration KEPT = Duration.ofHours(24);
  /** Tokens of the request, and secrets, which are nobody's to keep. */
  private static final Set<String> NOT_KEPT = Set.of("_csrf", "once", "password", "code", "app-code");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Gate gate;
  private final DraftStore store;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  Drafts(Gate gate, DraftStore store, Vault vault, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /** For somebody who is not, or no longer, signed in, so it passes no gate; only they can read it again. */
  public UUID keep(UserId owner, String path, Map<String, String[]> typed) {
    var kept = new LinkedHashMap<String, List<String>>();
    typed.forEach((field, values) -> {
      if (!NOT_KEPT.contains(field)) kept.put(field, List.of(values));
    });
    UUID id = ids.next();
    store.insert(id, owner, path, vault.seal(JSON.writeValueAsBytes(kept), place(id)), clock.instant(), clock.instant().plus(KEPT));
    return id;
  }

  public Outcome<Draft> find(UUID id) {
    return gate.pass(Permission.SEE_OWN_DRAFT, visit -> store.find(id, visit.actor().id(), clock.instant())
        .flatMap(row -> vault.open(row.sealed(), place(id))
            .map(plain -> new Draft(id, row.path(), JSON.readValue(plain, new TypeReference<Map<String, List<String>>>() {}))))
        .map(Outcome::done).orElseGet(Outcome::notFound));
  }

  /** The form has been sent, so nothing that was kept of it is needed. */
  public void sent(Actor actor, String path) {
    store.drop(actor.id(), path);
  }

  private static String place(UUID id) {
    return "access.draft typed " + id;
  }
}
