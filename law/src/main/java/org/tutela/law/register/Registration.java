package org.tutela.law.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;

/** All of a person's episodes: subject on a day when any of them covers it. */
@Cites(value = "SOA 2003 ss.80-82", rules = "1 episodes")
public record Registration(List<Episode> episodes) {

  public Registration {
    episodes = episodes.stream().sorted(Comparator.comparing(Episode::from)).toList();
  }

  public boolean subjectOn(LocalDate day) {
    for (var episode : episodes) if (episode.covers(day)) return true;
    return false;
  }

  /** The latest of the ends; {@link End.None} when an episode has none. */
  public End end() {
    if (episodes.isEmpty()) return new End.NotSubject();
    var open = episodes.stream().filter(episode -> episode.lastDay().isEmpty()).map(Episode::period).toList();
    if (!open.isEmpty()) return new End.None(open.stream().filter(NotificationPeriod.Indefinite.class::isInstance).findFirst().orElse(open.getFirst()));
    return new End.LastDay(episodes.stream().map(Episode::lastDay).flatMap(Optional::stream).max(Comparator.naturalOrder()).orElseThrow());
  }

  /** Subject throughout some days, without a gap. */
  public boolean throughout(LocalDate from, LocalDate to) {
    for (var day = from; !day.isAfter(to); ) {
      var on = day;
      var covering = episodes.stream().filter(episode -> episode.covers(on)).toList();
      if (covering.isEmpty()) return false;
      if (covering.stream().anyMatch(episode -> episode.lastDay().isEmpty())) return true;
      day = covering.stream().flatMap(episode -> episode.lastDay().stream()).max(Comparator.naturalOrder()).orElseThrow().plusDays(1);
    }
    return true;
  }

  /** Nobody who has died can be released, or come back. */
  boolean died() {
    return episodes.stream().flatMap(episode -> episode.ended().stream()).anyMatch(ended -> ended.why() == Episode.Why.DEATH);
  }

  public sealed interface End {
    /** @param period indefinite, or one whose end is not known */
    record None(NotificationPeriod period) implements End {}

    record LastDay(LocalDate day) implements End {}

    record NotSubject() implements End {}
  }
}
