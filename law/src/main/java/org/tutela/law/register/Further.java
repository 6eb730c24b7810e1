package org.tutela.law.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/**
 * What a rule set asks, or allows, beyond what the Act of 2003 first did; each with its numbers.
 *
 * @param remotely some notifications may be given otherwise than in person
 * @param consentToDocuments an identity document in a new name needs the consent of the police
 */
@Cites(value = "SOA 2003 s.85A (Northern Ireland); Crime and Policing Act 2026", rules = {"14 documents", "14 new name", "14 premises", "14 remotely"})
public record Further(Optional<AbsenceDuty.Rule> absence, Optional<NewNameDuty.Rule> newName, Optional<PremisesDuty.Rule> premises, boolean remotely, boolean consentToDocuments) {
  static final Further NONE = new Further(Optional.empty(), Optional.empty(), Optional.empty(), false, false);

  static Further of(AbsenceDuty.Rule absence) {
    return new Further(Optional.of(absence), Optional.empty(), Optional.empty(), false, false);
  }

  /** Each of them, in words. */
  public List<Reason> asked() {
    var asked = new ArrayList<Reason>();
    absence.ifPresent(rule -> asked.add(rule.rule().reason()));
    newName.ifPresent(rule -> asked.add(rule.rule().reason()));
    premises.ifPresent(rule -> asked.add(rule.rule().reason()));
    if (remotely) asked.add(RegisterRule.REMOTE_2026.reason());
    if (consentToDocuments) asked.add(RegisterRule.DOCUMENTS_2026.reason());
    return List.copyOf(asked);
  }

  /** What to look into where an identity document is given; empty where nothing is asked of it. */
  public Optional<Reason> ofDocument(Item item) {
    return consentToDocuments && (item == Item.PASSPORT || item == Item.IDENTITY_DOCUMENT) ? Optional.of(RegisterRule.DOCUMENTS_2026.reason()) : Optional.empty();
  }
}
