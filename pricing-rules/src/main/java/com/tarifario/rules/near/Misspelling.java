package com.tarifario.rules.near;

import com.tarifario.core.text.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the text that another was probably meant to be. */
final class Misspelling {

  /** Shorter ones are codes, of which each is near to each. */
  private static final int SHORTEST = 4;

  private final String found;
  private @Nullable String meant;
  private boolean known;

  Misspelling(String found) {
    this.found = found;
  }

  /** Looks at a text that it may have been meant to be. */
  void see(String candidate) {
    known |= candidate.equals(found);
    if (!known && isNear(found, candidate)) {
      meant =
          meant == null
              ? candidate
              : Suggestion.nearest(found, List.of(meant, candidate)).orElse(meant);
    }
  }

  /** The nearest that was seen; null if none is near, or if it was seen itself. */
  @Nullable String meant() {
    return known ? null : meant;
  }

  /**
   * Whether one was probably meant to be the other. Texts that differ only in their digits are two
   * codes, and no mistake.
   */
  static boolean isNear(String found, String candidate) {
    if (found.equals(candidate)
        || Math.abs(found.length() - candidate.length()) > Math.max(1, found.length() / 3)) {
      return false;
    }
    if (found.equalsIgnoreCase(candidate) || found.strip().equals(candidate.strip())) {
      return true;
    }
    return Math.min(found.length(), candidate.length()) >= SHORTEST
        && !withoutDigits(found).equals(withoutDigits(candidate))
        && Suggestion.nearest(found, List.of(candidate)).isPresent();
  }

  private static String withoutDigits(String text) {
    StringBuilder rest = new StringBuilder();
    text.chars().filter(sign -> !Character.isDigit(sign)).forEach(sign -> rest.append((char) sign));
    return rest.toString();
  }
}
