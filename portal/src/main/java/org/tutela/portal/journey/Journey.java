package org.tutela.portal.journey;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tutela.ui.Language;

/**
 * Where one applicant stands. It lives only in their browser, sealed by {@link JourneySeal}; the portal keeps nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({@JsonSubTypes.Type(value = Journey.Open.class, name = "open"), @JsonSubTypes.Type(value = Journey.Sent.class, name = "sent")})
public sealed interface Journey {
  int MOST_CHILDREN = 12;

  /** Random, known to this browser alone: signs its forms and tells a retry from a changed request. */
  byte[] key();

  String reference();

  Language language();

  Journey in(Language other);

  /**
   * Still being answered.
   *
   * @param answers as typed, by parameter
   */
  record Open(byte[] key, String reference, Instant started, Language language,
      Map<String, List<String>> answers, List<Map<String, List<String>>> children) implements Journey {

    public static Open begin(byte[] key, String reference, Instant now, Language language) {
      return new Open(key, reference, now, language, Map.of(), List.of());
    }

    @Override
    public Open in(Language other) {
      return new Open(key, reference, started, other, answers, children);
    }

    /** With these parameters answered so, whatever they were before. */
    Open answering(Iterable<String> parameters, Map<String, List<String>> typed) {
      return new Open(key, reference, started, language, merged(answers, parameters, typed), children);
    }

    /** Adds a child when there is none of that place yet. */
    Open child(int place, Iterable<String> parameters, Map<String, List<String>> typed) {
      var changed = new ArrayList<>(children);
      var child = merged(place < changed.size() ? changed.get(place) : Map.of(), parameters, typed);
      if (place < changed.size()) changed.set(place, child);
      else changed.add(child);
      return new Open(key, reference, started, language, answers, List.copyOf(changed));
    }

    public Open without(int place) {
      var changed = new ArrayList<>(children);
      if (place >= 0 && place < changed.size()) changed.remove(place);
      return new Open(key, reference, started, language, answers, List.copyOf(changed));
    }

    public Sent sent(String as) {
      return new Sent(key, as, language);
    }

    private static Map<String, List<String>> merged(Map<String, List<String>> before, Iterable<String> parameters, Map<String, List<String>> typed) {
      var after = new LinkedHashMap<>(before);
      for (String parameter : parameters) {
        var values = typed.getOrDefault(parameter, List.of()).stream().filter(v -> !v.isEmpty()).map(Storable::text).toList();
        if (values.isEmpty()) after.remove(parameter);
        else after.put(parameter, values);
      }
      return Map.copyOf(after);
    }
  }

  /** Sent: the answers are gone, the reference is shown again to whoever comes back. */
  record Sent(byte[] key, String reference, Language language) implements Journey {
    @Override
    public Sent in(Language other) {
      return new Sent(key, reference, other);
    }
  }
}
