package org.tutela.casework.people;

import java.util.Optional;

/**
 * Somebody who is at risk from a person. Why stands in the words of its {@link Marker}.
 *
 * @param other whoever is held themselves
 * @param who in words, where they are not held; "" where they are
 * @param children it is a child, or somebody who has children
 * @param toDo for whoever attends
 */
public record AtRisk(Relation relation, Optional<PersonId> other, String who, boolean children, String toDo) {

  public enum Relation {
    VICTIM("Victim of an offence"), FORMER_PARTNER("Former partner"), CHILD("Child in contact"), OTHER("Another person");

    private final String title;

    Relation(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** In what relation, without saying who. */
  public String words() {
    return relation.title() + (children && relation != Relation.CHILD ? "; a child, or has children" : "");
  }
}
