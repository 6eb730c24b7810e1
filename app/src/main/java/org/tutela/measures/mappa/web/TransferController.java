package org.tutela.measures.mappa.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.kernel.Area;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.mappa.ManagementId;
import org.tutela.measures.mappa.Mappa;
import org.tutela.measures.mappa.OfferTransfer;
import org.tutela.measures.mappa.Transfer;
import org.tutela.measures.mappa.Transfers;
import org.tutela.ui.EntryPage;
import org.tutela.ui.form.Typed;

@Controller
class TransferController {
  private final Transfers transfers;
  private final Mappa mappa;
  private final Areas areas;

  TransferController(Transfers transfers, Mappa mappa, Areas areas) {
    this.transfers = transfers;
    this.mappa = mappa;
    this.areas = areas;
  }

  @PostMapping("/mappa/{id}/transfer")
  Answer offer(@PathVariable UUID id, Typed typed) {
    var management = new ManagementId(id);
    return Answer.to(mappa.open(management), m -> {
      var to = typed.choice("to", code -> areas.all().stream().map(Area::code).filter(area -> area.value().equals(code)).findFirst(), "Choose the area");
      String reason = typed.required("transfer-reason", Typed.LINE, "Say why the person moves");
      var page = new ManagementPage(m.management(), m.person(), areas.all(), typed);
      if (typed.hasErrors()) return Answer.mend(page);
      return Answer.from(transfers.offer(new OfferTransfer(management, to.orElseThrow(), reason, typed.version())), typed,
          _ -> Answer.go("/mappa/" + id, "Offered"), () -> page);
    });
  }

  @GetMapping("/mappa/transfers/{id}")
  Answer form(@PathVariable UUID id) {
    return Answer.read(transfers.find(id), transfer -> takeUp(transfer, Typed.nothing()));
  }

  @PostMapping("/mappa/transfers/{id}")
  Answer takeUp(@PathVariable UUID id, Typed typed) {
    return Answer.to(transfers.find(id), transfer -> {
      var command = TransferEntry.read(transfer, typed);
      if (command.isEmpty()) return Answer.mend(takeUp(transfer, typed));
      return Answer.from(transfers.takeUp(command.get()), typed, m -> Answer.go("/mappa/" + m.value(), "Taken up"), () -> takeUp(transfer, typed));
    });
  }

  private EntryPage takeUp(Transfer transfer, Typed typed) {
    return TransferEntry.takeUp(transfer, areas.english(transfer.from()), typed);
  }

  @GetMapping("/mappa/transfers/{id}/refuse")
  Answer refuseForm(@PathVariable UUID id) {
    return Answer.read(transfers.find(id), transfer -> TransferEntry.refuse(transfer, Typed.nothing()));
  }

  @PostMapping("/mappa/transfers/{id}/refuse")
  Answer refuse(@PathVariable UUID id, Typed typed) {
    return Answer.to(transfers.find(id), transfer -> {
      String reason = typed.required("refuse-reason", Typed.LINE, "Say why your area does not take the person up");
      if (typed.hasErrors()) return Answer.mend(TransferEntry.refuse(transfer, typed));
      return Answer.from(transfers.refuse(id, reason), typed, _ -> Answer.go("/mappa", "Refused"), () -> TransferEntry.refuse(transfer, typed));
    });
  }
}
