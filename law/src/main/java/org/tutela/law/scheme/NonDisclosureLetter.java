package org.tutela.law.scheme;

import java.time.LocalDate;
import java.util.List;
import org.tutela.law.Cites;

/**
 * What the letter says. It takes a reference and a date and nothing else, so that two letters can differ in nothing
 * else: whether something is held cannot reach it.
 */
@Cites(value = "Home Office Appendix E (title only); South Lanarkshire; design", rules = {"N-1", "N-2", "N-3"})
public record NonDisclosureLetter(String reference, LocalDate date) {

  public enum Language { ENGLISH, WELSH }

  public String heading(Language language) {
    return switch (language) {
      case ENGLISH -> "Your request to us";
      case WELSH -> "Eich cais i ni";
    };
  }

  public List<String> paragraphs(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case WELSH -> WELSH;
    };
  }

  private static final List<String> ENGLISH = List.of(
      "Thank you for telling us about your concern. We have looked at it carefully.",
      "There is no information that we are going to give you.",
      "We send this same letter to everyone to whom we give no information. It does not tell you whether we hold any.",
      "It does not mean that there is no risk. Please go on taking the steps that you would take to keep any child safe.",
      "If a child is in danger now, call 999.",
      "If something changes or worries you, tell us, or tell your local children's services. You can ask again at any time.",
      "Please keep this letter private.");

  private static final List<String> WELSH = List.of(
      "Diolch am ddweud wrthym am eich pryder. Rydym wedi edrych arno'n ofalus.",
      "Nid oes unrhyw wybodaeth y byddwn yn ei rhoi i chi.",
      "Rydym yn anfon yr un llythyr at bawb nad ydym yn rhoi gwybodaeth iddynt. Nid yw'n dweud wrthych a oes gennym wybodaeth.",
      "Nid yw'n golygu nad oes risg. Daliwch ati i gymryd y camau y byddech yn eu cymryd i gadw unrhyw blentyn yn ddiogel.",
      "Os yw plentyn mewn perygl nawr, ffoniwch 999.",
      "Os bydd rhywbeth yn newid neu'n eich poeni, dywedwch wrthym, neu wrth eich gwasanaethau plant lleol. Gallwch ofyn eto ar unrhyw adeg.",
      "Cadwch y llythyr hwn yn breifat.");
}
