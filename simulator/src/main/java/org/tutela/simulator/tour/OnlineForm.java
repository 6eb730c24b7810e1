package org.tutela.simulator.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody answers on the portal, page by page; on a page that is not named they press Continue. */
final class OnlineForm {
  private static final int MOST_PAGES = 40;
  private final Map<String, List<String>> answers = new LinkedHashMap<>();

  /** @param answer names and values in turn */
  OnlineForm on(String path, String... answer) {
    answers.put(path, List.of(answer));
    return this;
  }

  /** Goes on until the page on which the answers are checked. */
  Page answer(Page first) {
    return answer(first, "/step/23");
  }

  /** @param until the page to stop at */
  Page answer(Page first, String until) {
    Page page = first;
    for (int pages = 0; !page.path().equals(until); pages++) {
      if (pages == MOST_PAGES) throw new DidNotHold("The form does not come to an end" + page.at());
      page.saying();
      page = page.findLink("Go on with the form").isPresent() ? page.press("Go on with the form") : next(page);
    }
    return page.saying();
  }

  private Page next(Page page) {
    return page.form("Continue").fill(answers.getOrDefault(page.path(), List.of())).send();
  }

  /** As a mother would who lives at this address and asks for her daughter. */
  static OnlineForm of(String given, String family, String child) {
    return new OnlineForm().on("/step/1", "given", given, "family", family)
        .on("/step/2", "birth-day", "14", "birth-month", "5", "birth-year", "1991")
        .on("/step/3", "address", "9 Lantern Row\nAldmouth", "postcode", "ZZ99 3VZ")
        .on("/step/4", "means", "PHONE", "phone", "01632 960114")
        .on("/step/5", "when", "Weekdays between ten and two")
        .on("/step/6", "message", "NO")
        .on("/step/7", "home", "YES", "care", "He answers the telephone in the evening")
        .on("/step/8", "tongue", "ENGLISH")
        .on("/step/9", "area", "NORTHMERE")
        .on("/step/10/1", "given", child, "family", family, "birth-age", "7", "lives", "With me", "relation", "PARENT")
        .on("/step/11", "parents", "APPLICANT_IS_PARENT")
        .on("/step/15", "subjectRelation", "PARTNER")
        .on("/step/17", "livesWithChild", "YES", "unsupervised", "YES", "onlineContact", "NO")
        .on("/step/18", "frequency", "DAILY", "how", "He moved in two weeks ago and puts her to bed when I work late")
        .on("/step/19", "worry", "He never speaks of the years before we met. She has become quiet.")
        .on("/step/20", "dangerNow", "NO", "dangerSoon", "NO")
        .on("/step/21", "heard", "SCHOOL")
        .on("/step/22", "warnings", "TRUE_ACCOUNT", "warnings", "MAY_BE_SHARED", "warnings", "NO_ANSWER_NOW", "warnings", "KEEP_CONFIDENTIAL");
  }
}
