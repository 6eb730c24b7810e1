package org.tutela.law.register;

import java.util.Collection;
import org.tutela.law.Cites;

/** How an indefinite period comes to be reviewed, by the rules of a place. */
@Cites(value = "SOA 2003 ss.88A-88H (Scotland), 91A-91E", rules = {"12 review Scotland", "12 review Northern Ireland"})
public enum ReviewScheme {
  BY_APPLICATION("Reviewed where the person applies"),
  BY_POLICE("Reviewed by the police without an application"),
  /** There is one, and nothing of it has been read: a person finds out what it asks. */
  NOT_WORKED_OUT("Reviewed by rules that are not worked out here");

  private final String title;

  ReviewScheme(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Of periods that follow from the rules of different places; whose review counts is for a person where they differ. */
  public static ReviewScheme of(Collection<ReviewScheme> each) {
    return each.stream().distinct().count() == 1 ? each.iterator().next() : NOT_WORKED_OUT;
  }
}
