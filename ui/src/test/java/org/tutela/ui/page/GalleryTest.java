package org.tutela.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tutela.ui.Language;
import org.tutela.ui.Page;
import org.tutela.ui.Shell;
import org.tutela.ui.component.Templates;
import org.tutela.ui.component.Timeline;
import org.tutela.ui.form.Typed;
import org.tutela.ui.refusal.Conflict;
import org.tutela.ui.refusal.NoPermission;
import org.tutela.ui.refusal.NotFound;
import org.tutela.ui.refusal.Restricted;
import org.tutela.ui.refusal.SessionEnded;
import org.tutela.ui.refusal.TooLarge;
import org.tutela.ui.refusal.Unavailable;

/** Whole pages, kept in {@code target/gallery} to be looked at. */
class GalleryTest {
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
  private static final Pattern REFERS = Pattern.compile("\\s(?:for|aria-describedby|aria-labelledby)=\"([^\"]+)\"");

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void a_page_keeps_the_house_rules(String name, String html) throws IOException {
    keep(name, html);
    assertThat(html).as("nothing inline: the content security policy would drop it").doesNotContain(" style=", "<style").doesNotContainPattern("\\son[a-z]+=\"").doesNotContainPattern("<script(?![^>]* src=)");
    var ids = ID.matcher(html).results().map(m -> m.group(1)).toList();
    assertThat(ids).as("ids").doesNotHaveDuplicates();
    assertThat(REFERS.matcher(html).results().flatMap(m -> Stream.of(m.group(1).split(" ")))).as("ids referred to").isSubsetOf(ids);
    assertThat(html.split("<main", -1)).as("one main").hasSize(2);
    assertThat(html.strip()).startsWith("<!DOCTYPE html>");
  }

  static Stream<Arguments> pages() {
    var pages = new TreeMap<String, String>();
    var filled = Typed.of(Map.of("surname", List.of("O'Brien"), "born-day", List.of("31"), "born-month", List.of("2"), "born-year", List.of("1990"), "risk", List.of("no"), "told", List.of("s")));
    pages.put("staff", staff("gallery/staff.jte", Map.of("typed", filled, "story", story()), Optional.of("Saved.")));
    var wrong = Typed.of(Map.of("born-day", List.of("31"), "born-month", List.of("2"), "born-year", List.of("1990"))).problem("surname", "Enter a surname")
        .problem("born", "Enter a real date, like 27 3 2026").problem("risk", "Say whether a child is in danger now").problem("told", "Say who should be told").problem("team", "Choose a team").problem("why", "Give your reasons");
    pages.put("staff-wrong", staff("gallery/staff.jte", Map.of("typed", wrong, "story", story()), Optional.empty()));
    pages.put("interruption", staff("gallery/interruption.jte", Map.of(), Optional.empty()));
    for (Page page : List.of(new NotFound(), new TooLarge(), new NoPermission(), new Restricted(), new SessionEnded("/sign-in"), new Conflict("this application", "/enquiries/1", Map.of("reason", List.of("He has moved in"))), new Unavailable("7F3K-22"))) {
      pages.put(page.template().replace("refusals/", "refusal-").replace(".jte", ""), staff(page.template(), Map.of("page", page), Optional.empty()));
    }
    return pages.entrySet().stream().map(page -> Arguments.of(page.getKey(), page.getValue()));
  }

  private static String staff(String template, Map<String, Object> parameters, Optional<String> flash) {
    var links = List.of(new Shell.Link("Work", "#work", true, 12), new Shell.Link("People", "#people", false, 0), new Shell.Link("Applications", "#applications", false, 3), new Shell.Link("Figures", "#figures", false, 0));
    return page(template, parameters, new Shell(Language.EN, "Decide what to do - Tutela", Optional.of(new Shell.User("Rhian Ash", "Decision maker", "Northmere East")), links,
        new Shell.Hidden("_csrf", "c"), "o", flash, Optional.of("Demonstration: everybody in it is made up."), Optional.of("Osric Pellingworth, P-2Q9E-ZHSYF"), "/work"));
  }

  private static String page(String template, Map<String, Object> parameters, Shell shell) {
    var all = new HashMap<>(parameters);
    all.put("shell", shell);
    return Templates.page(template, all);
  }

  private static List<Timeline.Entry> story() {
    return List.of(Timeline.Entry.of("Interview booked", "Rhian Ash", Instant.parse("2026-03-04T14:10:00Z"), "4 March 2026, 14:10", "With the applicant, at the station."),
        Timeline.Entry.of("Received", null, Instant.parse("2026-03-02T09:00:00Z"), "2 March 2026, 09:00", "From the public form, in Welsh."));
  }

  private static void keep(String name, String html) throws IOException {
    var folder = Files.createDirectories(Path.of("target/gallery"));
    Files.writeString(folder.resolve(name + ".html"), html.replace("\"/assets/", "\"../classes/static/assets/"));
  }
}
