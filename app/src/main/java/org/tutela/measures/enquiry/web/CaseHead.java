package org.tutela.measures.enquiry.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.Words;
import org.tutela.ui.component.SubNavigation;
import org.tutela.ui.component.Tag;

/**
 * What stands at the top of every page of an application.
 *
 * @param tab the open one's address after the application's own, "" for the summary
 * @param names of the staff who are mentioned
 */
public record CaseHead(Application application, Instant now, String tab, Map<UserId, String> names) {

  public String path() {
    return "/applications/" + application.id();
  }

  public String reference() {
    return application.reference();
  }

  public String stage() {
    return application.nobodyToTell() && application.stage() == Stage.NON_DISCLOSURE_PENDING ? "To be closed" : Words.stage(application.stage());
  }

  /** The parts of the case that the reader may open. */
  public SubNavigation tabs() {
    var tabs = Stream.of(tab("Summary", ""), tab("Request", "/request"), tab("Checks", "/checks"),
        only(Permission.SEE_FINDING, tab("Person", "/person")), tab("Interview", "/interview"), tab("Partners", "/partners"),
        only(Permission.SEE_DECISION, tab("Decision", "/decision")), tab("Letters", "/letters"), tab("Other forces", "/handover"),
        only(Permission.SEE_CHRONOLOGY, tab("Chronology", "/chronology")), tab("History", "/history"));
    return SubNavigation.of("Application", tabs.filter(Objects::nonNull).toList());
  }

  private static <T> T only(Permission permission, T tab) {
    return Acting.may(permission) ? tab : null;
  }

  public List<Tag> tags() {
    var tags = new ArrayList<Tag>();
    tags.add(stageTag(application.stage(), stage()));
    for (Flag flag : Flag.values()) {
      if (application.stage().isOpen() || flag != Flag.OVERDUE) {
        if (application.flags(now).contains(flag)) tags.add(flagTag(flag));
      }
    }
    if (application.malicious()) tags.add(Tag.of("Found malicious").purple());
    if (application.ofThePolice()) tags.add(Tag.of("Started by the police").purple());
    return tags;
  }

  public String owner() {
    return application.owner().map(this::name).orElse("Nobody yet");
  }

  public String name(UserId id) {
    return names.getOrDefault(id, "A colleague");
  }

  private SubNavigation.Item tab(String text, String href) {
    return SubNavigation.Item.of(text, path() + href, tab.equals(href));
  }

  static Tag stageTag(Stage stage) {
    return stageTag(stage, Words.stage(stage));
  }

  private static Tag stageTag(Stage stage, String words) {
    var tag = Tag.of(words);
    return switch (stage) {
      case RECEIVED -> tag.blue();
      case CHECKING, AWAIT_INTERVIEW, RISK_ASSESSMENT -> tag;
      case DECISION, DISCLOSURE_PENDING, NON_DISCLOSURE_PENDING -> tag.yellow();
      case NOT_IN_SCHEME, CLOSED -> tag.grey();
    };
  }

  static Tag flagTag(Flag flag) {
    var tag = Tag.of(Words.flag(flag));
    return switch (flag) {
      case IMMEDIATE_RISK, OVERDUE -> tag.red();
      case SAFEGUARDING -> tag.orange();
      case EXTENDED, CROSS_BORDER -> tag.blue();
    };
  }
}
