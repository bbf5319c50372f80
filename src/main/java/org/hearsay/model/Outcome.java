package org.hearsay.model;

import java.util.function.Function;

/** What became of one input: a value, or the reason it was refused. */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(Rejected reason) implements Outcome<T> {}

  static <T> Outcome<T> of(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Rejected reason) {
    return new Refused<>(reason);
  }

  /** Goes on with the value; a refusal stays what it is. */
  default <U> Outcome<U> then(Function<? super T, Outcome<U>> step) {
    return switch (this) {
      case Done<T> done -> step.apply(done.value());
      case Refused<T> refused -> refused(refused.reason());
    };
  }

  /**
   * The value, for those who expect no refusal.
   *
   * @throws IllegalArgumentException with what is wrong, if it was refused
   */
  default T orElseThrow() {
    return switch (this) {
      case Done<T> done -> done.value();
      case Refused<T> refused ->
          throw new IllegalArgumentException(
              refused.reason().source() + ": " + refused.reason().detail());
    };
  }
}
