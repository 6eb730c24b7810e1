package org.tutela.casework.post.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.tutela.casework.post.Post;
import org.tutela.casework.post.SendMessage;
import org.tutela.casework.post.SentLetter;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.Language;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Tag;
import org.tutela.ui.form.Typed;

/** The letters of one application, oldest first, and those that can be written now. @param force how a page names one */
public record LettersPage(UUID application, Post.Letters letters, AreaCode reader, Function<AreaCode, String> force, Typed typed) implements Page {
  static final String APPLICATION = "application";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  @Override
  public String template() {
    return "post/letters.jte";
  }

  @Override
  public String title() {
    return "Letters";
  }

  public String back() {
    return "/applications/" + application;
  }

  public Table table() {
    return Table.of("Letters of this application", "Letter", "To", "Language", "Written", "What became of it", "Say so").hiddenCaption()
        .rows(letters.written(), letter -> List.of(
            letter.withheld() ? Cell.of(kind(letter.kind())) : Cell.of(Prose.link(kind(letter.kind()) + " (PDF)", "/letters/" + letter.id().value())),
            Cell.of(Prose.lines(letter.addressee() + "\n" + letter.address())),
            Cell.of(language(letter)), Cell.of(written(letter)), Cell.of(state(letter)),
            Cell.of(Prose.link("Record", "/letters/" + letter.id().value() + "/state", "what became of " + kind(letter.kind()))))).stacking();
  }

  /** Another force wrote it before it handed the application over: it went out in that force's name. */
  private Prose written(SentLetter letter) {
    String at = moment(letter.writtenAt());
    return Prose.lines(letter.area().equals(reader) ? at : at + "\nby " + force.apply(letter.area()));
  }

  /** Where the letter is told of. */
  static String path(SentLetter letter) {
    return letter.sourceKind().equals(APPLICATION) ? path(letter.source()) : "/people/" + letter.source() + "#reviews";
  }

  static String path(UUID application) {
    return "/applications/" + application + "/letters";
  }

  static String language(SentLetter letter) {
    return letter.language() == Language.CY ? "Welsh" : "English";
  }

  static String moment(Instant at) {
    return MOMENT.format(at.atZone(London.ZONE));
  }

  static Tag state(SentLetter letter) {
    return switch (letter.state()) {
      case WRITTEN -> Tag.of("Not sent yet").yellow();
      case SENT -> Tag.of("Sent").green();
      case RETURNED -> Tag.of("Came back").red();
      case RECALLED -> Tag.of("Called back").grey();
    };
  }

  public Table messages() {
    return Table.of("Messages of this application", "To", "By", "Text", "Written", "State")
        .rows(letters.messages(), message -> List.of(Cell.of(message.recipient()), Cell.of(by(message.channel())), Cell.of(message.body()), Cell.of(moment(message.writtenAt())),
            Cell.of(MailboxPage.state(message)))).stacking();
  }

  static String by(SendMessage.Channel channel) {
    return switch (channel) {
      case SMS -> "Text message";
      case EMAIL -> "E-mail";
    };
  }

  static boolean isLine(Post.Letters letters, String chosen) {
    return letters.lines().stream().anyMatch(line -> line.channel().name().equals(chosen));
  }

  public boolean canWrite() {
    return !letters.ready().isEmpty() || !letters.lines().isEmpty();
  }

  public Radios ready() {
    var items = new ArrayList<Item>();
    for (var letter : letters.ready()) items.add(Item.of(letter.kind(), kind(letter.kind())));
    for (var line : letters.lines()) items.add(Item.of(line.channel().name(), by(line.channel()) + " to " + line.recipient()).hint("It asks them to contact the police when it suits them, and says nothing of why"));
    return Radios.of("letter", letters.lines().isEmpty() ? "Which letter?" : "Which letter or message?", items).from(typed);
  }

  static String kind(String kind) {
    return switch (kind) {
      case "Acknowledgement" -> "Acknowledgement";
      case "InterviewAppointment" -> "Interview appointment";
      case "NothingToDisclose" -> "Nothing to disclose";
      case "OutsideTheScheme" -> "Outside the scheme";
      case "HandedOver" -> "Handed over to another force";
      case "Withdrawn" -> "Withdrawn";
      case "Undertaking" -> "Undertaking to sign";
      case "ReviewAcknowledged" -> "Acknowledgement of an application that the requirements end";
      case "InvitationToRepresent" -> "Invitation to make representations";
      default -> "Letter";
    };
  }
}
