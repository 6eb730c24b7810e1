package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Permission;

/** A search that waits for a second person is work for whoever may be that one: nobody would look for it otherwise. */
@Component
class SecondPerson {
  private static final String SEARCH = "scene-search";
  private static final String KIND = "SECOND_SCENE_SEARCH";
  private static final Duration WITHIN = Duration.ofHours(24);
  private final Work work;
  private final Clock clock;

  SecondPerson(Work work, Clock clock) {
    this.work = work;
    this.clock = clock;
  }

  /** @param team of whoever asked: there somebody knows what it is for */
  void asked(Scenes.Search search, String team) {
    work.open(new OpenTask(KIND, Permission.SECOND_SCENE_SEARCH, "A search by place and time waits for a second person", Urgency.ROUTINE, search.area(), team, Optional.empty(), SEARCH, search.id().value(),
        "/tracking/scenes/" + search.id().value(), Optional.empty(), clock.instant().plus(WITHIN))).orThrow();
  }

  void answered(SearchId search) {
    work.done(SEARCH, search.value(), KIND).orThrow();
  }
}
