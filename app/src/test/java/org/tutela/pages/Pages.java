package org.tutela.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.Served;
import org.tutela.foundation.access.Drafts;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;

/** Every sight, on one caseload for all of a class's tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Pages extends Served {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Drafts drafts;
  private final Map<String, Hired> staff = new HashMap<>();
  List<Sight> sights;

  @BeforeAll
  void a_caseload() {
    Hired officer = as(Role.OFFICER, "NORTHMERE");
    var draft = drafts.keep(officer.id(), "/people", Map.of("surname", new String[] {"Half-typed"}));
    var cases = new Caseload(beans);
    sights = Sights.all(cases, new RegisterCases(beans), new TrackingCases(beans, cases.person), officer, draft);
  }

  Response open(Page page, Sight sight) {
    page.context().clearCookies();
    if (sight.role() != null) signIn(page.context(), as(sight.role(), sight.area()));
    return page.navigate(address(sight.path()));
  }

  /** As it is sent: it takes a tenth of the time that a browser takes to open it. */
  Document read(Sight sight) {
    var request = Jsoup.connect(address(sight.path())).ignoreHttpErrors(true).ignoreContentType(true).followRedirects(false);
    if (sight.role() != null) request.cookie("tutela", as(sight.role(), sight.area()).token().text());
    try {
      return request.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Hired as(Role role, String area) {
    return staff.computeIfAbsent(role + area, _ -> Hired.in(area, role, staffing, sessions));
  }
}
