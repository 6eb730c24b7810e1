package org.tutela.measures.enquiry.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.law.scheme.InitialChecks;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.CrossBorder;
import org.tutela.measures.enquiry.Envelopes;
import org.tutela.measures.enquiry.Handover;
import org.tutela.ui.Page;
import org.tutela.ui.component.Button;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.component.WarningText;
import org.tutela.ui.form.Typed;

/** Applications between forces, and envelopes that could not be opened. */
@Controller
class HandoverController {
  private final CrossBorder crossBorder;
  private final Envelopes envelopes;
  private final Cases cases;
  private final Areas areas;

  HandoverController(CrossBorder crossBorder, Envelopes envelopes, Cases cases, Areas areas) {
    this.crossBorder = crossBorder;
    this.envelopes = envelopes;
    this.cases = cases;
    this.areas = areas;
  }

  @GetMapping("/applications/{id}/handover")
  Answer of(@PathVariable String id) {
    return cases.head(id, "/handover") instanceof Outcome.Done<CaseHead>(CaseHead head)
        ? Answer.read(crossBorder.of(head.application().id()), offers -> new HandoverPage(head, offers, areas::english))
        : cases.show(id, "/handover", head -> new HandoverPage(head, List.of(), areas::english));
  }

  @GetMapping("/applications/{id}/handover/offer")
  Answer offer(@PathVariable String id) {
    return cases.show(id, "/handover", head -> offer(head, Typed.nothing()));
  }

  @PostMapping("/applications/{id}/handover/offer")
  Answer offer(@PathVariable String id, Typed typed) {
    var to = typed.choice("to", code -> crossBorder.forces().stream().filter(area -> area.value().equals(code)).findFirst(), "Choose a force");
    String reason = typed.required("reason", Typed.TEXT, "Say why the other force should have it");
    return cases.act(id, "/handover", typed, head -> crossBorder.offer(head.application().id(), typed.version(), to.orElseThrow(), reason),
        head -> offer(head, typed), "Offered: this force stays responsible until the other accepts");
  }

  private Page offer(CaseHead head, Typed typed) {
    return ActionPage.of(head, "Offer to another force",
        "By default the force where the child lives deals with it. First contact and every time limit stay as they are. The other force reads the reason before it accepts: name nobody in it.",
        "/handover/offer", typed, Button.of("Offer it"), Stream.<Object>of(unchecked(head.application()),
            Radios.of("to", "To which force?", crossBorder.forces().stream().filter(area -> !area.equals(head.application().area()))
                .map(area -> Item.of(area.value(), areas.english(area))).toList()).from(typed),
            Textarea.of("reason", "Why?").rows(4).from(typed)).filter(Objects::nonNull).toList());
  }

  /** Whoever received it looks for danger, before it lies with nobody while the other force makes up its mind. */
  private static WarningText unchecked(Application application) {
    return application.file().latest(InitialChecks.class).isPresent() || application.ofThePolice() ? null
        : WarningText.of("The first checks are not recorded. The force that received the request makes them within 24 hours, wherever the child lives: record them first.");
  }

  @PostMapping("/applications/{id}/handover/take-back")
  Answer takeBack(@PathVariable String id, Typed typed) {
    String words = typed.required("words", Typed.TEXT, "Say why it is taken back");
    return cases.act(id, "/handover", typed, head -> crossBorder.takeBack(head.application().id(), typed.version(), words),
        head -> ActionPage.of(head, "Take the offer back", "", "/handover/take-back", typed, Button.of("Take it back"),
            List.of(Textarea.of("words", "Why?").rows(2).from(typed))), "Taken back");
  }

  @GetMapping("/handovers")
  Answer waiting() {
    return Answer.read(crossBorder.waiting(), offers -> new OffersPage(offers, areas::english));
  }

  @GetMapping("/handovers/{offer}")
  Answer answer(@PathVariable String offer) {
    return Answer.read(id(offer).map(crossBorder::offered).orElseGet(Outcome::notFound), handover -> answer(handover, Typed.nothing()));
  }

  @PostMapping("/handovers/{offer}")
  Answer answer(@PathVariable String offer, Typed typed) {
    var read = id(offer);
    if (read.isEmpty()) return Answer.stop(new Outcome.NotFound<>());
    var accepts = typed.yesNo("accepts", "Choose whether this force takes it");
    String words = typed.optional("words", Typed.TEXT).orElse("");
    var offered = crossBorder.offered(read.get());
    if (!(offered instanceof Outcome.Done<?>)) return Answer.read(offered, handover -> answer(handover, typed));
    Page again = answer(offered.orThrow(), typed);
    if (typed.hasErrors()) return Answer.mend(answer(offered.orThrow(), typed));
    if (accepts.orElseThrow()) {
      return Answer.from(crossBorder.accept(read.get(), words), typed, id -> Answer.go("/applications/" + id, "It is this force’s from now on"), () -> again);
    }
    return Answer.from(crossBorder.reject(read.get(), words), typed, _ -> Answer.go("/handovers", "Rejected: the other force keeps it"),
        () -> answer(offered.orThrow(), typed));
  }

  private static Optional<java.util.UUID> id(String text) {
    return ApplicationId.read(text).map(ApplicationId::value);
  }

  @GetMapping("/envelopes")
  Answer envelopes() {
    return Answer.read(envelopes.standingAside(), EnvelopesPage::new);
  }

  @PostMapping("/envelopes/{reference}/again")
  Answer again(@PathVariable String reference, Typed typed) {
    return Answer.from(envelopes.tryAgain(reference), typed, _ -> Answer.go("/envelopes", "It is tried again within a minute"), () -> new EnvelopesPage(List.of()));
  }

  private Page answer(Handover offer, Typed typed) {
    return OffersPage.answer(offer, areas.english(offer.from()), typed);
  }
}
