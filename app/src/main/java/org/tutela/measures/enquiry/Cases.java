package org.tutela.measures.enquiry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.scheme.Application.Open;
import org.tutela.law.scheme.Stage;

/** How every verb of this module reads an application and moves it: under the law, once, with its history and its tasks. */
@Component
class Cases {
  private final EnquiryStore store;
  private final Duties duties;
  private final Clock clock;
  private final List<EnquiryStep> steps;

  Cases(EnquiryStore store, Duties duties, Clock clock, List<EnquiryStep> steps) {
    this.store = store;
    this.duties = duties;
    this.clock = clock;
    this.steps = steps;
  }

  Instant now() {
    return clock.instant();
  }

  Outcome<Application> find(Visit visit, ApplicationId id) {
    return store.find(id).map(application -> {
      visit.concerning(application.target());
      return Outcome.done(application);
    }).orElseGet(() -> visit.missing(Target.of("application", id.value(), store.areaOf(id).orElse(visit.actor().area()))));
  }

  /** For a change: stale when the page was made from an older version. */
  Outcome<Application> at(Visit visit, ApplicationId id, int version) {
    return find(visit, id).then(application -> application.version() == version ? Outcome.done(application) : Outcome.conflict("this application"));
  }

  /** What the law says to one state only; in any other the action is refused, with the state's name. */
  <S extends org.tutela.law.scheme.Application> Outcome<S> in(Class<S> state, Application application, String what) {
    return state.isInstance(application.law()) ? Outcome.done(state.cast(application.law()))
        : Outcome.refused("", what + " is not possible now: the application is at “" + Words.stage(application.stage()) + "”");
  }

  /** What the law allows, or everything that stands against it, each beside its field. */
  <T> Outcome<T> allowed(Ruling<? extends T> ruling) {
    return switch (ruling) {
      case Ruling.Allowed<? extends T>(var value, _) -> Outcome.done(value);
      case Ruling.NotAllowed<? extends T>(var reasons) -> Outcome.refused(problems(reasons));
    };
  }

  Outcome<Application> save(Visit visit, Change change) {
    return save(visit.actor(), change);
  }

  Outcome<Application> save(Actor by, Change change) {
    Instant now = now();
    if (!store.save(change, by, now)) return Outcome.conflict("this application");
    Application after = change.after(now);
    duties.follow(change.before(), after, now);
    steps(change.before(), after);
    return Outcome.done(after);
  }

  /** Nothing of the case changes but its history: somebody recorded something beside it. */
  Outcome<Application> note(Visit visit, Application application, String event, String reason) {
    return save(visit, new Change(application, event).because(reason));
  }

  /** Moves by the law, then saves. */
  <S extends org.tutela.law.scheme.Application> Outcome<Application> move(Visit visit, Application application, Class<S> state, String event, String what,
                                                Function<S, Ruling<? extends org.tutela.law.scheme.Application>> law, Function<Change, Change> more) {
    return in(state, application, what).then(now -> this.<org.tutela.law.scheme.Application>allowed(law.apply(now)))
        .then(next -> save(visit, more.apply(new Change(application, event).to(next))));
  }

  /** What can happen to any open case and does not move it on. */
  Outcome<Application> add(Visit visit, Application application, String event, String why, Function<Open<?>, Ruling<? extends org.tutela.law.scheme.Application>> law) {
    return add(visit, application, law, next -> new Change(application, event).because(why).to(next));
  }

  Outcome<Application> add(Visit visit, Application application, Function<Open<?>, Ruling<? extends org.tutela.law.scheme.Application>> law,
                           Function<org.tutela.law.scheme.Application, Change> change) {
    return add(application, law, change, visit.actor());
  }

  Outcome<Application> add(Application application, Function<Open<?>, Ruling<? extends org.tutela.law.scheme.Application>> law,
                           Function<org.tutela.law.scheme.Application, Change> change, Actor by) {
    if (!(application.law() instanceof Open<?> open)) return Outcome.refused("", "This application is closed");
    return this.<org.tutela.law.scheme.Application>allowed(law.apply(open)).then(next -> save(by, change.apply(next)));
  }

  private void steps(Application before, Application after) {
    if (!before.finding().equals(after.finding()) && after.person().isPresent()) steps.forEach(step -> step.subjectIdentified(after));
    if (after.file().entries().size() > before.file().entries().size()) steps.forEach(step -> step.filed(after));
    if (before.stage() != Stage.CLOSED && after.stage() == Stage.CLOSED) steps.forEach(step -> step.closed(after));
  }

  private static List<Problem> problems(List<Reason> reasons) {
    return reasons.stream().map(reason -> new Problem(reason.about(), reason.text())).toList();
  }
}
