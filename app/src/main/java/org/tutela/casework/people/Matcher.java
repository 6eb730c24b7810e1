package org.tutela.casework.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.casework.people.matching.Asked;
import org.tutela.casework.people.matching.Held;
import org.tutela.casework.people.matching.Scored;
import org.tutela.casework.people.matching.Snapshot;
import org.tutela.casework.people.matching.Term;
import org.tutela.casework.people.matching.Weights;
import org.tutela.casework.people.names.Fold;

/**
 * Compares everybody held with the person named: a copy of the register in memory, and beside it whatever has been
 * committed since, read from the database in the search itself, so that nobody is missing for a moment.
 */
@Component
class Matcher {
  /** With more changes than this beside it the copy is made anew. */
  private static final int MANY = 200;

  /** @param horizon what the copy cannot have seen was written by this transaction or a later one */
  private record Base(Snapshot snapshot, String horizon) {}

  private final MatchStore store;
  private final TransactionTemplate alone;
  private volatile Base base = new Base(Snapshot.empty(), "0");

  Matcher(MatchStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.alone.setReadOnly(true);
  }

  Found match(NamedPerson named, boolean widened) {
    Snapshot register = current();
    Asked asked = Readying.of(named);
    var hits = register.search(asked, widened ? Weights.LOWER : Weights.LOW).stream().map(scored -> hit(scored, named)).toList();
    return new Found(Weights.MODEL, Fold.VERSION, register.digest(), register.size(), hits);
  }

  /** The register at one moment, for comparing the same persons with many searches. */
  record Moment(Snapshot register) {
    List<Found.Hit> match(NamedPerson named, Collection<UUID> persons) {
      return register.score(Readying.of(named), persons, Weights.LOW).stream().map(scored -> hit(scored, named)).toList();
    }
  }

  Moment now() {
    return new Moment(current());
  }

  private Snapshot current() {
    Base known = base;
    List<Held> changed = store.changedSince(known.horizon);
    if (changed.size() <= MANY) return known.snapshot.with(changed);
    // In a transaction of its own: what the searcher has not committed must not stay in the copy.
    Base renewed = alone.execute(_ -> {
      String horizon = store.horizon();
      return new Base(known.snapshot.with(store.changedSince(known.horizon)), horizon);
    });
    base = renewed;
    store.forget();
    return renewed.snapshot.with(store.changedSince(renewed.horizon));
  }

  private static Found.Hit hit(Scored scored, NamedPerson named) {
    Band band = scored.strong() ? Band.STRONG : scored.possible() ? Band.POSSIBLE : Band.WEAK;
    return new Found.Hit(scored.person(), band, scored.unnamed(), scored.weight(),
        scored.why().stream().map(term -> evidence(term, named)).toList(), scored.warnings());
  }

  private static Evidence evidence(Term term, NamedPerson named) {
    String asked = term.field() == Term.Field.BIRTH ? named.birth().map(Birth::words).orElse("") : term.asked();
    return new Evidence(words(term.field()), asked, term.held(), term.relation(), term.weight(), term.rarity());
  }

  private static String words(Term.Field field) {
    String words = field.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
