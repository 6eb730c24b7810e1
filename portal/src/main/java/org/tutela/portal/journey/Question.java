package org.tutela.portal.journey;

import java.util.List;
import java.util.Optional;
import org.tutela.ui.Words;

/**
 * What one page asks.
 *
 * @param heading the page's only h1; a question with one field has it as that field's label
 * @param before said under the heading
 */
public record Question(Words heading, Optional<Words> before, List<Field> fields) {
  static Question of(Field only) {
    return new Question(only.label(), Optional.empty(), List.of(only));
  }

  static Question of(Words heading, Field... fields) {
    return new Question(heading, Optional.empty(), List.of(fields));
  }

  Question before(Words words) {
    return new Question(heading, Optional.of(words), fields);
  }

  public boolean single() {
    return fields.size() == 1 && fields.getFirst().label().equals(heading);
  }

  public List<String> parameters() {
    return fields.stream().flatMap(f -> f.parameters().stream()).distinct().toList();
  }
}
