package org.tutela.measures.disclosure.web;

import java.util.Map;
import java.util.function.Function;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.MaliciousRequest;
import org.tutela.measures.disclosure.MadeAssessment;
import org.tutela.measures.disclosure.MadeDecision;
import org.tutela.measures.disclosure.Working;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.form.Typed;

/** The facts, the law's working limb by limb, and the decision. @param force how a page names one */
public record DecisionPage(Working working, Typed typed, Limbs limbs, Map<UserId, String> names, Function<AreaCode, String> force) implements Page {
  @Override
  public String template() {
    return "disclosure/decision.jte";
  }

  @Override
  public String title() {
    return "Decision";
  }

  public String assessed(MadeAssessment made) {
    return Moments.of(made.madeAt()) + " by " + name(made.madeBy()) + (made.area().equals(working.application().area()) ? "" : ", " + force.apply(made.area()));
  }

  /** What whoever decides on another force's assessment must know of it, and what to do. */
  public String elsewhere() {
    return force.apply(working.assessment().orElseThrow().area()) + " made this assessment before it handed the case over. What this force holds, and what has come in since, is not weighed in it. "
        + "An officer of this force assesses the risk again first. Where a child cannot wait for that, decide on this one, with the person found here, and say in your reasons that it still stands.";
  }

  /** One that counts no more. */
  public String earlier(MadeAssessment made) {
    return assessed(made) + (made.aboutSomebodyElse(working.file()) ? ", about the wrong person" : "") + ". Held: " + Titles.of(made.held()) + ". Risk to the child: " + made.risks().toChild();
  }

  public String heading(MadeDecision made) {
    var file = working.file();
    if (made.aboutSomebodyElse(file)) return "Decision void: it was about the wrong person";
    if (made.overtaken(file)) return "Decision void: something was recorded after it, before it was read";
    if (file.latest(MaliciousRequest.class).isPresent() && made.decision().category().discloses()) return "Decision not carried out: the request was found to be malicious";
    return made.waits(file) ? "Decision waiting for its second reader" : made.stands() ? "Decision recorded" : "Decision not agreed by the second reader";
  }

  public String decided(MadeDecision made) {
    return Moments.of(made.decidedAt()) + " by " + name(made.decidedBy());
  }

  public String readSecond(MadeDecision.SecondReading second) {
    return "The second reader, " + name(second.readBy()) + ", " + (second.agreed() ? "agreed" : "did not agree") + " on " + Moments.of(second.readAt());
  }

  /** A fact for whoever decides who is told, and no rule. */
  public SummaryList parents() {
    var known = working.parents();
    return SummaryList.of(SummaryList.Row.of("The mother knows", Titles.knows(known.mother().knows())), SummaryList.Row.of("The father knows", Titles.knows(known.father().knows())),
        SummaryList.Row.of("As the request says", working.application().request().parentsAware().en()));
  }

  private String name(UserId id) {
    return names.getOrDefault(id, "a colleague");
  }
}
