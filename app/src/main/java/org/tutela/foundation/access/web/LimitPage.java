package org.tutela.foundation.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.access.LimitChange;
import org.tutela.foundation.access.LimitReason;
import org.tutela.foundation.access.LimitedRecord;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.form.Typed;

/** Who may see one record and who may not, and why. */
public record LimitPage(LimitedRecord record, UserId reader, Typed typed) implements Page {
  /** Each is narrower than the one before. */
  enum How {
    EXCLUDE("Everybody of the force but those shut out"),
    RESTRICT("Only those on a list"),
    SEAL("Only those on a list, and nobody can break the glass");

    private final String words;

    How(String words) {
      this.words = words;
    }
  }

  /** Of a form that is there no more, since a colleague has changed the limits meanwhile, nothing is left to mend. */
  static Typed shown(LimitedRecord record, Typed typed) {
    boolean gone = typed.errors().stream().anyMatch(error -> switch (error.field()) {
      case "email", "what", "change-reason" -> record.limit().isEmpty();
      case "lift-reason" -> record.limit().filter(limit -> limit.liftAskedBy().isEmpty()).isEmpty();
      default -> false;
    });
    return gone ? Typed.nothing().problem("", "The limits of this record have been changed meanwhile, so nothing of what you sent was done") : typed;
  }

  @Override
  public String template() {
    return "access/limit.jte";
  }

  @Override
  public String title() {
    return "Who may see record " + record.reference();
  }

  public String path() {
    return "/limits/" + record.person();
  }

  public Optional<LimitedRecord.Limit> limit() {
    return record.limit();
  }

  public SummaryList standing() {
    var limit = record.limit().orElseThrow();
    return SummaryList.of(
        SummaryList.Row.of("Who may see it", how(limit).words),
        SummaryList.Row.of("Why", reason(limit.reasonCode()) + (limit.reason().isEmpty() ? "" : ": " + limit.reason())),
        SummaryList.Row.of("Answers for it", limit.ownerName()),
        SummaryList.Row.of("Limited by", limit.byName() + ", " + Times.of(limit.at())));
  }

  /** What the limits can still be made into: a limited record is limited further or not at all. */
  public List<Item> hows() {
    int least = record.limit().map(limit -> how(limit).ordinal()).orElse(0);
    return Arrays.stream(How.values()).filter(how -> how.ordinal() >= least).map(how -> Item.of(how, how.words)).toList();
  }

  private static How how(LimitedRecord.Limit limit) {
    if (limit.sealed()) return How.SEAL;
    return limit.restricted() ? How.RESTRICT : How.EXCLUDE;
  }

  public static List<Item> reasons() {
    return Arrays.stream(LimitReason.values()).map(reason -> Item.of(reason, reason.words())).toList();
  }

  public static List<Item> changes() {
    return Arrays.stream(LimitChange.values()).map(change -> Item.of(change, change.words())).toList();
  }

  public Table letIn() {
    return table("Let in", record.letIn());
  }

  public Table shutOut() {
    return table("Shut out, which counts for more than being let in", record.shutOut());
  }

  private static Table table(String caption, List<LimitedRecord.Listed> listed) {
    return Table.of(caption, "Name", "E-mail address", "Since").rows(listed, one -> List.of(
        Table.Cell.of(one.name() + (one.enabled() ? "" : " (has left)")), Table.Cell.of(one.email()), Table.Cell.of(Times.of(one.since()))));
  }

  /** Whether the reader is the one who asked: another must lift. */
  public boolean askedByReader() {
    return record.limit().flatMap(LimitedRecord.Limit::liftAskedBy).filter(reader::equals).isPresent();
  }

  public Table history() {
    return Table.of("What was changed", "When", "Who", "What", "Concerning", "Why").rows(record.changes(), change -> List.of(Table.Cell.of(Times.of(change.at())),
        Table.Cell.of(change.by()), Table.Cell.of(event(change.event())), Table.Cell.of(change.concerning()), Table.Cell.of(change.reason())));
  }

  private static String event(String code) {
    return switch (code) {
      case "RESTRICTED" -> "Limited to a list";
      case "EXCLUDED" -> "Limited to all but those shut out";
      case "LIFTED" -> "Limits lifted";
      case "LIFT_ASKED" -> "Asked to lift the limits";
      case "KEPT" -> "Kept the limits";
      case "ALLOW" -> "Let in";
      case "NOT_ALLOW" -> "Taken off the list of those let in";
      case "DENY" -> "Shut out";
      case "NOT_DENY" -> "Shut out no longer";
      case "OWNER" -> "Answers for the record";
      case "MOVED" -> "Moved to another force";
      default -> code;
    };
  }

  private static String reason(String code) {
    return Typed.constant(LimitReason.class, code).map(LimitReason::words).orElse(code);
  }
}
