package org.tutela.casework.post;

import java.util.List;
import org.tutela.ui.Words;

/** What a letter says, in both languages. The heading names no scheme, since others may open the envelope. */
record Wording(Words heading, List<Words> paragraphs) {

  static Wording of(Letter letter) {
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
      case Letter.NothingToDisclose _ -> new Wording(CONTACT, List.of(
          new Words("We have looked carefully at what you told us. We have no information to give you.",
              "Rydym wedi edrych yn ofalus ar yr hyn a ddywedoch wrthym. Nid oes gennym wybodaeth i'w rhoi i chi."),
          new Words("This does not mean that there is no risk. Please go on watching over the child, and trust what you see and hear.",
              "Nid yw hyn yn golygu nad oes risg. Daliwch i gadw llygad ar y plentyn, ac ymddiriedwch yn yr hyn a welwch ac a glywch."),
          new Words("Know who spends time with the child and where. Talk with the child about what feels wrong, and listen. "
              + "Your local council's children's services, the child's school and your health visitor or doctor can help you.",
              "Dylech wybod pwy sy'n treulio amser gyda'r plentyn ac ymhle. Siaradwch â'r plentyn am yr hyn sy'n teimlo'n anghywir, a "
              + "gwrandewch. Gall gwasanaethau plant eich cyngor lleol, ysgol y plentyn a'ch ymwelydd iechyd neu'ch meddyg eich helpu."),
          new Words("If anything changes, or you learn something new, contact us again. We will look at it afresh.",
              "Os bydd unrhyw beth yn newid, neu os dysgwch rywbeth newydd, cysylltwch â ni eto. Byddwn yn edrych arno o'r newydd."),
          DANGER));
      case Letter.OutsideTheScheme(String _, Words because, Words instead) -> new Wording(CONTACT, List.of(
          new Words("We have looked at what you told us. We cannot take it forward as a request for information, because "
              + because.en() + ".",
              "Rydym wedi edrych ar yr hyn a ddywedoch wrthym. Ni allwn fwrw ymlaen ag ef fel cais am wybodaeth, oherwydd "
              + because.cy() + "."),
          new Words("What we are doing instead: " + instead.en() + ".", "Yr hyn rydym yn ei wneud yn lle hynny: " + instead.cy() + "."),
          new Words("If you learn something new about a particular child, contact us again.",
              "Os dysgwch rywbeth newydd am blentyn penodol, cysylltwch â ni eto."),
          DANGER));
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
    };
  }

  private static final Words CONTACT = new Words("Your contact with us", "Eich cyswllt â ni");
  private static final Words APPOINTMENT = new Words("Your appointment", "Eich apwyntiad");
  private static final Words KEEP_REFERENCE = new Words("Please quote the reference above when you contact us.",
      "Dyfynnwch y cyfeirnod uchod pan fyddwch yn cysylltu â ni.");
  private static final Words DANGER = new Words("If a child is in danger now, call 999. Otherwise you can reach us on 101.",
      "Os yw plentyn mewn perygl nawr, ffoniwch 999. Fel arall gallwch ein cyrraedd ar 101.");
}
