package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.browser.Axe;
import org.tutela.browser.BrowserTest;
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.law.register.Away;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;

/** The register's pages as people see them, wide and narrow; the pictures stand in target/pictures. */
@TutelaTest
@BrowserTest
class RegisterPagesBrowserTest {
  private static final LocalDate NOTIFIED = LocalDate.of(2024, 3, 2);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Conditions conditions;
  @Autowired StaysElsewhere stays;
  @Autowired Lists lists;
  @Autowired ListWork work;

  @Test
  void the_pages_are_sound_and_have_been_looked_at(Page page) {
    page.route("**/*", route -> {
      try {
        String path = route.request().url().replaceFirst("https?://[^/]+", "");
        var response = web.perform(MockMvcRequestBuilders.get(path).with(As.supervisor().signedIn())).andReturn().getResponse();
        route.fulfill(new Route.FulfillOptions().setStatus(response.getStatus())
            .setHeaders(Map.of("Content-Type", String.valueOf(response.getContentType()))).setBodyBytes(response.getContentAsByteArray()));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
    var person = new Registrants(people, convictions, register).subject();
    var taken = As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, NOTIFIED, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.add(new AddItem(taken, Item.PASSPORT, "Passport number: 540011223\nFull name as shown: Barnabas Oakhanger", ItemDuty.Footing.VOLUNTARY))).orThrow();
    As.officer(() -> notifications.add(new AddItem(taken, Item.ACCOUNT, "Bank or building society: Fen Bank\nAccount number: 00417733", ItemDuty.Footing.VOLUNTARY))).orThrow();
    As.officer(() -> notifications.add(new AddItem(taken, Item.EMAIL, "E-mail address: someone@example.org", ItemDuty.Footing.PREVENTION_ORDER))).orThrow();
    As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.CUSTODY, LocalDate.of(2024, 6, 1), Optional.of(LocalDate.of(2024, 7, 1))))).orThrow();
    As.officer(() -> stays.record(new RecordStay(person, "4 Mill Row", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4)))).orThrow();
    var order = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Aldmere Crown Court", NOTIFIED, NOTIFIED, Optional.of(NOTIFIED.plusYears(5)), true))).orThrow();
    As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.REQUIREMENT, "Tells the police of every e-mail address", NOTIFIED, Optional.empty()))).orThrow();
    var list = As.supervisor(() -> lists.receive(new ByteArrayInputStream("""
        number,record,forenames,surname,born,kind,on,statute,section,court,disposal,months
        R-1,person,Ada,Harcombe,1970-01-01,,,,,,,
        R-1,conviction,,,,conviction,1969-01-01,Sexual Offences Act 2003,1,Aldmere Crown Court,custody,24
        R-2,person,Ida,Harcombe,1970-01-02,,,,,,,
        """.getBytes(StandardCharsets.UTF_8)))).orThrow();
    String path = "/people/" + person.value();
    String notification = "/register/notifications/" + taken.value();
    var missed = As.officer(() -> duties.of(person)).orThrow().duties().stream().filter(one -> one.toDecide(LocalDate.of(2026, 6, 1))).findFirst().orElseThrow();
    look(page, "register-person", path);
    look(page, "register-working", path + "/register");
    look(page, "register-take", path + "/notifications");
    look(page, "register-notification", notification);
    look(page, "register-item", notification + "/items/HOUSEHOLD");
    look(page, "register-item-beyond", notification + "/items/RELATIONSHIP");
    look(page, "register-receipt", notification + "/receipt");
    look(page, "register-decide", path + "/duties/" + missed.code(person));
    look(page, "register-away", path + "/away");
    look(page, "register-change", path + "/changes");
    look(page, "register-overdue", "/register");
    look(page, "register-caseload", "/register/caseload");
    look(page, "register-risk", path + "/risk");
    look(page, "register-journey", path + "/journeys");
    look(page, "register-stay", path + "/stays");
    look(page, "register-visit", path + "/visits");
    look(page, "register-visit-plan", path + "/visits/plan");
    look(page, "register-lists", "/register/lists");
    look(page, "register-list-working", "/register/lists/" + list.value());
    As.supervisor(() -> work.step(list, 10)).orThrow();
    look(page, "register-list", "/register/lists/" + list.value());
    look(page, "conditions-impose", path + "/conditions");
    look(page, "conditions-term", path + "/conditions/" + order.value() + "/terms");
    look(page, "conditions-breach", path + "/conditions/" + order.value() + "/breaches");
  }

  private static void look(Page page, String name, String path) {
    page.setViewportSize(1280, 900);
    page.navigate("http://localhost" + path);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")).setFullPage(true));
    Axe.finds_nothing_on(page);
    page.setViewportSize(320, 800);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + "-narrow.png")).setFullPage(true));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path + " at 320 pixels").isEqualTo(320);
  }
}
