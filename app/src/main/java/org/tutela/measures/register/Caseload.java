package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Training;
import org.tutela.foundation.kernel.UserId;

/**
 * Who manages how many.
 *
 * @param unflagged of them, how many have no flag on the local intelligence system
 * @param trained what was recorded last of each colleague who was ever trained to manage registrants
 * @param ceiling what the area stated; empty when it has stated nothing
 * @param takers who may be given people
 * @param counted when the numbers were
 */
public record Caseload(Map<UserId, Integer> numbers, Map<UserId, Integer> unflagged, Map<UserId, Training> trained, LocalDate today, Map<UserId, String> names, Optional<Integer> ceiling, List<Member> takers, Instant counted) {
  record Numbers(Map<UserId, Integer> people, Map<UserId, Integer> unflagged) {}

  /** Of whom some training holds today. */
  public boolean isTrained(UserId officer) {
    return Optional.ofNullable(trained.get(officer)).filter(one -> one.holds(today)).isPresent();
  }

  /** Who manages somebody and is not trained for it. */
  public List<UserId> untrained() {
    return numbers.entrySet().stream().filter(each -> each.getValue() > 0 && !isTrained(each.getKey())).map(Map.Entry::getKey).toList();
  }

  public boolean over(UserId officer) {
    return ceiling.filter(most -> numbers.getOrDefault(officer, 0) > most).isPresent();
  }
}
