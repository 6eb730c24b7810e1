package org.tutela.measures.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Vault;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.HeldList.State;
import org.tutela.measures.register.list.Fault;
import org.tutela.measures.register.list.ListFile;
import org.tutela.measures.register.list.Listed;

/** Lists of registrants from another system: received, checked without writing, then loaded, each person whole or not at all. */
@Service
public class Lists {
  private static final int AT_ONCE = 500;
  private static final int MOST_PEOPLE = 1_000_000;

  private final Gate gate;
  private final ListStore store;
  private final ListWork work;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  Lists(Gate gate, ListStore store, ListWork work, Vault vault, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.work = work;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /** The file is read as it comes and kept sealed; whether it can be loaded is then found out, person by person. */
  public Outcome<ListId> receive(InputStream file) {
    return gate.pass(Permission.LOAD_LIST, visit -> {
      var id = new ListId(ids.next());
      visit.concerning(Target.of("list", id.value(), visit.actor().area()));
      store.insert(id, visit.actor().area(), clock.instant(), visit.actor().id());
      try (var keeping = new Keeping(id, visit.actor().area())) {
        ListFile.read(file, keeping::keep);
        keeping.close();
        if (keeping.people == 0) return Outcome.refused("file", "The file has a heading and nobody in it");
        if (keeping.people > MOST_PEOPLE) return Outcome.refused("file", "The file has more than %,d people: send it as several".formatted(MOST_PEOPLE));
        store.count(id, keeping.people);
        visit.shown(keeping.people);
        return Outcome.done(id);
      } catch (ListFile.Unreadable e) {
        return Outcome.refused("file", e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException("the list broke off", e);
      }
    });
  }

  private final class Keeping implements AutoCloseable {
    private final ListId id;
    private final AreaCode area;
    private final List<ListStore.Sealed> some = new ArrayList<>();
    private int people;

    Keeping(ListId id, AreaCode area) {
      this.id = id;
      this.area = area;
    }

    void keep(Listed listed) {
      people++;
      some.add(new ListStore.Sealed(people, listed.number(), vault.seal(listed.written().getBytes(StandardCharsets.UTF_8), ListWork.written(id, people)), null));
      if (some.size() == AT_ONCE) close();
    }

    @Override
    public void close() {
      if (!some.isEmpty()) store.insert(id, area, some);
      some.clear();
    }
  }

  /** The last received first. */
  public Outcome<List<HeldList>> all() {
    return gate.inArea(Permission.SEE_LISTS, (area, visit) -> {
      var lists = store.of(area);
      visit.shown(lists.size());
      return Outcome.done(lists);
    });
  }

  public Outcome<HeldList> of(ListId id) {
    return with(Permission.SEE_LISTS, id, (list, _) -> Outcome.done(list));
  }

  /** Loads what can be loaded, or goes on where it stopped. Asked twice it goes once. */
  public Outcome<HeldList> go(ListId id) {
    return with(Permission.LOAD_LIST, id, (list, visit) -> switch (list.state()) {
      case CHECKING, LOADING, LOADED -> Outcome.done(list);
      case GIVEN_UP -> Outcome.conflict("this list");
      case CHECKED -> list.good() == 0 ? Outcome.refused("", "Nobody in this list can be loaded: mend it and send it again")
          : saved(list.in(State.LOADING, 0).by(visit.actor().id()));
      case STOPPED -> saved(list.in(list.checked() ? State.LOADING : State.CHECKING, list.place()).by(visit.actor().id()));
    });
  }

  /** The rows are deleted; who has been loaded stays on the register. */
  public Outcome<HeldList> giveUp(ListId id) {
    return with(Permission.LOAD_LIST, id, (list, _) -> {
      if (list.working()) return Outcome.refused("", "Work on this list is going on: wait until it has ended");
      store.forget(id, true);
      return list.state() == State.CHECKED || list.state() == State.STOPPED ? saved(list.in(State.GIVEN_UP, list.place())) : Outcome.done(list);
    });
  }

  /** @param rows as a list again, with the reasons; @param place of the last, to ask for those after it */
  public record ToMend(String rows, int place, boolean more) {}

  /** Some people at a time of those who have to be mended, so that a file of any length can be sent. */
  public Outcome<ToMend> toMend(ListId id, int after) {
    return with(Permission.SEE_LISTS, id, (list, visit) -> {
      var bad = store.bad(list.id(), after, AT_ONCE);
      visit.shown(bad.size());
      var rows = new StringBuilder(after == 0 ? Listed.heading() : "");
      for (var one : bad) rows.append(work.listed(list.id(), one).toMend(work.faults(list.id(), one)));
      return Outcome.done(new ToMend(rows.toString(), bad.isEmpty() ? after : bad.getLast().place(), bad.size() == AT_ONCE));
    });
  }

  /** A few of the reasons, for the page. */
  public Outcome<List<Fault>> faults(ListId id, int most) {
    return with(Permission.SEE_LISTS, id, (list, visit) -> {
      var faults = store.bad(list.id(), 0, most).stream().flatMap(one -> work.faults(list.id(), one).stream()).limit(most).toList();
      visit.shown(faults.size());
      return Outcome.done(faults);
    });
  }

  private Outcome<HeldList> saved(HeldList list) {
    store.save(list, clock.instant());
    return store.find(list.id()).map(Outcome::done).orElseGet(Outcome::notFound);
  }

  private <T> Outcome<T> with(Permission permission, ListId id, BiFunction<HeldList, Visit, Outcome<T>> next) {
    return gate.pass(permission, visit -> {
      var list = store.find(id);
      if (list.isEmpty()) return Outcome.notFound();
      visit.concerning(Target.of("list", id.value(), list.get().area()));
      return next.apply(list.get(), visit);
    });
  }
}
