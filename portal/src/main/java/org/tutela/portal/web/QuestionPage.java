package org.tutela.portal.web;

import java.util.Optional;
import org.tutela.portal.journey.Question;
import org.tutela.portal.journey.Step;
import org.tutela.ui.Language;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/**
 * One question.
 *
 * @param back where "Back" goes
 * @param from "check" when the applicant came from the last page and goes back there
 */
public record QuestionPage(Step step, Question question, Typed typed, String action, String back, String from) implements Page {
  public Language language() {
    return typed.language();
  }

  public String heading() {
    return question.heading().in(language());
  }

  public Optional<String> before() {
    return question.before().map(words -> words.in(language()));
  }

  @Override
  public String template() {
    return "door/question.jte";
  }

  @Override
  public String title() {
    return Titles.question(language(), step.number(), Step.COUNT, typed.hasErrors());
  }
}
