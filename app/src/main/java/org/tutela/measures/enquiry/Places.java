package org.tutela.measures.enquiry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.intake.Request;
import org.tutela.law.scheme.Adoption;

/** Which force looks after a child, by where the child lives. */
@Service
public class Places {
  /** @param town as the table writes it, for lists; "" when it was not recognised */
  record Where(AreaCode area, String town) {}

  public enum Kind { TOWN, OUTCODE }

  private final Gate gate;
  private final PlaceStore store;
  private final AreaCode unknown;

  Places(Gate gate, PlaceStore store, @Value("${tutela.portal.area:NORTHMERE}") String unknown) {
    this.gate = gate;
    this.store = store;
    this.unknown = new AreaCode(unknown);
  }

  /** Teaches the table a town or the first half of a postcode. */
  public Outcome<Boolean> learn(Kind kind, String name, AreaCode area) {
    return gate.pass(Permission.KEEP_PLACES, visit -> {
      if (name.isBlank()) return Outcome.refused("name", "Enter a town or the first half of a postcode");
      store.keep(kind, name.strip().toLowerCase(Locale.ROOT), area);
      return Outcome.done(true);
    });
  }

  /** The child's town; else the area that the applicant chose; else the applicant's own address; else the setting. */
  Where of(Request request) {
    var homes = request.children().stream().map(Request.Child::lives);
    Optional<Where> childs = town(homes.toList());
    if (childs.isPresent()) return childs.get();
    Optional<Where> own = town(List.of(request.applicant().address()));
    String town = own.map(Where::town).orElse("");
    if (store.isArea(request.area())) return new Where(new AreaCode(request.area()), town);
    return own.or(() -> outcode(request.applicant().postcode())).orElse(new Where(unknown, ""));
  }

  Adoption adoption(AreaCode area) {
    return store.adoption(area);
  }

  /** The other forces, to which an application can be offered. */
  List<AreaCode> areas() {
    return store.areas();
  }

  private Optional<Where> town(List<String> texts) {
    var words = texts.stream().flatMap(text -> phrases(text)).distinct().toList();
    return words.isEmpty() ? Optional.empty() : store.place(Kind.TOWN, words);
  }

  private Optional<Where> outcode(String postcode) {
    String bare = postcode.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (bare.length() < 2 || bare.length() > 8) return Optional.empty();
    String out = bare.length() > 4 ? bare.substring(0, bare.length() - 3) : bare;
    return store.place(Kind.OUTCODE, List.of(out)).map(where -> new Where(where.area(), ""));
  }

  /** Runs of up to three words, so that "with me in Dry Harbour" finds "dry harbour". */
  private static Stream<String> phrases(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}'-]+");
    int most = Math.min(words.length, 60);
    return Stream.iterate(0, i -> i < most, i -> i + 1)
        .flatMap(i -> Stream.iterate(1, n -> n <= 3 && i + n <= most, n -> n + 1)
            .map(n -> String.join(" ", List.of(words).subList(i, i + n))))
        .filter(phrase -> !phrase.isBlank());
  }
}
