package org.tutela.law.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;

/**
 * A conviction, finding or caution, or something that is none of these.
 *
 * @param spent makes no difference, and is here so that nobody filters on it before asking
 */
@Cites(value = "CJA 2003 s.327B(4)-(5), (8)-(9)", rules = {"Q-2", "Q-5", "Q-6", "Q-7", "Q-9"})
public record Matter(Kind kind, Offence offence, Place place, Opinion opinion, boolean spent) {

  public enum Kind {
    CONVICTION, NOT_GUILTY_BY_INSANITY, UNDER_DISABILITY_DID_ACT, CAUTION, YOUTH_CAUTION,
    ARREST, ALLEGATION, CHARGE, ACQUITTAL;

    public boolean counts() {
      return switch (this) {
        case CONVICTION, NOT_GUILTY_BY_INSANITY, UNDER_DISABILITY_DID_ACT, CAUTION, YOUTH_CAUTION -> true;
        case ARREST, ALLEGATION, CHARGE, ACQUITTAL -> false;
      };
    }
  }

  public enum Place { ENGLAND_AND_WALES, SCOTLAND, NORTHERN_IRELAND, ELSEWHERE }

  /** The responsible authority's opinion on a matter outside England and Wales. */
  public enum Opinion { NOT_FORMED, CORRESPONDS, DOES_NOT_CORRESPOND }

  public static Matter here(Kind kind, Offence offence) {
    return new Matter(kind, offence, Place.ENGLAND_AND_WALES, Opinion.NOT_FORMED, false);
  }

  public Matter asSpent() {
    return new Matter(kind, offence, place, opinion, true);
  }

  public boolean foreign() {
    return place != Place.ENGLAND_AND_WALES;
  }

  /** A foreign matter on which no opinion is recorded is not usable: someone has to form one. */
  public boolean needsOpinion() {
    return kind.counts() && foreign() && opinion == Opinion.NOT_FORMED;
  }

  public Relevance relevance(LocalDate day) {
    if (!kind.counts()) return new Relevance(Known.NO, List.of(DutyRule.Q_9.reason()));
    if (foreign()) {
      return switch (opinion) {
        case CORRESPONDS -> new Relevance(Known.YES, List.of(DutyRule.Q_5.reason()));
        case DOES_NOT_CORRESPOND -> new Relevance(Known.NO,
            List.of(DutyRule.Q_5.because("In the authority's opinion it does not correspond")));
        case NOT_FORMED -> new Relevance(Known.UNKNOWN,
            List.of(DutyRule.Q_5.missing("opinion", "Not usable until the authority records its opinion")));
      };
    }
    var listing = Schedule34A.list(offence, day);
    var reasons = new ArrayList<Reason>();
    reasons.add(DutyRule.Q_2.reason());
    reasons.addAll(listing.reasons());
    if (kind == Kind.CAUTION) reasons.add(DutyRule.Q_7.reason());
    if (kind == Kind.YOUTH_CAUTION) reasons.add(DutyRule.Q_7_YOUTH.reason());
    if (spent) reasons.add(DutyRule.Q_6.reason());
    return new Relevance(listing.listed(), reasons);
  }

  /** Whether it is among the relevant previous convictions, and why. */
  public record Relevance(Known relevant, List<Reason> reasons) {
    public Relevance {
      reasons = List.copyOf(reasons);
    }
  }
}
