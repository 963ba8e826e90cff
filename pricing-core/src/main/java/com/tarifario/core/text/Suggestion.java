package com.tarifario.core.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Suggestion {

  private static final int LETTERS_PER_MISTAKE = 3;

  private Suggestion() {}

  /**
   * The known word nearest to the one found by letters mistyped, left out, added or swapped,
   * whatever their case; nothing if none is near. Of equally near ones, the first by alphabet.
   */
  public static Optional<String> nearest(String found, Collection<String> known) {
    String word = found.strip().toLowerCase(Locale.ROOT);
    int best = Math.max(1, word.length() / LETTERS_PER_MISTAKE) + 1;
    String nearest = null;
    for (String each : known) {
      String candidate = each.toLowerCase(Locale.ROOT);
      if (Math.abs(candidate.length() - word.length()) > best) {
        continue;
      }
      int distance = distance(word, candidate);
      if (distance < best || (distance == best && nearest != null && each.compareTo(nearest) < 0)) {
        best = distance;
        nearest = each;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** " Did you mean X?", or nothing if no known word is near. */
  public static Object hint(String found, Collection<String> known) {
    return nearest(found, known)
        .<Object>map(each -> Message.of(CoreMessage.DID_YOU_MEAN, each))
        .orElse("");
  }

  /** The Levenshtein distance, a swap of two neighbours counting as one (Damerau, restricted). */
  private static int distance(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int at = 0; at <= other.length(); at++) {
      last[at] = at;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[other.length() + 1];
      current[0] = row;
      for (int at = 1; at <= other.length(); at++) {
        int change = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
        int least = Math.min(Math.min(current[at - 1], last[at]) + 1, last[at - 1] + change);
        if (row > 1
            && at > 1
            && one.charAt(row - 1) == other.charAt(at - 2)
            && one.charAt(row - 2) == other.charAt(at - 1)) {
          least = Math.min(least, beforeLast[at - 2] + 1);
        }
        current[at] = least;
      }
      beforeLast = last;
      last = current;
    }
    return last[other.length()];
  }
}
