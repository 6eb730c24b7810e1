package org.tutela.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddIdentifier;
import org.tutela.casework.people.AddName;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.NameKind;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PoliceArea;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.mappa.Category;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Manage;
import org.tutela.measures.mappa.Mappa;

/** Puts a made-up person on record as an import would: each person whole or not at all. */
final class Register {
  private final Gate gate;
  private final People people;
  private final Convictions convictions;
  private final Mappa mappa;
  private final Restrictions restrictions;
  private final Clock clock;

  Register(Gate gate, People people, Convictions convictions, Mappa mappa, Restrictions restrictions, Clock clock) {
    this.gate = gate;
    this.people = people;
    this.convictions = convictions;
    this.mappa = mappa;
    this.restrictions = restrictions;
    this.clock = clock;
  }

  PersonId enter(Held held, Cast cast) {
    return Cast.as(cast.system(), () -> gate.<PersonId>pass(Permission.RECORD_PERSON, _ -> {
      String forenames = (held.given() + " " + held.middle()).strip();
      return people.record(new RecordPerson(cast.area(), forenames, held.family(), held.woman() ? Sex.FEMALE : Sex.MALE,
          Optional.of(Birth.on(held.born())), Optional.empty())).map(id -> {
            names(id, held);
            convict(id, held);
            manage(id, held, cast);
            return id;
          });
    }).orThrow());
  }

  private void names(PersonId id, Held held) {
    for (var alias : held.aliases()) {
      people.addName(new AddName(id, switch (alias.kind()) {
        case ALIAS -> NameKind.ALIAS;
        case FORMER -> NameKind.FORMER;
        case KNOWN_AS -> NameKind.KNOWN_AS;
      }, alias.given(), alias.family())).orThrow();
    }
    for (var lived : held.lived()) {
      people.addAddress(new AddAddress(id, lived.to().isPresent() ? AddressKind.FORMER : AddressKind.HOME, lived.address().lines(),
          lived.address().postcode(), Optional.of(lived.from()), lived.to()).in(Optional.of(new PoliceArea(lived.address().area())))).orThrow();
    }
    held.phone().ifPresent(phone -> identify(id, IdentifierKind.PHONE, phone));
    held.email().ifPresent(email -> identify(id, IdentifierKind.EMAIL, email));
    held.onlineName().ifPresent(name -> identify(id, IdentifierKind.ONLINE_NAME, name));
  }

  private void identify(PersonId id, IdentifierKind kind, String value) {
    people.addIdentifier(new AddIdentifier(id, kind, value)).orThrow();
  }

  private void convict(PersonId id, Held held) {
    for (var conviction : held.convictions()) {
      convictions.record(new RecordConviction(id, switch (conviction.kind()) {
        case CONVICTION -> ConvictionKind.CONVICTION;
        case CAUTION -> ConvictionKind.CAUTION;
        case REPRIMAND -> ConvictionKind.REPRIMAND;
      }, conviction.offence().statute(), conviction.offence().section(), conviction.offence().title(), Optional.of(conviction.committed()),
          Optional.empty(), conviction.decided(), conviction.court(), Jurisdiction.ENGLAND_AND_WALES, Optional.of(conviction.victimAge()),
          conviction.victimFemale() ? Sex.FEMALE : Sex.MALE, words(conviction.disposal()),
          conviction.months() == 0 ? Optional.empty() : Optional.of(conviction.months()))).orThrow();
    }
  }

  private void manage(PersonId id, Held held, Cast cast) {
    if (held.management().isEmpty()) return;
    var management = held.management().get();
    LocalDate today = London.date(clock.instant());
    LocalDate review = management.nextReview().isBefore(management.from()) ? today.plusWeeks(8) : management.nextReview();
    mappa.manage(new Manage(id, management.category() == 1 ? Category.ONE : Category.TWO,
        List.of(Level.ONE, Level.TWO, Level.THREE).get(management.level() - 1), management.category() == 1 ? "Police" : "Probation",
        cast.officer(0).team(), management.from(), Optional.of(review))).orThrow();
    if (held.restricted()) {
      for (var holder : List.of(cast.officer(1), cast.decisionMaker(1))) {
        restrictions.limit(new Restrictions.Limit(id.value(), cast.area(), true, false, holder.id(), "STAFF_RELATIVE")).orThrow();
      }
    }
  }

  private static String words(Held.Disposal disposal) {
    return switch (disposal) {
      case CUSTODY -> "Imprisonment";
      case COMMUNITY_ORDER -> "Community order";
      case SUSPENDED -> "Suspended sentence";
      case CAUTION -> "Caution";
      case REPRIMAND -> "Reprimand";
    };
  }
}
