package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.measures.mappa.Category;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Manage;
import org.tutela.measures.mappa.Mappa;

/** The pages as people see them, wide and narrow; the pictures stand in target/pictures. The browser asks, MockMvc answers. */
@TutelaTest
@BrowserTest
class PeoplePagesBrowserTest {
  private static final LocalDate BORN = LocalDate.of(1968, 9, 30);

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Searches searches;
  @Autowired Convictions convictions;
  @Autowired Mappa mappa;

  private PersonId person() {
    PersonId id = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Silvanus John", "Dunmarrow", Sex.MALE, Optional.of(Birth.on(BORN)), Optional.empty()))).orThrow();
    As.officer(() -> people.addName(new AddName(id, NameKind.ALIAS, "Sil", "Marrow"))).orThrow();
    As.officer(() -> people.addAddress(new AddAddress(id, AddressKind.HOME, "14 Weir Row\nAldmere", "NM3 4QT", Optional.of(LocalDate.of(2022, 3, 1)), Optional.empty()))).orThrow();
    As.officer(() -> people.addIdentifier(new AddIdentifier(id, IdentifierKind.PHONE, "07700 900123"))).orThrow();
    As.officer(() -> convictions.record(new RecordConviction(id, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "9", "Sexual activity with a child",
        Optional.empty(), Optional.empty(), LocalDate.of(2011, 5, 17), "Aldmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(12), Sex.NOT_KNOWN,
        "Imprisonment", Optional.of(48)))).orThrow();
    As.officer(() -> convictions.record(new RecordConviction(id, ConvictionKind.CONVICTION, "A foreign code", "12", "Offence against a minor",
        Optional.empty(), Optional.empty(), LocalDate.of(2003, 2, 3), "A foreign court", Jurisdiction.ELSEWHERE, Optional.empty(), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    As.officer(() -> mappa.manage(new Manage(id, Category.ONE, Level.TWO, "Police", "public protection", LocalDate.of(2025, 1, 6), Optional.empty()))).orThrow();
    return id;
  }

  @Test
  void the_pages_are_sound_and_have_been_looked_at(Page page) {
    page.route("**/*", route -> {
      try {
        String path = route.request().url().replaceFirst("https?://[^/]+", "");
        var response = web.perform(MockMvcRequestBuilders.get(path).with(As.officer().signedIn())).andReturn().getResponse();
        route.fulfill(new Route.FulfillOptions().setStatus(response.getStatus())
            .setHeaders(Map.of("Content-Type", String.valueOf(response.getContentType()))).setBodyBytes(response.getContentAsByteArray()));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
    PersonId id = person();
    var made = As.officer(() -> searches.search(new SearchFor(NamedPerson.named("Silvan", "Dunmarow").born(Birth.year(1968)).at("NM3 4QT"), As.NORTHMERE, false))).orThrow();
    var management = As.officer(() -> mappa.managedBy(id)).orThrow().orElseThrow();
    look(page, "people-search", "/people/search");
    look(page, "people-candidates", "/people/searches/" + made.id().value());
    look(page, "people-person", "/people/" + id.value());
    look(page, "people-address", "/people/" + id.value() + "/addresses");
    look(page, "people-conviction", "/people/" + id.value() + "/convictions");
    look(page, "mappa-list", "/mappa");
    look(page, "mappa-management", "/mappa/" + management.id().value());
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
