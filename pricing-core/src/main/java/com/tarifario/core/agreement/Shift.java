package com.tarifario.core.agreement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a visit whose day will not do. */
public enum Shift {
  /** It moves to the next day that will do. */
  NEXT,
  /** It moves to the last day before that will do. */
  PREVIOUS,
  /** It is left out. */
  SKIP,
  /** It stays on its day all the same. */
  KEEP;

  /** What files call it: {@code next}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What files call that. */
  public static Optional<Shift> find(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
