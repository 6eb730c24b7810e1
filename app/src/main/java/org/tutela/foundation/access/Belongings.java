package org.tutela.foundation.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Everything that one member of staff owns, in every module. Within the asker's passage. */
@Component
class Belongings {
  static final String NOBODY_TO_TAKE = "Choose a colleague of this force who works on cases";
  private final ObjectProvider<Owned> owned;
  private final StaffStore staff;
  private final AccessLists lists;

  Belongings(ObjectProvider<Owned> owned, StaffStore staff, AccessLists lists) {
    this.owned = owned;
    this.staff = staff;
    this.lists = lists;
  }

  /** Such as "3 open tasks"; nothing of what they are about. */
  List<String> of(UserId who) {
    return kinds().flatMap(kind -> {
      int count = kind.count(who);
      return count == 0 ? Stream.empty() : Stream.of(count + " " + kind.words(count));
    }).toList();
  }

  Outcome<Integer> giveOver(UserId from, AreaCode area, Optional<UserId> to, String reason) {
    if (to.isPresent() && (to.get().equals(from) || !mayTake(to.get(), area))) return Outcome.refused("to", NOBODY_TO_TAKE);
    Owned.Successor successor = person -> to.filter(taker -> person.isEmpty() || lists.letIn(person.get(), taker));
    Outcome<Integer> moved = Outcome.done(0);
    for (Owned kind : kinds().toList()) {
      moved = moved.then(before -> kind.giveOver(from, successor, reason).map(more -> before + more));
    }
    return moved;
  }

  private boolean mayTake(UserId who, AreaCode area) {
    return staff.find(who).filter(member -> member.enabled() && member.area().equals(area) && Permission.SEE_WORK.heldBy(member.roles())).isPresent();
  }

  private Stream<Owned> kinds() {
    return owned.stream().sorted(Comparator.comparingInt(Owned::order));
  }
}
