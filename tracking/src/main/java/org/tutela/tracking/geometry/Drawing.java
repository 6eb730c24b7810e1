package org.tutela.tracking.geometry;

import java.util.function.Function;

/** What became of an attempt to draw a shape. */
public sealed interface Drawing<S extends Shape> {
  record Drawn<S extends Shape>(S shape) implements Drawing<S> {}

  /** @param reason a sentence for whoever drew it */
  record Refused<S extends Shape>(String reason) implements Drawing<S> {}

  static <S extends Shape> Drawing<S> refused(String reason) {
    return new Refused<>(reason);
  }

  /** The shape, where the caller knows that it is right; a refusal is then a bug. */
  default S shapeOrThrow() {
    return switch (this) {
      case Drawn<S>(S shape) -> shape;
      case Refused<S>(String reason) -> throw new IllegalArgumentException(reason);
    };
  }

  default <T> T fold(Function<S, T> drawn, Function<String, T> refused) {
    return switch (this) {
      case Drawn<S>(S shape) -> drawn.apply(shape);
      case Refused<S>(String reason) -> refused.apply(reason);
    };
  }
}
