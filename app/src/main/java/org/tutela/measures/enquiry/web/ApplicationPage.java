package org.tutela.measures.enquiry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tutela.foundation.kernel.London;
import org.tutela.intake.Request;
import org.tutela.law.scheme.Deadline;
import org.tutela.law.scheme.InitialChecks;
import org.tutela.law.scheme.MaliciousRequest;
import org.tutela.law.scheme.NotedConcern;
import org.tutela.law.scheme.PoliceInitiation;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.Applications;
import org.tutela.measures.enquiry.Danger;
import org.tutela.measures.enquiry.Finding;
import org.tutela.measures.enquiry.Words;
import org.tutela.measures.enquiry.SafeContactBox;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
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
    var request = application.request();
    return SummaryList.of(
        Row.of("Applicant", named(request.applicant().name())),
        Row.of(request.children().size() == 1 ? "Child" : "Children",
            request.children().stream().map(child -> named(child.name())).collect(Collectors.joining(", "))),
        Row.of("Person asked about", named(request.subject().name()) + switch (application.finding()) {
          case Finding.NotLooked _ -> ": not found out yet who is meant";
          case Finding.Held _ -> ": found among the people held";
          case Finding.NobodyHeld _ -> ": nobody held is meant";
        }),
        Row.of("Owner", head.owner()),
        Row.of("First contact", When.at(application.firstContact())),
        Row.of("Came by", application.request().channel().en()),
        application.file().latest(PoliceInitiation.class).map(own -> Row.of("What the police act on", Prose.lines(own.trigger() + "\n" + own.officer() + ", " + When.at(own.at())))).orElse(null),
        Row.of("Rules", switch (application.file().ruleSet()) {
          case PILOT08 -> "Pilot of 2008";
          case CSODS10 -> "Guidance of 2010";
          case CSODS23 -> "Guidance of 2023";
        }),
        Row.of("Counts as", application.file().countsAsApplication() ? "An application" : "An enquiry"),
        Row.of("Outcome", application.outcome().map(Words::outcome).orElse("Open")),
        application.file().all(NotedConcern.class).stream().filter(NotedConcern::socialCare).map(referred -> When.day(referred.at())).reduce((one, other) -> one + ", " + other)
            .map(days -> Row.of("Referred to children’s social care", days)).orElse(null),
        application.file().latest(MaliciousRequest.class).map(found -> Row.of("Found to be malicious", Prose.lines(When.at(found.at()) + " by " + found.foundBy() + "\n" + found.evidence()))).orElse(null));
  }

  public Table clocks() {
    return Table.of("Time limits", "Step", "Due", "Where it stands", "Rule")
        .rows(head.application().deadlines().all(), deadline -> List.of(Cell.of(Words.limit(deadline.limit())), Cell.of(due(deadline)), Cell.of(stands(deadline)),
            Cell.of(deadline.reason().text() + " (" + deadline.reason().source() + ")")))
        .firstCellIsHeading().stacking();
  }

  private static String named(Request.Name name) {
    return name.isEmpty() ? "No name given" : name.whole();
  }

  private gg.jte.Content stands(Deadline deadline) {
    if (head.application().stage().isOpen() || deadline.doneAt().isPresent()) return When.clock(deadline, head.now());
    return org.tutela.ui.component.Tag.of("Not needed").grey();
  }

  private static Prose due(Deadline deadline) {
    return Prose.lines(When.limit(deadline.dueAt()) + (deadline.extended() ? "\nextended from " + When.limit(deadline.originally()) : ""));
  }

  public Table alikeTable() {
    return Table.of("Other applications about this person or from this applicant", "Reference", "First contact", "Stands at", "Outcome")
        .rows(alike, line -> List.of(Cell.link(line.reference(), "/applications/" + line.id()), Cell.of(When.day(line.firstContact())),
            Cell.of(CaseHead.stageTag(line.stage())), Cell.of(line.outcome().map(Words::outcome).orElse("")))).stacking();
  }

  /** What comes first on an open application: danger that was reported and that nobody has looked into; a child who asks, or who is asked about. */
  public List<String> first() {
    var application = head.application();
    if (!application.stage().isOpen()) return List.of();
    var subject = application.request().subject().birth();
    var today = London.date(head.now());
    var warnings = new ArrayList<String>();
    var danger = application.request().danger();
    if (danger.flagged() && dangers.isEmpty() && application.file().latest(InitialChecks.class).isEmpty()) {
      warnings.add("The applicant said that a child is, or may be, in danger" + (danger.what().isBlank() ? "" : ": “" + danger.what() + "”") + ". Raise it now, or record with the first checks why not.");
    }
    if (application.request().applicant().birth().surelyUnder(18, London.date(application.firstContact()))) {
      warnings.add("The applicant is under 18: look at this as a report that a child may need help, and record what is done. They are told nothing; find out who can protect the children.");
    }
    if (subject.surelyUnder(10, today)) {
      warnings.add("The person asked about is under 10: this is for children’s social care. Ask them, and record what is done to protect the children, this one too.");
    } else if (subject.surelyUnder(18, today)) {
      warnings.add("The person asked about is under 18: youth justice and children’s social care are asked, and a senior officer decides (Tutela’s own rule).");
    }
    return warnings;
  }

  public List<Danger> openDangers() {
    return dangers.stream().filter(danger -> danger.done().isEmpty()).toList();
  }
}
