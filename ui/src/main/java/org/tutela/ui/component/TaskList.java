package org.tutela.ui.component;

import java.util.Arrays;
import java.util.List;

/** What is to be done, and how far it is. */
public record TaskList(List<Task> items, String prefix, String classes, Attrs attributes) {

  /** @param href null when it cannot be started yet
   *  @param tag null for a status in plain words */
  public record Task(Prose title, String titleClasses, String href, Prose hint, Prose status, Tag tag, String statusClasses, String classes) {
    public static Task done(String title, String href) {
      return new Task(Prose.of(title), null, href, null, Prose.of("Completed"), null, null, null);
    }

    public static Task toDo(String title, String href) {
      return tagged(title, href, Tag.of("Incomplete").blue());
    }

    public static Task notYet(String title) {
      return new Task(Prose.of(title), null, null, null, Prose.of("Cannot start yet"), null, "govuk-task-list__status--cannot-start-yet", null);
    }

    public static Task tagged(String title, String href, Tag tag) {
      return new Task(Prose.of(title), null, href, null, null, tag, null, null);
    }

    public Task hint(String words) {
      return new Task(title, titleClasses, href, Prose.of(words), status, tag, statusClasses, classes);
    }
  }

  public static TaskList of(Task... items) {
    return of(Arrays.asList(items));
  }

  public static TaskList of(List<Task> items) {
    return new TaskList(items, "task-list", null, Attrs.NONE);
  }

  public String hintId(int index) {
    return prefix + "-" + index + "-hint";
  }

  public String statusId(int index) {
    return prefix + "-" + index + "-status";
  }
}
