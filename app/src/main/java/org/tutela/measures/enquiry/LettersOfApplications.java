package org.tutela.measures.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.post.Letter;
import org.tutela.casework.post.Letter.OutsideTheScheme.Lack;
import org.tutela.casework.post.LetterSource;
import org.tutela.casework.post.SendLetter;
import org.tutela.casework.post.SendMessage;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.London;
import org.tutela.intake.ContactMeans;
import org.tutela.intake.Known;
import org.tutela.law.Reason;
import org.tutela.law.scheme.ClosedOutOfScheme;
import org.tutela.law.scheme.Eligibility;
import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.SchemeRule;
import org.tutela.law.scheme.Stage;
import org.tutela.law.scheme.Withdrawal;

/** A letter of an application is shown to whom the application is shown; which can be written follows from how it stands. */
@Component
class LettersOfApplications implements LetterSource {
  private final EnquiryStore store;
  private final WithheldStore withheld;
  private final InterviewStore interviews;
  private final Areas areas;

  LettersOfApplications(EnquiryStore store, WithheldStore withheld, InterviewStore interviews, Areas areas) {
    this.store = store;
    this.withheld = withheld;
    this.interviews = interviews;
    this.areas = areas;
  }

  @Override
  public String kind() {
    return "application";
  }

  @Override
  public String called(UUID source) {
    return store.find(new ApplicationId(source)).map(Application::reference).orElse("");
  }

  @Override
  public Optional<Target> target(UUID source) {
    return store.find(new ApplicationId(source)).map(Application::target);
  }

  /** None of them depends on what is held of anybody. */
  @Override
  public List<SendLetter> ready(UUID source) {
    return store.find(new ApplicationId(source)).filter(application -> !application.ofThePolice() && !application.request().applicant().anonymous())
        .map(application -> letters(application).stream().map(letter -> to(application, letter)).toList()).orElse(List.of());
  }

  @Override
  public List<SendMessage> lines(UUID source) {
    return store.find(new ApplicationId(source)).filter(application -> !application.ofThePolice() && application.stage().isOpen()).map(this::lines).orElse(List.of());
  }

  private List<SendMessage> lines(Application application) {
    var applicant = application.request().applicant();
    var safe = applicant.safeContact();
    var lines = new ArrayList<SendMessage>();
    if (safe.message() != Known.YES || safe.means().contains(ContactMeans.NONE)) return lines;
    if (safe.means().contains(ContactMeans.EMAIL) && !applicant.email().isBlank()) lines.add(line(application, SendMessage.Channel.EMAIL, applicant.email()));
    if (safe.means().contains(ContactMeans.TEXT) && !applicant.phone().isBlank()) lines.add(line(application, SendMessage.Channel.SMS, applicant.phone()));
    return lines;
  }

  private SendMessage line(Application application, SendMessage.Channel channel, String recipient) {
    return new SendMessage(channel, application.writtenIn(), application.area(), recipient, kind(), application.id().value());
  }

  @Override
  public boolean withheld(Actor reader, UUID source) {
    var id = new ApplicationId(source);
    return withheld.isRefuge(id) && store.find(id).filter(application -> WithheldAddresses.holds(reader, application)).isEmpty();
  }

  @Override
  public String care(UUID source) {
    return store.find(new ApplicationId(source)).map(application -> {
      var box = SafeContactBox.of(application);
      var safe = application.request().applicant().safeContact();
      return "Contact the applicant only like this: " + (box == null ? "not said" : box.means() + ". When: " + box.when()) + ". "
          + (safe.message() == Known.YES ? "They said that a message or a letter is safe." : "Hand a letter over, and do not send it: they have not said that a letter is safe.")
          + (withheld.isRefuge(application.id()) ? " They live in a refuge: a letter is written without an address. Those whose case it is hand it over, or write the envelope." : "");
    }).orElse("");
  }

  private List<Letter> letters(Application application) {
    var letters = new ArrayList<Letter>();
    Stage stage = application.stage();
    if (stage == Stage.RECEIVED || stage == Stage.CHECKING || stage == Stage.AWAIT_INTERVIEW) {
      letters.add(new Letter.Acknowledgement(application.reference(), London.date(application.firstContact())));
    }
    if (stage == Stage.AWAIT_INTERVIEW) {
      interviews.of(application.id()).stream().filter(held -> held.state() == BookedInterview.State.BOOKED).findFirst()
          .ifPresent(booked -> letters.add(new Letter.InterviewAppointment(application.reference(), booked.startsAt(), booked.place())));
    }
    if (stage.isOpen() && application.handedOverAt().isPresent()) letters.add(new Letter.HandedOver(application.reference(), areas.get(application.area()).name()));
    if (stage == Stage.NOT_IN_SCHEME || application.file().latest(ClosedOutOfScheme.class).isPresent()) {
      letters.add(new Letter.OutsideTheScheme(application.reference(), lacks(application)));
    }
    if (stage == Stage.CLOSED && application.file().latest(Withdrawal.class).isPresent()) letters.add(new Letter.Withdrawn(application.reference()));
    return letters;
  }

  /** As the law finds them from the facts on file; the reason in the officer's words stays on the file. */
  private static List<Lack> lacks(Application application) {
    var file = application.file();
    return file.latest(Request.class).map(asked -> Eligibility.judge(asked, file.ruleSet()).reasons()).orElse(List.of()).stream()
        .flatMap(reason -> lack(reason).stream()).distinct().sorted().toList();
  }

  private static Optional<Lack> lack(Reason reason) {
    return switch (reason.about()) {
      case "subject" -> Optional.of(Lack.NO_PERSON);
      case "child" -> Optional.of(Lack.NO_CHILD);
      case "contact" -> Optional.of(Lack.NO_CONTACT);
      case "purpose" -> Optional.of(reason.rule().equals(SchemeRule.L_5.id()) ? Lack.ABOUT_A_JOB : reason.rule().equals(SchemeRule.XB_1.id()) ? Lack.ANOTHER_SCHEME : Lack.NOT_TO_PROTECT);
      default -> Optional.empty();
    };
  }

  private SendLetter to(Application application, Letter letter) {
    var applicant = application.request().applicant();
    return new SendLetter(letter, application.writtenIn(), application.area(), applicant.name().whole(), (applicant.address() + "\n" + applicant.postcode()).strip(), kind(),
        application.id().value());
  }
}
