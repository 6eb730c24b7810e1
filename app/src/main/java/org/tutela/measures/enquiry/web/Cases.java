package org.tutela.measures.enquiry.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Colleagues;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.ui.Page;

/** Opens an application for a page: the address's id, its head, the names of the staff it mentions. */
@Component("enquiryCasePages")
class Cases {
  private final Enquiries enquiries;
  private final Colleagues colleagues;
  private final Clock clock;

  Cases(Enquiries enquiries, Colleagues colleagues, Clock clock) {
    this.enquiries = enquiries;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Outcome<CaseHead> head(String id, String tab) {
    return ApplicationId.read(id).map(enquiries::open).orElseGet(Outcome::notFound).map(application -> head(application, tab));
  }

  CaseHead head(Application application, String tab, UserId... more) {
    var mentioned = new HashSet<UserId>();
    application.owner().ifPresent(mentioned::add);
    mentioned.addAll(application.hands().investigators());
    java.util.Collections.addAll(mentioned, more);
    return new CaseHead(application, clock.instant(), tab, colleagues.names(mentioned));
  }

  CaseHead head(Application application, String tab, Collection<UserId> more) {
    return head(application, tab, more.toArray(UserId[]::new));
  }

  /** A page about one application. */
  Answer show(String id, String tab, Function<CaseHead, Page> page) {
    return Answer.read(head(id, tab), page);
  }

  /** An action on one application, whose form is shown again with everything typed when it is refused. */
  <T> Answer act(String id, String tab, org.tutela.ui.form.Typed typed, Function<CaseHead, Outcome<T>> action, Function<CaseHead, Page> again, String done) {
    return act(id, tab, typed, Map.of(), action, again, done);
  }

  /** @param fields the form's names by the law's, as for {@link Answer#from} */
  <T> Answer act(String id, String tab, org.tutela.ui.form.Typed typed, Map<String, String> fields, Function<CaseHead, Outcome<T>> action,
                 Function<CaseHead, Page> again, String done) {
    var opened = head(id, tab);
    if (!(opened instanceof Outcome.Done<CaseHead>(CaseHead head))) return Answer.read(opened, again);
    if (typed.hasErrors()) return Answer.mend(again.apply(head));
    return Answer.from(action.apply(head), typed, fields, _ -> Answer.go(head.path() + tab, done), () -> again.apply(head));
  }
}
