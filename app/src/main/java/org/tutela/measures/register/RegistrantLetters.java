package org.tutela.measures.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.post.LetterSource;
import org.tutela.casework.post.SendLetter;
import org.tutela.casework.post.SendMessage;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.Outcome;

/** A letter to a registrant is there for whoever may see the register and the person, and for nobody else who reads letters. */
@Component
class RegistrantLetters implements LetterSource {
  static final String KIND = "registrant";

  private final People people;

  RegistrantLetters(People people) {
    this.people = people;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String called(UUID source) {
    return person(source).map(PersonSummary::called).orElse("");
  }

  @Override
  public Optional<Target> target(UUID source) {
    return person(source).map(person -> Target.about("person", source, person.area(), source));
  }

  /** Each is written where what it tells of is recorded. */
  @Override
  public List<SendLetter> ready(UUID source) {
    return List.of();
  }

  @Override
  public List<SendMessage> lines(UUID source) {
    return List.of();
  }

  @Override
  public boolean listed(Actor reader, UUID source) {
    return person(source).filter(person -> !person.restricted()).isPresent();
  }

  @Override
  public String care(UUID source) {
    return "";
  }

  private Optional<PersonSummary> person(UUID source) {
    if (!Acting.may(Permission.SEE_REGISTER)) return Optional.empty();
    return people.find(new PersonId(source)) instanceof Outcome.Done<PersonSummary>(var person) ? Optional.of(person) : Optional.empty();
  }
}
