package org.tutela.measures.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.kernel.UserId;

/**
 * Who manages how many.
 *
 * @param unflagged of them, how many have no flag on the local intelligence system
 * @param ceiling what the area stated; empty when it has stated nothing
 * @param takers who may be given people
 * @param counted when the numbers were
 */
public record Caseload(Map<UserId, Integer> numbers, Map<UserId, Integer> unflagged, Map<UserId, String> names, Optional<Integer> ceiling, List<Member> takers, Instant counted) {
  record Numbers(Map<UserId, Integer> people, Map<UserId, Integer> unflagged) {}

  public boolean over(UserId officer) {
    return ceiling.filter(most -> numbers.getOrDefault(officer, 0) > most).isPresent();
  }
}
