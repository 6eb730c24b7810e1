package org.tutela.foundation.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.foundation.kernel.UserId;

/**
 * One entry as it is read.
 *
 * @param number its place in the sealed log; empty for the seconds until it has one
 */
public record LogLine(Optional<Long> number, Instant at, Operation operation, String action, Optional<UserId> actor, String area,
                      String purpose, String objectKind, Optional<UUID> object, Optional<UUID> person, int count, boolean allowed,
                      String details) {
  private static final Pattern WITH = Pattern.compile("(?:^| )with=(\\S+)");

  /** Everything read or done, each with how many records it showed: the action, and what one page read of the same thing with it. */
  public List<Part> parts() {
    var with = WITH.matcher(details);
    Stream<Part> others = with.find() ? Arrays.stream(with.group(1).split(",")).map(Part::read) : Stream.empty();
    return Stream.concat(Stream.of(new Part(action, count)), others).toList();
  }

  /** As if what one page read with it had not been read. */
  LogLine without(Set<String> actions) {
    var with = WITH.matcher(details);
    if (actions.isEmpty() || !with.find()) return this;
    String left = parts().stream().skip(1).filter(part -> !actions.contains(part.action())).map(part -> part.action() + ":" + part.count()).collect(Collectors.joining(","));
    String rest = details.substring(0, with.start()) + (left.isEmpty() ? "" : (with.start() == 0 ? "" : " ") + "with=" + left) + details.substring(with.end());
    return new LogLine(number, at, operation, action, actor, area, purpose, objectKind, object, person, count, allowed, rest.strip());
  }

  /** @param action a permission's name */
  public record Part(String action, int count) {
    static Part read(String coded) {
      int colon = coded.indexOf(':');
      return new Part(coded.substring(0, colon), Integer.parseInt(coded.substring(colon + 1)));
    }
  }
}
