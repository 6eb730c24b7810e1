package org.tutela.portal.journey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tutela.intake.Channel;
import org.tutela.intake.ContactMeans;
import org.tutela.intake.Frequency;
import org.tutela.intake.Heard;
import org.tutela.intake.Known;
import org.tutela.intake.ParentsAware;
import org.tutela.intake.RelationToApplicant;
import org.tutela.intake.RelationToChild;
import org.tutela.intake.Request;
import org.tutela.intake.Tongue;
import org.tutela.intake.Warning;
import org.tutela.ui.form.Typed;

/** Makes the typed record of answers that have nothing missing. */
public final class Requests {
  private final Journey.Open journey;

  private Requests(Journey.Open journey) {
    this.journey = journey;
  }

  public static Request of(Journey.Open complete) {
    return new Requests(complete).request();
  }

  /** What was said of danger so far. */
  public static Request.Danger danger(Journey.Open journey) {
    return danger(new Said(Typed.of(journey.language(), journey.answers())));
  }

  private static Request.Danger danger(Said said) {
    return new Request.Danger(said.known("dangerNow"), said.known("dangerSoon"), said.text("dangerWhat"));
  }

  private Request request() {
    var said = new Said(Typed.of(journey.language(), journey.answers()));
    String area = said.line("area");
    return new Request(Channel.ONLINE, journey.language().code(), area.equals("NOT_SURE") ? "" : area, "",
        applicant(said), children(), said.one("parents", ParentsAware.class, ParentsAware.NOT_SAID), subject(said),
        new Request.Access(said.known("livesWithChild"), said.known("unsupervised"), said.known("onlineContact"),
            said.one("frequency", Frequency.class, Frequency.NOT_SAID), said.text("how")),
        said.text("worry"), danger(said),
        said.one("heard", Heard.class, Heard.NOT_SAID),
        new Request.Warnings(Request.Warnings.CURRENT, said.several("warnings", Warning.class)));
  }

  private Request.Applicant applicant(Said said) {
    var means = said.several("means", ContactMeans.class);
    String other = means.contains(ContactMeans.OTHER) ? said.line("otherMeans") : "";
    var safe = new Request.SafeContact(means, said.text("when"), said.known("message"), said.known("home"), joined("\n", other, said.text("care")));
    var tongue = said.one("tongue", Tongue.class, Tongue.NOT_SAID);
    return new Request.Applicant(said.name("given", "family"), "", said.birth("birth", journey), said.text("address"),
        LineRules.postcode(said.line("postcode")), phone(said, means), means.contains(ContactMeans.EMAIL) ? said.line("email") : "",
        tongue, tongue == Tongue.OTHER ? said.line("otherTongue") : "", safe);
  }

  private static String phone(Said said, Set<ContactMeans> means) {
    String calls = means.contains(ContactMeans.PHONE) ? said.line("phone") : "";
    String texts = means.contains(ContactMeans.TEXT) ? said.line("text") : "";
    return calls.equals(texts) || texts.isEmpty() ? calls : calls.isEmpty() ? texts : calls + " (texts: " + texts + ")";
  }

  private List<Request.Child> children() {
    var children = new ArrayList<Request.Child>();
    for (var typed : journey.children()) {
      var said = new Said(Typed.of(journey.language(), typed));
      var relation = said.one("relation", RelationToChild.class, RelationToChild.NOT_SAID);
      children.add(new Request.Child(said.name("given", "family"), said.birth("birth", journey), said.text("lives"), relation,
          relation == RelationToChild.OTHER ? said.line("otherRelation") : ""));
    }
    return children;
  }

  private Request.Subject subject(Said said) {
    var relation = said.one("subjectRelation", RelationToApplicant.class, RelationToApplicant.NOT_SAID);
    return new Request.Subject(said.name("subjectGiven", "subjectFamily"), said.line("subjectOther"), said.birth("subjectBirth", journey),
        said.text("subjectAddress"), said.text("work"), relation,
        relation == RelationToApplicant.OTHER ? said.line("otherSubjectRelation") : "", said.text("online"));
  }

  private static String joined(String between, String... parts) {
    return String.join(between, java.util.Arrays.stream(parts).filter(p -> !p.isEmpty()).toList());
  }

  /** Reads what has been checked before, so nothing can be wrong with it any more. */
  private record Said(Typed typed) {
    String line(String field) {
      return typed.optional(field, Typed.LINE).orElse("");
    }

    String text(String field) {
      return typed.optional(field, Journeys.TEXT).orElse("");
    }

    Request.Name name(String given, String family) {
      return new Request.Name(line(given), line(family));
    }

    org.tutela.intake.PartialDate birth(String field, Journey.Open journey) {
      return new FieldReading(typed, Answering.today(journey)).birth(field);
    }

    Known known(String field) {
      return one(field, Known.class, Known.NOT_SAID);
    }

    <E extends Enum<E>> E one(String field, Class<E> choices, E notSaid) {
      return Typed.constant(choices, typed.raw(field)).orElse(notSaid);
    }

    <E extends Enum<E>> Set<E> several(String field, Class<E> choices) {
      var chosen = new LinkedHashSet<E>();
      typed.all(field).forEach(value -> Typed.constant(choices, value).ifPresent(chosen::add));
      return chosen;
    }
  }
}
