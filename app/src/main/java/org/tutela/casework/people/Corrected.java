package org.tutela.casework.people;

import java.util.List;
import java.util.Map;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.foundation.kernel.UserId;

/** What was held of a person and counts no more, the last corrected first. @param by the names of those who corrected it */
public record Corrected(List<EarlierBirth> births, List<Struck> struck, Map<UserId, String> by) {

  public record Struck(Detail detail, StruckOut out) {}
}
