package org.tutela.casework.post.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.post.LetterId;
import org.tutela.casework.post.Post;
import org.tutela.casework.post.SentLetter;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

/** Letters: the PDF as it was kept, and what became of it. */
@Controller
class LettersController {
  private final Post post;
  private final Areas areas;

  LettersController(Post post, Areas areas) {
    this.post = post;
    this.areas = areas;
  }

  @GetMapping("/applications/{id}/letters")
  Answer ofApplication(@PathVariable UUID id) {
    return Answer.read(post.letters(LettersPage.APPLICATION, id), letters -> page(id, letters, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/letters")
  Answer write(@PathVariable UUID id, Typed typed) {
    return Answer.to(post.letters(LettersPage.APPLICATION, id), letters -> Answer.from(post.write(LettersPage.APPLICATION, id, typed.raw("letter")), typed,
        _ -> Answer.go(LettersPage.path(id), LettersPage.isLine(letters, typed.raw("letter")) ? "The message is on its way" : "Letter written"), () -> page(id, letters, typed)));
  }

  private LettersPage page(UUID id, Post.Letters letters, Typed typed) {
    return new LettersPage(id, letters, Acting.actor().area(), areas::english, typed);
  }

  @GetMapping("/letters/{id}")
  Answer pdf(@PathVariable UUID id) {
    return Answer.to(post.read(new LetterId(id)), paper -> new Answer.File(paper.bytes(), paper.mediaType(), paper.fileName()));
  }

  @GetMapping("/letters/{id}/state")
  Answer state(@PathVariable UUID id) {
    return Answer.read(post.letter(new LetterId(id)), letter -> page(letter, Typed.nothing()));
  }

  @PostMapping("/letters/{id}/state")
  Answer state(@PathVariable UUID id, Typed typed) {
    var state = typed.choice("state", SentLetter.State.class, "Choose what became of the letter");
    return Answer.to(post.letter(new LetterId(id)), letter -> {
      if (state.isEmpty()) return Answer.mend(page(letter, typed));
      return Answer.from(post.record(letter.id(), state.get(), typed.version()), typed,
          _ -> Answer.go(LettersPage.path(letter), "Recorded"), () -> page(letter, typed));
    });
  }

  private static EntryPage page(SentLetter letter, Typed typed) {
    return EntryPage.of("What became of the letter", LettersPage.path(letter), "/letters/" + letter.id().value() + "/state", typed, "Record",
            EntryPage.choice(Radios.of("state", "What became of it?",
                Item.of(SentLetter.State.SENT, "It was posted or handed over"),
                Item.of(SentLetter.State.RETURNED, "It came back").hint("Do not send it again before you know that the address is safe"),
                Item.of(SentLetter.State.RECALLED, "It was called back, and must not go out")).from(typed)))
        .lead(LettersPage.kind(letter.kind()) + ", reference " + letter.reference()).version(letter.version());
  }
}
