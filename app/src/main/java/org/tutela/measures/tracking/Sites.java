package org.tutela.measures.tracking;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** The places of a force around which zones are made: schools, playgrounds, pools. They are public, and about nobody. */
@Service
public class Sites {
  public static final int A_PAGE = 100;
  public static final int MOST = 5_000;
  private final Gate gate;
  private final SiteStore store;
  private final Ids ids;
  private final Clock clock;

  Sites(Gate gate, SiteStore store, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param page from 0 */
  public record Held(List<Site> sites, int page, int pages, int total) {}

  /** @param again were there already */
  public record Entered(int entered, int again) {}

  public Outcome<Held> held(int page) {
    return gate.pass(Permission.SEE_TEMPLATES, visit -> {
      int total = store.count(visit.actor().area());
      int pages = Math.max(1, (total + A_PAGE - 1) / A_PAGE);
      int number = Math.clamp(page, 0, pages - 1);
      return Outcome.done(new Held(store.page(visit.actor().area(), A_PAGE, number * A_PAGE), number, pages, total));
    });
  }

  /** For what is typed or sent, before anything is read of it. */
  public Outcome<Boolean> keeping() {
    return gate.pass(Permission.KEEP_TEMPLATES, _ -> Outcome.done(true));
  }

  public Outcome<Site> find(SiteId id) {
    return gate.pass(Permission.SEE_TEMPLATES, visit -> store.find(visit.actor().area(), id).map(site -> {
      visit.concerning(target(id, visit));
      return Outcome.done(site);
    }).orElseGet(Outcome::notFound));
  }

  /** All of them or, where the force would have too many, none. */
  public Outcome<Entered> enter(SiteKind kind, List<Site.Entry> entries) {
    return gate.pass(Permission.KEEP_TEMPLATES, visit -> {
      var area = visit.actor().area();
      if (store.count(area) + entries.size() > MOST) return Outcome.refused("file", "A force has at most 5,000 places");
      var there = store.of(area, kind);
      int entered = 0;
      for (var entry : entries) {
        if (there.stream().anyMatch(site -> site.same(kind, entry))) continue;
        var id = new SiteId(ids.next());
        visit.concerning(target(id, visit));
        store.insert(id, area, kind, entry, clock.instant(), visit.actor().id());
        entered++;
      }
      return Outcome.done(new Entered(entered, entries.size() - entered));
    });
  }

  /** Zones that were made around it stay until their template is put in force again. */
  public Outcome<SiteId> end(SiteId id, String because) {
    return gate.pass(Permission.KEEP_TEMPLATES, visit -> {
      if (store.find(visit.actor().area(), id).isEmpty()) return Outcome.notFound();
      visit.concerning(target(id, visit));
      if (because.isBlank()) return Outcome.refused("because", "Say why it is one no more");
      store.end(id, because, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  private static Target target(SiteId id, Visit visit) {
    return Target.of("site", id.value(), visit.actor().area());
  }
}
