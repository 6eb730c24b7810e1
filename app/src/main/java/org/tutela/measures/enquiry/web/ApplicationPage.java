package org.tutela.measures.enquiry.web;

import java.util.List;
import org.tutela.law.scheme.Deadline;
import org.tutela.law.scheme.Limit;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.Applications;
import org.tutela.measures.enquiry.Danger;
import org.tutela.measures.enquiry.Finding;
import org.tutela.measures.enquiry.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/**
 * The summary of one application.
 *
 * @param alike others about the same person or from the same applicant
 */
public record ApplicationPage(CaseHead head, Actions actions, SafeContactBox safeContact, List<Danger> dangers,
                              List<Applications.Line> alike) implements Page {
  @Override
  public String template() {
    return "enquiry/application.jte";
  }

  @Override
  public String title() {
    return "Application " + head.reference();
  }

  public SummaryList summary() {
    Application application = head.application();
    return SummaryList.of(
        Row.of("Owner", head.owner()),
        Row.of("First contact", When.at(application.firstContact())),
        Row.of("Came by", application.request().channel().en()),
        Row.of("Rules", switch (application.file().ruleSet()) {
          case PILOT08 -> "Pilot of 2008";
          case CSODS10 -> "Guidance of 2010";
          case CSODS23 -> "Guidance of 2023";
        }),
        Row.of("Person asked about", switch (application.finding()) {
          case Finding.NotLooked _ -> "Not found out yet";
          case Finding.Held _ -> "A person held";
          case Finding.NobodyHeld _ -> "Nobody held";
        }),
        Row.of("Counts as", application.file().countsAsApplication() ? "An application" : "An enquiry"),
        Row.of("Outcome", application.outcome().map(Words::outcome).orElse("Open")));
  }

  public Table clocks() {
    return Table.of("Time limits", "Step", "Due", "First due", "Where it stands", "Rule")
        .rows(head.application().deadlines().all(), deadline -> List.of(Cell.of(Words.limit(deadline.limit())), Cell.of(due(deadline)),
            Cell.of(deadline.extended() ? When.day(deadline.originally()) : ""), Cell.of(stands(deadline)),
            Cell.of(deadline.reason().rule() + (deadline.reason().verified() ? "" : " (" + deadline.reason().standing().label() + ")"))))
        .firstCellIsHeading();
  }

  private gg.jte.Content stands(Deadline deadline) {
    if (head.application().stage().isOpen() || deadline.doneAt().isPresent()) return When.clock(deadline, head.now());
    return org.tutela.ui.component.Tag.of("Not needed").grey();
  }

  private static String due(Deadline deadline) {
    return deadline.limit() == Limit.INITIAL_CHECKS ? When.at(deadline.dueAt()) : When.day(deadline.dueAt());
  }

  public Table alikeTable() {
    return Table.of("Other applications about this person or from this applicant", "Reference", "First contact", "Stands at", "Outcome")
        .rows(alike, line -> List.of(Cell.link(line.reference(), "/applications/" + line.id()), Cell.of(When.day(line.firstContact())),
            Cell.of(CaseHead.stageTag(line.stage())), Cell.of(line.outcome().map(Words::outcome).orElse(""))));
  }

  public List<Danger> openDangers() {
    return dangers.stream().filter(danger -> danger.done().isEmpty()).toList();
  }
}
