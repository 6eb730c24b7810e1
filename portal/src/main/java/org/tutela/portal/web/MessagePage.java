package org.tutela.portal.web;

import java.util.List;
import java.util.Optional;
import org.tutela.ui.Language;
import org.tutela.ui.Page;
import org.tutela.ui.Words;

/**
 * Something that is not a question: a refusal, or that answers are gone.
 *
 * @param number to quote to the service desk
 * @param button posts to where it says, with the form's token
 * @param languages in which it is said, the page's own first: in both where nobody knows which of them the reader chose
 */
public record MessagePage(Language language, Words heading, List<Words> paragraphs, Optional<String> number, Optional<Button> button, List<Language> languages) implements Page {
  public record Button(Words text, String action) {}

  private static final Button START = new Button(new Words("Start again", "Dechrau eto"), "/start");
  private static final Words RING = new Words(
      "You can also ring the police on 101. If a child is in danger now, ring 999.",
      "Gallwch hefyd ffonio’r heddlu ar 101. Os yw plentyn mewn perygl nawr, ffoniwch 999.");

  MessagePage(Language language, Words heading, List<Words> paragraphs, Optional<String> number, Optional<Button> button) {
    this(language, heading, paragraphs, number, button, List.of(language));
  }

  /** The language went with the answers. */
  static MessagePage gone() {
    return new MessagePage(Language.EN, new Words("Your answers are no longer here", "Nid yw eich atebion yma mwyach"), List.of(
        new Words("To keep you safe we delete answers that have not been sent when nothing has been done for an hour, and when our service restarts. Nothing was sent.",
            "Er mwyn eich cadw’n ddiogel rydym yn dileu atebion sydd heb eu hanfon pan na wnaed dim am awr, a phan fydd ein gwasanaeth yn ailgychwyn. Ni chafodd dim ei anfon."),
        RING), Optional.empty(), Optional.of(START), List.of(Language.EN, Language.CY));
  }

  static MessagePage unavailable(Language language, String again) {
    return new MessagePage(language, new Words("We could not send your answers yet", "Ni allem anfon eich atebion eto"), List.of(
        new Words("Something on our side is not working. Your answers are kept in this browser: wait a minute, then try again. It does no harm to try more than once.",
            "Mae rhywbeth ar ein hochr ni nad yw’n gweithio. Cedwir eich atebion yn y porwr hwn: arhoswch funud, yna rhowch gynnig arall arni. Nid yw rhoi cynnig arni fwy nag unwaith yn gwneud drwg."),
        RING), Optional.empty(), Optional.of(new Button(new Words("Try again", "Rhoi cynnig arall arni"), again)));
  }

  static MessagePage busy(Language language) {
    return new MessagePage(language, new Words("Please wait a little", "Arhoswch ychydig, os gwelwch yn dda"), List.of(
        new Words("Very many answers are reaching us at once. Yours are kept in this browser: go back, wait a few minutes, then try again.",
            "Mae llawer iawn o atebion yn ein cyrraedd ar unwaith. Cedwir eich rhai chi yn y porwr hwn: ewch yn ôl, arhoswch ychydig funudau, yna rhowch gynnig arall arni."),
        RING), Optional.empty(), Optional.empty());
  }

  static MessagePage notFound(Language language) {
    return new MessagePage(language, new Words("Page not found", "Heb ddod o hyd i’r dudalen"), List.of(
        new Words("If you typed the address, check it.", "Os gwnaethoch deipio’r cyfeiriad, gwiriwch ef."), RING), Optional.empty(), Optional.empty());
  }

  static MessagePage refused(Language language, String number) {
    return new MessagePage(language, new Words("We could not take that", "Ni allem dderbyn hynny"), List.of(
        new Words("What reached us was not what this page sends. Answers from earlier pages are kept: go back and try again.",
            "Nid yr hyn y mae’r dudalen hon yn ei anfon a’n cyrhaeddodd. Cedwir atebion o dudalennau cynharach: ewch yn ôl a rhowch gynnig arall arni."),
        RING), Optional.of(number), Optional.empty());
  }

  static MessagePage problem(Language language, String number) {
    return new MessagePage(language, new Words("Sorry, there is a problem", "Mae’n ddrwg gennym, mae problem"), List.of(
        new Words("Try again in a few minutes. Answers from earlier pages are kept in this browser for an hour.",
            "Rhowch gynnig arall arni ymhen ychydig funudau. Cedwir atebion o dudalennau cynharach yn y porwr hwn am awr."),
        RING), Optional.of(number), Optional.empty());
  }

  @Override
  public String template() {
    return "door/message.jte";
  }

  @Override
  public String title() {
    return Titles.form(language);
  }
}
