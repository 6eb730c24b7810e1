package org.tutela.casework.people.web;

import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.web.Tab;

@Component
class PeopleTab implements Tab {
  @Override
  public String text() {
    return "People";
  }

  @Override
  public String href() {
    return "/people/search";
  }

  @Override
  public Permission needs() {
    return Permission.SEARCH_PEOPLE;
  }

  @Override
  public int order() {
    return 40;
  }
}
