package org.tutela.measures.register.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;
import org.tutela.measures.register.Rules;

/** For administrators and information officers, who see nothing else of the register; others come from its page. */
@Component
class RulesTab implements Tab {
  private final Rules rules;

  RulesTab(Rules rules) {
    this.rules = rules;
  }

  @Override
  public String text() {
    return "Rules in force";
  }

  @Override
  public String href() {
    return "/register/rules";
  }

  @Override
  public Permission needs() {
    return Permission.AGREE_COMMENCEMENT;
  }

  @Override
  public int order() {
    return 63;
  }

  @Override
  public int count(Actor actor) {
    return rules.waiting(actor);
  }
}
