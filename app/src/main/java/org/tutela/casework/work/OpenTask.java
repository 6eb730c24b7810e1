package org.tutela.casework.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * Puts a duty on the worklist.
 *
 * @param kind a code, once per source while open: {@code INITIAL_CHECKS}, {@code CONSIDER_DISCLOSURE}
 * @param needs what whoever does it must be allowed to do: on the lists of others it does not stand, but for what is immediate
 * @param title what to do, in plain words; may carry a reference, never a name
 * @param path the page where it is done
 * @param person the held person concerned, so that a restricted person's tasks show only to those who may see them
 */
public record OpenTask(
    String kind,
    Permission needs,
    String title,
    Urgency urgency,
    AreaCode area,
    String team,
    Optional<UserId> owner,
    String sourceKind,
    UUID source,
    String path,
    Optional<UUID> person,
    Instant due) {}
