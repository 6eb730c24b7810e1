package org.tutela.casework.post.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tutela.casework.post.Post;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;
import org.tutela.foundation.kernel.web.Answer;

/** The demonstration's mailbox; it exists nowhere else. */
@Controller
@ConditionalOnBooleanProperty("tutela.demo")
class MailboxController implements Tab {
  private final Post post;

  MailboxController(Post post) {
    this.post = post;
  }

  @GetMapping("/mailbox")
  Answer newest() {
    return Answer.read(post.newest(), MailboxPage::new);
  }

  @Override
  public String text() {
    return "Mailbox";
  }

  @Override
  public String href() {
    return "/mailbox";
  }

  @Override
  public Permission needs() {
    return Permission.READ_POST;
  }

  @Override
  public int order() {
    return 890;
  }
}
