package org.tutela.foundation.access;

import java.util.UUID;

/**
 * Whether the actor's own work gives a reason to open a held person: an open case of their team, or management by it.
 * Beans read their store directly, inside the asker's passage.
 */
public interface RelationToPerson {
  boolean has(Actor actor, UUID person);
}
