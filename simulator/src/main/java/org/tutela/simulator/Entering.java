package org.tutela.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Puts many people on record, several hands at once: while one waits for the database, another goes on. What is drawn is
 * drawn beforehand, so that the same seed gives the same people whoever was faster.
 */
final class Entering {
  private static final int HANDS = 3;
  private static final int AT_ONCE = 30;

  private final Register register;
  private final Considering considering;
  private final Registering registering;
  private final Map<String, Cast> casts;
  private final LocalDate today;

  Entering(Register register, Considering considering, Registering registering, Map<String, Cast> casts, LocalDate today) {
    this.register = register;
    this.considering = considering;
    this.registering = registering;
    this.casts = casts;
    this.today = today;
  }

  /**
   * @param soonest from how many days on they are considered again
   * @param leavesSome whether the first consideration of somebody newly managed still waits, and the recently convicted stand on the register
   * @param begins told, before some are entered at one moment of the played time, how many are
   * @param entered told so afterwards
   */
  void all(List<Held> people, Draw draw, int soonest, boolean leavesSome, IntConsumer begins, IntConsumer entered) {
    try (var hands = Executors.newFixedThreadPool(HANDS)) {
      for (int from = 0; from < people.size(); from += AT_ONCE) {
        begins.accept(from);
        int to = Math.min(people.size(), from + AT_ONCE);
        var entering = new ArrayList<Future<?>>();
        for (Held held : people.subList(from, to)) {
          var own = draw.another();
          LocalDate next = today.plusDays(draw.between(soonest, 300));
          boolean waits = leavesSome && held.newlyManaged();
          entering.add(hands.submit(() -> one(held, casts.get(held.area()), waits, leavesSome, own, next)));
        }
        for (Future<?> each : entering) each.get();
        entered.accept(to);
      }
    } catch (ExecutionException fault) {
      throw new IllegalStateException("somebody could not be put on record", fault.getCause());
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while people were put on record", fault);
    }
  }

  private void one(Held held, Cast cast, boolean waits, boolean registers, Draw draw, LocalDate next) {
    var person = register.enter(held, cast);
    if (held.management().isPresent() && !waits) considering.consider(person, cast, draw, next);
    if (registers && held.management().isPresent()) registering.register(person, held, cast, draw);
  }
}
