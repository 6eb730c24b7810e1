package org.tutela.casework.people.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The register at one moment, ready for comparing; never changed. */
public final class Snapshot {
  private record Entry(Held held, Numbered[] forms) {}

  private final Entry[] entries;
  private final Map<UUID, Integer> places;
  private final Word.Book book;
  private final int[] first;
  private final int[] surname;
  private final Map<String, Integer> postcodes;
  private final long digest;

  private Snapshot(Entry[] entries, Map<UUID, Integer> places, Word.Book book, int[] first, int[] surname, Map<String, Integer> postcodes, long digest) {
    this.entries = entries;
    this.places = places;
    this.book = book;
    this.first = first;
    this.surname = surname;
    this.postcodes = postcodes;
    this.digest = digest;
  }

  public static Snapshot empty() {
    return new Snapshot(new Entry[0], Map.of(), new Word.Book(), new int[0], new int[0], Map.of(), 0);
  }

  /** This register with some persons added or in a new state. The frequencies follow. */
  public Snapshot with(Collection<Held> changed) {
    if (changed.isEmpty()) return this;
    var newBook = new Word.Book(book);
    var newPlaces = new HashMap<>(places);
    var newEntries = new ArrayList<>(Arrays.asList(entries));
    var newPostcodes = new HashMap<>(postcodes);
    var counted = new HashMap<Integer, int[]>();
    long newDigest = digest;
    for (Held held : changed) {
      var entry = new Entry(held, held.forms().stream().map(f -> Numbered.of(f.reading(), newBook::number)).toArray(Numbered[]::new));
      Integer place = newPlaces.get(held.person());
      if (place == null) {
        newPlaces.put(held.person(), newEntries.size());
        newEntries.add(entry);
      } else {
        count(newEntries.get(place), -1, counted, newPostcodes);
        newDigest -= newEntries.get(place).held.mark();
        newEntries.set(place, entry);
      }
      count(entry, 1, counted, newPostcodes);
      newDigest += held.mark();
    }
    int[] newFirst = Arrays.copyOf(first, newBook.size());
    int[] newSurname = Arrays.copyOf(surname, newBook.size());
    counted.forEach((word, more) -> {
      newFirst[word] += more[0];
      newSurname[word] += more[1];
    });
    return new Snapshot(newEntries.toArray(Entry[]::new), newPlaces, newBook, newFirst, newSurname, newPostcodes, newDigest);
  }

  private static void count(Entry entry, int by, Map<Integer, int[]> counted, Map<String, Integer> postcodes) {
    Set<Integer> firsts = new HashSet<>();
    Set<Integer> surnames = new HashSet<>();
    for (Numbered form : entry.forms) {
      if (form.given().length > 0) firsts.add(form.given()[0]);
      if (form.joined() >= 0) firsts.add(form.joined());
      if (form.familyJoined() >= 0) surnames.add(form.familyJoined());
      for (int part : form.family()) surnames.add(part);
    }
    firsts.forEach(word -> counted.computeIfAbsent(word, _ -> new int[2])[0] += by);
    surnames.forEach(word -> counted.computeIfAbsent(word, _ -> new int[2])[1] += by);
    Set<String> codes = new HashSet<>();
    for (Place place : entry.held.places()) {
      if (!place.whole().isEmpty()) codes.add(place.whole());
      if (!place.outcode().isEmpty()) codes.add(place.outcode() + " ");
    }
    codes.forEach(code -> postcodes.merge(code, by, Integer::sum));
  }

  /** Everybody who weighs {@code low} or more, the strongest first, then those found without a name; in a stable order. */
  public List<Scored> search(Asked asked, double low) {
    var names = new NameComparison(this, asked.readings());
    var found = new ArrayList<Scored>();
    for (Entry entry : entries) score(entry, names, asked, low).ifPresent(found::add);
    found.sort(Comparator.comparing(Scored::unnamed).thenComparing(Comparator.comparingDouble(Scored::weight).reversed()).thenComparing(Scored::person));
    return found;
  }

  /** Some persons alone; the same answer as {@link #search} gives for them. */
  public List<Scored> score(Asked asked, Collection<UUID> persons, double low) {
    var names = new NameComparison(this, asked.readings());
    return persons.stream().map(places::get).filter(Objects::nonNull)
        .map(place -> score(entries[place], names, asked, low)).flatMap(Optional::stream).toList();
  }

  private Optional<Scored> score(Entry entry, NameComparison names, Asked asked, double low) {
    Held held = entry.held;
    var name = names.best(held, entry.forms);
    var facts = Facts.of(this, asked, held);
    double prior = Weights.prior(size());
    double whole = prior + name.weight() + facts.weight();
    boolean named = name.agrees() && whole >= low;
    boolean unnamed = !named && facts.enoughAlone();
    if (!named && !unnamed) return Optional.empty();
    var why = new ArrayList<>(unnamed ? List.<Term>of() : names.explain(name, held, entry.forms));
    why.addAll(facts.terms(asked, held));
    return Optional.of(new Scored(held.person(), unnamed ? prior + facts.weight() : whole, unnamed, facts.saysMore(), List.copyOf(why),
        unnamed ? List.of() : Warnings.of(name, facts, asked, held)));
  }

  public int size() {
    return entries.length;
  }

  /** Names this state of the register: the same persons in the same states have the same digest, however they came in. */
  public String digest() {
    return "%d-%016x".formatted(size(), digest);
  }

  int words() {
    return book.size();
  }

  Word word(int number) {
    return book.word(number);
  }

  int firstCount(int word) {
    return first[word];
  }

  int surnameCount(int word) {
    return surname[word];
  }

  int postcodeCount(String code) {
    return postcodes.getOrDefault(code, 0);
  }
}
