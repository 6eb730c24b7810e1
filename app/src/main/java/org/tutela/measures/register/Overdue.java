package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Due;
import org.tutela.law.register.Obligation;

/**
 * What an area's registrants have not done in time.
 *
 * @param bands for each band with the trend
 * @param visit since when the oldest home visit that is overdue is due; empty where none is
 * @param visitsAway how many that are overdue are left out of that, as the person is in custody, in hospital or abroad, and since when the oldest of those is due
 * @param assessment the same of an assessment
 * @param toReview how many who are managed reactively wait for a review of that, and since when the first
 * @param page from 0
 * @param counted when; a line of the list is as it is now
 */
public record Overdue(List<BandCount> bands, List<Line> lines, Map<PersonId, PersonSummary> persons, Map<UserId, String> managers, LocalDate today, Optional<LocalDate> visit, int visitsAway, Optional<LocalDate> visitAway, Optional<LocalDate> assessment,
    int toReview, Optional<LocalDate> reviewSince, int page, Instant counted) {
  public static final int PAGE = 50;

  /** @param subject registrants in the band
   *  @param overdue duties not done now, {@code earlier} four weeks ago
   *  @param weekly without a sole or main residence; @param visits overdue by the person's own plan, without those who are away; @param assessments overdue as planned
   *  @param abroad and to come back */
  public record BandCount(RiskBand band, long subject, long overdue, long earlier, long weekly, long visits, long assessments, long abroad) {
    BandCount overdue(long duties, long homeVisits, long assessed) {
      return new BandCount(band, subject, duties, earlier, weekly, homeVisits, assessed, abroad);
    }
  }

  /** One duty of one person. @param band of the person, when it was counted */
  record Key(PersonId person, RiskBand band, Obligation.Key duty) {}

  public record Line(PersonId person, UserId manager, RiskBand band, DueDuty duty) {
    public Due due() {
      return duty.obligation().due();
    }
  }

  public long total() {
    return bands.stream().mapToLong(BandCount::overdue).sum();
  }
}
