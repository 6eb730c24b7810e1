package org.tutela.measures.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.Reason;
import org.tutela.law.register.BecomingSubject;
import org.tutela.law.register.Episode;
import org.tutela.law.register.Ground;
import org.tutela.law.register.Jurisdiction;

/**
 * An episode as recorded, with the law's reasons as they were then.
 *
 * @param source the conviction or the order that it stands on
 * @param born as it was held then: threshold and period depend on it
 * @param judgement what a person chose or found, and why; "" when nothing was left to a person
 */
public record HeldEpisode(
    EpisodeId id, PersonId person, Optional<UUID> source, Ground ground, Jurisdiction place, String ruleSet, Episode episode,
    BecomingSubject.Basis basis, Birth born, String disposal, String judgement, Optional<EpisodeId> replaces, List<Reason> reasons, Instant recordedAt,
    UserId recordedBy) {

  /** The ways in which it can be recorded to have ended before its time. */
  public List<Episode.Why> waysOut() {
    return Arrays.stream(Episode.Why.values()).filter(why -> why.against(ground, basis).isEmpty()).toList();
  }

  HeldEpisode with(Episode ended, List<Reason> why) {
    return new HeldEpisode(id, person, source, ground, place, ruleSet, ended, basis, born, disposal, judgement, replaces, why, recordedAt, recordedBy);
  }
}
