package org.tutela.casework.post;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tutela.law.scheme.NonDisclosureLetter;
import org.tutela.ui.Words;

/** What a letter says, in both languages. The heading names no scheme, since others may open the envelope. */
record Wording(Words heading, List<Words> paragraphs) {

  static Wording of(Letter letter, LocalDate written) {
    return switch (letter) {
      case Letter.Acknowledgement(String _, var received) -> {
        var day = Dates.day(received);
        yield new Wording(CONTACT, List.of(
            new Words("Thank you for contacting us on " + day.en() + ". We are looking at what you told us.",
                "Diolch am gysylltu â ni ar " + day.cy() + ". Rydym yn edrych ar yr hyn a ddywedoch wrthym."),
            new Words("An officer will get in touch with you, only in the way and at the times you told us are safe.",
                "Bydd swyddog yn cysylltu â chi, dim ond yn y ffordd ac ar yr adegau y dywedoch wrthym eu bod yn ddiogel."),
            KEEP_REFERENCE, DANGER));
      }
      case Letter.InterviewAppointment(String _, var at, String place) -> {
        var moment = Dates.moment(at);
        yield new Wording(APPOINTMENT, List.of(
            new Words("We would like to see you on " + moment.en() + ", at: " + place + ".",
                "Hoffem eich gweld ar " + moment.cy() + ", yn: " + place + "."),
            new Words("Please bring proof of who you are (a passport or driving licence), of your address (a utility bill or bank "
                + "statement), and of your relationship to the child (a birth certificate or child health record).",
                "Dewch â phrawf o bwy ydych chi (pasbort neu drwydded yrru), o'ch cyfeiriad (bil cyfleustodau neu gyfriflen banc), "
                + "ac o'ch perthynas â'r plentyn (tystysgrif geni neu gofnod iechyd plentyn)."),
            new Words("If this time is not safe or not possible for you, tell us and we will find another.",
                "Os nad yw'r amser hwn yn ddiogel neu'n bosibl i chi, dywedwch wrthym a byddwn yn dod o hyd i amser arall."),
            KEEP_REFERENCE, DANGER));
      }
      case Letter.NothingToDisclose(String reference) -> standard(new NonDisclosureLetter(reference, written));
      case Letter.OutsideTheScheme(String _, var lacks) -> new Wording(CONTACT, Stream.of(
          Stream.of(new Words("We have looked at what you told us. We cannot take it forward as a request for information.",
              "Rydym wedi edrych ar yr hyn a ddywedoch wrthym. Ni allwn fwrw ymlaen ag ef fel cais am wybodaeth.")),
          lacks.stream().map(Wording::lack),
          Stream.of(new Words("We send the same words whoever the request is about. They do not tell you whether we hold any information.",
              "Rydym yn anfon yr un geiriau pwy bynnag y mae'r cais amdano. Nid ydynt yn dweud wrthych a oes gennym wybodaeth."),
              new Words("What you told us is kept, and we still act on it where a child may need protecting.",
              "Cedwir yr hyn a ddywedoch wrthym, ac rydym yn dal i weithredu arno lle gall fod angen amddiffyn plentyn."),
              new Words("If you learn something new about a particular child, contact us again.",
              "Os dysgwch rywbeth newydd am blentyn penodol, cysylltwch â ni eto."), DANGER)).flatMap(each -> each).toList());
      case Letter.HandedOver(String _, Words to) -> new Wording(CONTACT, List.of(
          new Words(to.en() + " now looks after what you told us, because of where the child lives. They have everything you gave us.",
              to.cy() + " sydd bellach yn gofalu am yr hyn a ddywedoch wrthym, oherwydd lle mae'r plentyn yn byw. Mae ganddynt bopeth a roesoch i ni."),
          new Words("Your reference stays the same.", "Mae eich cyfeirnod yn aros yr un fath."), DANGER));
      case Letter.Withdrawn _ -> new Wording(CONTACT, List.of(
          new Words("You asked us to stop. We will not contact you about this again.",
              "Gofynnoch i ni stopio. Ni fyddwn yn cysylltu â chi am hyn eto."),
          new Words("You can contact us again at any time.", "Gallwch gysylltu â ni eto ar unrhyw adeg."), DANGER));
      case Letter.InvitationToRepresent(String _, var replyBy) -> {
        var day = Dates.day(replyBy);
        yield new Wording(new Words("Your views", "Eich barn"), List.of(
            new Words("We are considering whether information that we hold about you should be given to a particular person, to "
                + "protect a child. No decision has been made.",
                "Rydym yn ystyried a ddylid rhoi gwybodaeth sydd gennym amdanoch i berson penodol, er mwyn amddiffyn plentyn. Nid oes "
                + "penderfyniad wedi'i wneud."),
            new Words("You may tell us in writing or in person why it should or should not be given, and what it would mean for you. "
                + "We will take what you say into account.",
                "Gallwch ddweud wrthym yn ysgrifenedig neu'n bersonol pam y dylid neu na ddylid ei rhoi, a beth fyddai hynny'n ei olygu i "
                + "chi. Byddwn yn ystyried yr hyn a ddywedwch."),
            new Words("Please reply by " + day.en() + ".", "Atebwch erbyn " + day.cy() + ".")));
      }
      case Letter.ReviewAcknowledged(String _, var received, var determineBy) -> {
        var day = Dates.day(received);
        var last = Dates.day(determineBy);
        yield new Wording(new Words("Your application", "Eich cais"), List.of(
            new Words("We received your application for a review on " + day.en() + ".", "Cawsom eich cais am adolygiad ar " + day.cy() + "."),
            new Words("We aim to tell you the decision by " + last.en() + ". If we hear from other bodies later than usual, it can take longer, and we will tell you.",
                "Ein nod yw rhoi gwybod i chi am y penderfyniad erbyn " + last.cy() + ". Os bydd cyrff eraill yn ymateb yn hwyrach na'r arfer, gall gymryd mwy o amser, a byddwn yn dweud wrthych."),
            new Words("Until you have our decision, everything that you have to tell us, and when, stays as it is.",
                "Hyd nes y cewch ein penderfyniad, mae popeth y mae'n rhaid i chi ei ddweud wrthym, a phryd, yn aros fel y mae."),
            KEEP_REFERENCE));
      }
      case Letter.Undertaking _ -> new Wording(new Words("Undertaking", "Ymrwymiad"), List.of(
          new Words("The police are about to tell me something in confidence, so that I can protect a child.",
              "Mae’r heddlu ar fin dweud rhywbeth wrthyf yn gyfrinachol, er mwyn i mi allu amddiffyn plentyn."),
          new Words("I will use it only to protect the child.", "Dim ond i amddiffyn y plentyn y byddaf yn ei ddefnyddio."),
          new Words("I will not pass it on to anybody, in any way, unless the police have agreed to it first. I know that I can ask them.",
              "Ni fyddaf yn ei drosglwyddo i neb, mewn unrhyw ffordd, oni bai bod yr heddlu wedi cytuno yn gyntaf. Gwn y gallaf ofyn iddynt."),
          new Words("I understand that legal action may be taken if I pass it on.", "Rwy’n deall y gellir cymryd camau cyfreithiol os byddaf yn ei drosglwyddo."),
          new Words("Signed: ........................................   Date: ....................", "Llofnod: ........................................   Dyddiad: ...................."),
          new Words("Officer: ........................................", "Swyddog: ........................................")));
    };
  }

  private static Words lack(Letter.OutsideTheScheme.Lack lack) {
    return switch (lack) {
      case NO_PERSON -> new Words("Such a request has to be about one particular person, whom you name or whom we can tell from what you say.",
          "Rhaid i gais o'r fath fod am un person penodol, yr ydych yn ei enwi neu y gallwn ei adnabod o'r hyn a ddywedwch.");
      case NO_CHILD -> new Words("Such a request has to be about a particular child, whom you name or whom we can tell from what you say.",
          "Rhaid i gais o'r fath fod am blentyn penodol, yr ydych yn ei enwi neu y gallwn ei adnabod o'r hyn a ddywedwch.");
      case NO_CONTACT -> new Words("Such a request has to be about a person who is in contact with the child, and what you told us does not say so.",
          "Rhaid i gais o'r fath fod am berson sydd mewn cysylltiad â'r plentyn, ac nid yw'r hyn a ddywedoch wrthym yn dweud hynny.");
      case ABOUT_A_JOB -> new Words("A question about somebody in a job or in voluntary work is one for the Disclosure and Barring Service, and not for us.",
          "Mae cwestiwn am rywun mewn swydd neu waith gwirfoddol yn un i'r Gwasanaeth Datgelu a Gwahardd, ac nid i ni.");
      case NOT_TO_PROTECT -> new Words("Such a request has to be made to protect a child.", "Rhaid gwneud cais o'r fath er mwyn amddiffyn plentyn.");
      case ANOTHER_SCHEME -> new Words("The police in Scotland and in Northern Ireland answer such requests about children who live there. We pass yours on to them.",
          "Yr heddlu yn yr Alban ac yng Ngogledd Iwerddon sy'n ateb ceisiadau o'r fath am blant sy'n byw yno. Rydym yn anfon eich cais ymlaen atynt.");
    };
  }

  /** The law's own words: written once, so that no second version of them can say more. */
  private static Wording standard(NonDisclosureLetter letter) {
    var english = letter.paragraphs(NonDisclosureLetter.Language.ENGLISH);
    var welsh = letter.paragraphs(NonDisclosureLetter.Language.WELSH);
    var paragraphs = IntStream.range(0, english.size()).mapToObj(i -> new Words(english.get(i), welsh.get(i))).toList();
    return new Wording(new Words(letter.heading(NonDisclosureLetter.Language.ENGLISH), letter.heading(NonDisclosureLetter.Language.WELSH)), paragraphs);
  }

  private static final Words CONTACT = new Words("Your contact with us", "Eich cyswllt â ni");
  private static final Words APPOINTMENT = new Words("Your appointment", "Eich apwyntiad");
  private static final Words KEEP_REFERENCE = new Words("Please quote the reference above when you contact us.",
      "Dyfynnwch y cyfeirnod uchod pan fyddwch yn cysylltu â ni.");
  private static final Words DANGER = new Words("If a child is in danger now, call 999. Otherwise you can reach us on 101.",
      "Os yw plentyn mewn perygl nawr, ffoniwch 999. Fel arall gallwch ein cyrraedd ar 101.");
}
