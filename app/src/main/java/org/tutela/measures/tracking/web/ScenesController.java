package org.tutela.measures.tracking.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Pdf;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Scenes;
import org.tutela.measures.tracking.SearchId;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.ui.form.Typed;

@Controller
class ScenesController {
  private static final int LONGEST = 10_000_000;
  private final Scenes scenes;
  private final Pdf pdf;

  ScenesController(Scenes scenes, Pdf pdf) {
    this.scenes = scenes;
    this.pdf = pdf;
  }

  @GetMapping("/tracking/scenes")
  Answer all() {
    return Answer.read(scenes.searches(), searches -> new ScenesPage(searches, Typed.nothing()));
  }

  @PostMapping("/tracking/scenes")
  Answer ask(Typed typed) {
    var latitude = degrees(typed, "latitude", 49.5, 61.5);
    var longitude = degrees(typed, "longitude", -8.5, 2.6);
    var from = Moments.typed(typed, "from", "from-time", "Enter the day on which the time begins", "Enter the time");
    var to = Moments.typed(typed, "to", "to-time", "Enter the day on which it ends", "Enter the time");
    String purpose = typed.required("purpose", Typed.TEXT, "Say what the search is for");
    if (typed.hasErrors()) return again(typed);
    var scene = new Scene("", "", Optional.empty(), from.orElseThrow(), to.orElseThrow(), latitude.orElseThrow(), longitude.orElseThrow());
    return Answer.from(scenes.ask(scene, purpose), typed, id -> Answer.go(path(id), ""), () -> page(typed));
  }

  @PostMapping("/tracking/scenes/list")
  Answer load(@RequestParam(required = false) MultipartFile file, Typed typed) throws IOException {
    String purpose = typed.required("list-purpose", Typed.TEXT, "Say what the search is for");
    var text = SentText.of(file, typed, "file", LONGEST);
    if (text.isEmpty() && typed.error("file").isEmpty()) typed.problem("file", "Choose the file");
    if (typed.hasErrors()) return again(typed);
    return Answer.from(scenes.load(text.orElseThrow(), purpose), typed, id -> Answer.go(path(id), "Received"), () -> page(typed));
  }

  @GetMapping("/tracking/scenes/{id}")
  Answer show(@PathVariable UUID id) {
    return Answer.read(scenes.open(new SearchId(id)), opened -> new SearchPage(opened, Typed.nothing()));
  }

  @PostMapping("/tracking/scenes/{id}/second")
  Answer second(@PathVariable UUID id, Typed typed) {
    return Answer.to(scenes.open(new SearchId(id)), opened -> {
      var agreed = typed.yesNo("agreed", "Choose whether the search may be made");
      if (typed.hasErrors()) return Answer.mend(new SearchPage(opened, typed), typed, opened.search().version(), "this search");
      return Answer.from(scenes.second(new SearchId(id), agreed.orElseThrow(), typed.version()), typed, _ -> Answer.go(path(new SearchId(id)), "Decided"), () -> new SearchPage(opened, typed));
    });
  }

  /** The report to take away: of all crimes of the search, or of the one that the form names. */
  @PostMapping("/tracking/scenes/{id}/file")
  Answer print(@PathVariable UUID id, Typed typed) {
    String crime = typed.raw("crime");
    if (!crime.isEmpty() && !crime.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) return Answer.stop(new Outcome.NotFound<>());
    return Answer.to(scenes.export(new SearchId(id), Optional.of(crime).filter(given -> !given.isEmpty()).map(UUID::fromString)),
        taken -> new Answer.File(pdf.of("tracking/printed.jte", SceneReport.of(taken)), "application/pdf", "crime-report.pdf"));
  }

  @GetMapping("/tracking/scenes/{id}/{crime}")
  Answer look(@PathVariable UUID id, @PathVariable UUID crime) {
    return Answer.read(scenes.look(new SearchId(id), crime), looked -> new CrimePage(looked, Typed.nothing()));
  }

  @PostMapping("/tracking/scenes/{id}/{crime}/{match}")
  Answer qualify(@PathVariable UUID id, @PathVariable UUID crime, @PathVariable UUID match, Typed typed) {
    return Answer.to(scenes.look(new SearchId(id), crime), looked -> {
      var stands = typed.yesNo("stands-" + match, "Choose whether the match stands");
      String because = typed.required("because-" + match, Typed.TEXT, "Say why");
      if (typed.hasErrors()) return Answer.mend(new CrimePage(looked, typed));
      return Answer.from(scenes.qualify(new SearchId(id), crime, match, stands.orElseThrow(), because, typed.version()), typed,
          _ -> Answer.go("/tracking/scenes/" + id + "/" + crime, "Recorded"), () -> new CrimePage(looked, typed));
    });
  }

  private Answer again(Typed typed) {
    return Answer.to(scenes.searches(), searches -> Answer.mend(new ScenesPage(searches, typed)));
  }

  private ScenesPage page(Typed typed) {
    return new ScenesPage(scenes.searches().orThrow(), typed);
  }

  static Optional<Integer> degrees(Typed typed, String field, double least, double most) {
    String given = typed.raw(field).strip();
    if (given.matches("-?[0-9]{1,2}(\\.[0-9]{1,12})?")) {
      double degrees = Double.parseDouble(given);
      if (degrees >= least && degrees <= most) return Optional.of((int) Math.round(degrees * 1e7));
    }
    typed.problem(field, given.isEmpty() ? "Enter the " + field : "Enter a " + field + " in degrees between " + least + " and " + most);
    return Optional.empty();
  }

  private static String path(SearchId id) {
    return "/tracking/scenes/" + id.value();
  }
}
