package org.tutela.casework.post.web;

import java.util.List;
import org.tutela.casework.post.Mailbox;
import org.tutela.casework.post.Message;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Tag;

/** What would have left the building. */
public record MailboxPage(Mailbox mailbox) implements Page {
  @Override
  public String template() {
    return "post/mailbox.jte";
  }

  @Override
  public String title() {
    return "Mailbox";
  }

  public Table letters() {
    return Table.of("Letters, the newest first", "Letter", "To", "Language", "Written", "What became of it")
        .rows(mailbox.letters(), letter -> List.of(
            Cell.of(Prose.link(LettersPage.kind(letter.kind()) + " (PDF)", "/letters/" + letter.id().value(), letter.reference())),
            Cell.of(letter.addressee()), Cell.of(LettersPage.language(letter)), Cell.of(LettersPage.moment(letter.writtenAt())),
            Cell.of(LettersPage.state(letter))));
  }

  public Table messages() {
    return Table.of("Messages, the newest first", "To", "By", "Subject", "Text", "Written", "State")
        .rows(mailbox.messages(), message -> List.of(
            Cell.of(message.recipient()), Cell.of(LettersPage.by(message.channel())),
            Cell.of(message.subject()), Cell.of(message.body()), Cell.of(LettersPage.moment(message.writtenAt())), Cell.of(state(message))));
  }

  static Tag state(Message message) {
    return switch (message.state()) {
      case "SENT" -> Tag.of("Sent").green();
      case "FAILED" -> Tag.of("Given up").red();
      default -> Tag.of(message.attempts() == 0 ? "Waiting" : "Tried " + message.attempts() + " times").yellow();
    };
  }
}
