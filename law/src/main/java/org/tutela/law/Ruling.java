package org.tutela.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Allowed, with what follows, or not allowed; always with reasons. A refusal names everything missing, not the first. */
public sealed interface Ruling<T> {

  record Allowed<T>(T value, List<Reason> reasons) implements Ruling<T> {
    public Allowed {
      reasons = List.copyOf(reasons);
    }
  }

  record NotAllowed<T>(List<Reason> reasons) implements Ruling<T> {
    public NotAllowed {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) throw new IllegalArgumentException("a refusal needs a reason");
    }
  }

  List<Reason> reasons();

  static <T> Ruling<T> allowed(T value, Reason... reasons) {
    return new Allowed<>(value, List.of(reasons));
  }

  static <T> Ruling<T> notAllowed(Reason... reasons) {
    return new NotAllowed<>(List.of(reasons));
  }

  /** Allowed when nothing stands against it. */
  static <T> Ruling<T> unless(List<Reason> against, Supplier<? extends T> value) {
    return against.isEmpty() ? new Allowed<>(value.get(), List.of()) : new NotAllowed<>(against);
  }

  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  default Optional<T> answer() {
    return this instanceof Allowed<T>(T value, _) ? Optional.of(value) : Optional.empty();
  }

  default <R> Ruling<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Allowed<T>(T value, var reasons) -> new Allowed<>(change.apply(value), reasons);
      case NotAllowed<T>(var reasons) -> new NotAllowed<>(reasons);
    };
  }

  /** For callers to whom a refusal would be a bug. */
  default T orThrow() {
    return answer().orElseThrow(() -> new IllegalStateException("not allowed: " + reasons()));
  }
}
