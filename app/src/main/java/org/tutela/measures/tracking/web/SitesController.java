package org.tutela.measures.tracking.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Site;
import org.tutela.measures.tracking.SiteId;
import org.tutela.measures.tracking.SiteKind;
import org.tutela.measures.tracking.Sites;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Input;
import org.tutela.ui.form.Typed;

@Controller
class SitesController {
  private static final int LONGEST = 1_000_000;
  private static final int TOLD = 10;
  private final Sites sites;

  SitesController(Sites sites) {
    this.sites = sites;
  }

  @GetMapping("/tracking/places")
  Answer all(@RequestParam(defaultValue = "1") String page) {
    return Answer.read(sites.held(page.matches("[0-9]{1,6}") ? Integer.parseInt(page) - 1 : 0), held -> new SitesPage(held, Typed.nothing()));
  }

  @PostMapping("/tracking/places")
  Answer enter(Typed typed) {
    return Answer.to(sites.keeping(), _ -> typed(typed));
  }

  private Answer typed(Typed typed) {
    var kind = typed.choice("kind", SiteKind.class, "Choose what it is");
    String name = typed.required("name", Typed.NAME, "Enter what it is called");
    var latitude = ScenesController.degrees(typed, "latitude", 49.5, 61.5);
    var longitude = ScenesController.degrees(typed, "longitude", -8.5, 2.6);
    String reach = typed.raw("radius").strip();
    if (!reach.isEmpty() && !(reach.matches("[0-9]{1,4}") && Integer.parseInt(reach) <= Site.WIDEST)) typed.problem("radius", "Enter a number of metres up to 5,000, like 60");
    if (typed.hasErrors()) return again(typed);
    return entered(kind.orElseThrow(), List.of(new Site.Entry(name, latitude.orElseThrow(), longitude.orElseThrow(), reach.isEmpty() ? 0 : Integer.parseInt(reach))), typed);
  }

  @PostMapping("/tracking/places/file")
  Answer file(@RequestParam(required = false) MultipartFile file, Typed typed) throws IOException {
    var text = SentText.of(file, typed, "file", LONGEST);
    return Answer.to(sites.keeping(), _ -> sent(text, typed));
  }

  private Answer sent(Optional<String> text, Typed typed) {
    var kind = typed.choice("file-kind", SiteKind.class, "Choose what they are");
    if (text.isEmpty() && typed.error("file").isEmpty()) typed.problem("file", "Choose the file");
    var read = text.map(SitesFile::read);
    read.map(SitesFile::wrong).filter(wrong -> !wrong.isEmpty()).ifPresent(wrong -> wrong.stream().limit(TOLD).forEach(each -> typed.problem("file", each)));
    if (typed.hasErrors()) return again(typed);
    return entered(kind.orElseThrow(), read.orElseThrow().entries(), typed);
  }

  private Answer entered(SiteKind kind, List<Site.Entry> entries, Typed typed) {
    return Answer.from(sites.enter(kind, entries), typed, done -> Answer.go("/tracking/places", (done.entered() == 1 ? "1 place entered" : done.entered() + " places entered")
        + (done.again() == 0 ? "" : ", " + done.again() + " there already")), () -> new SitesPage(sites.held(0).orThrow(), typed));
  }

  @GetMapping("/tracking/places/{site}")
  Answer endForm(@PathVariable UUID site) {
    return Answer.read(sites.find(new SiteId(site)), found -> end(found, Typed.nothing()));
  }

  @PostMapping("/tracking/places/{site}")
  Answer end(@PathVariable UUID site, Typed typed) {
    String because = typed.required("because", Typed.LINE, "Say why it is one no more");
    return Answer.to(sites.find(new SiteId(site)), found -> {
      if (typed.hasErrors()) return Answer.mend(end(found, typed));
      return Answer.from(sites.end(found.id(), because), typed, _ -> Answer.go("/tracking/places", "Ended"), () -> end(found, typed));
    });
  }

  private Answer again(Typed typed) {
    return Answer.to(sites.held(0), held -> Answer.mend(new SitesPage(held, typed)));
  }

  private static EntryPage end(Site site, Typed typed) {
    return EntryPage.of("End a place", "/tracking/places", "/tracking/places/" + site.id().value(), typed, "End", EntryPage.line(Input.of("because", "Why").from(typed)))
        .lead(site.name() + ". Zones around it stay until their template is put in force again.");
  }
}
