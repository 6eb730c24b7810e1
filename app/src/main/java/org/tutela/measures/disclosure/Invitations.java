package org.tutela.measures.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.casework.post.Letter;
import org.tutela.casework.post.LetterId;
import org.tutela.casework.post.Post;
import org.tutela.casework.post.SendLetter;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.References;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.Finding;
import org.tutela.ui.Language;

/** The person asked about is invited to say what should be told of them, or should not. The letter has a reference of its own, which leads to nobody who asked (REP-6). */
@Service
public class Invitations {
  static final String REPLY = "REPRESENTATIONS_REPLY";

  /** @param addressee the person, as they are called on the envelope */
  public record Invite(ApplicationId application, int version, String addressee, String address, Language language, LocalDate replyBy) {}

  private final Gate gate;
  private final Enquiries enquiries;
  private final Post post;
  private final Work work;
  private final Clock clock;

  Invitations(Gate gate, Enquiries enquiries, Post post, Work work, Clock clock) {
    this.gate = gate;
    this.enquiries = enquiries;
    this.post = post;
    this.work = work;
    this.clock = clock;
  }

  /** Writes the letter; whether a reply came is recorded with the representations. */
  public Outcome<LetterId> write(Invite command) {
    return gate.pass(Permission.RECORD_REPRESENTATIONS, visit -> enquiries.open(command.application()).then(application -> {
      visit.concerning(application.target());
      if (application.version() != command.version()) return Outcome.conflict("this application");
      var against = against(application);
      if (against.isPresent()) return Outcome.refused("", against.get());
      if (!command.replyBy().isAfter(London.date(clock.instant()))) return Outcome.refused("replyBy", "Give a day after today, so that there is time to reply");
      return post.write(new SendLetter(new Letter.InvitationToRepresent(References.ofRequest(), command.replyBy()), command.language(), application.area(),
          command.addressee(), command.address(), "application", application.id().value())).then(letter -> work.open(new OpenTask(REPLY, Permission.ASSESS_RISK,
          "Record representations, or that none came: " + application.reference(), Urgency.ROUTINE, application.area(), application.team(), application.owner(), "application",
          application.id().value(), "/applications/" + application.id().value() + "/representations", application.person(), London.endOf(command.replyBy()))).map(_ -> letter));
    }));
  }

  /** Why nobody can be invited now; empty where somebody can. */
  public static Optional<String> against(Application application) {
    if (application.stage() != Stage.RISK_ASSESSMENT && application.stage() != Stage.DECISION) return Optional.of("Representations are asked for before the decision");
    return application.unsettled().or(() -> application.finding() instanceof Finding.NobodyHeld
        ? Optional.of("Nobody held is meant, so nothing is held on which somebody could be heard") : Optional.empty());
  }
}
