package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert, or a violation, because of which others were asked to act, as it stands by now.
 *
 * @param withdrawn why it is taken back; "" while it stands
 * @param takenBackAt when it last was, if ever @param againAt when it was told again, if it was
 * @param foundNone whether a person has found the violation to be none since
 */
public record Behind(CardId card, Instant at, String withdrawn, Optional<Instant> takenBackAt, Optional<Instant> againAt, boolean foundNone) {}
