package org.tutela.casework.post;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Target;

/** What letters belong to, told by the module that keeps it: who may not see the thing may not see its letters (security A-4). */
public interface LetterSource {
  /** As in {@link SendLetter#sourceKind}. */
  String kind();

  /** What a page calls it: an application's reference. */
  String called(UUID source);

  /** Empty when there is no such thing in the reader's area. */
  Optional<Target> target(UUID source);

  /** What can be written now to whoever asked, as the thing stands. */
  List<SendLetter> ready(UUID source);

  /** Neutral lines that can be sent now: only where and how whoever asked has said that a message is safe. */
  List<SendMessage> lines(UUID source);

  /** Whether where its letters went is kept from the reader, because it is a refuge. */
  default boolean withheld(Actor reader, UUID source) {
    return false;
  }

  /** Whether a list of an area's letters shows the reader that there is one. */
  default boolean listed(Actor reader, UUID source) {
    return true;
  }

  /** What to know before one is sent. */
  String care(UUID source);
}
