package com.tarifario.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Suggestion {

  private Suggestion() {}

  /** The known word nearest to the one found, if any is near. */
  public static Optional<String> nearest(String found, Collection<String> known) {
    String word = found.toLowerCase(Locale.ROOT);
    int most = Math.max(1, found.length() / 3);
    return known.stream()
        .filter(each -> distance(word, each.toLowerCase(Locale.ROOT)) <= most)
        .min(
            Comparator.comparingInt((String each) -> distance(word, each.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** " Did you mean X?", or nothing if no known word is near. */
  public static Object hint(String found, Collection<String> known) {
    return nearest(found, known)
        .<Object>map(each -> Message.of(CoreMessage.DID_YOU_MEAN, each))
        .orElse("");
  }

  /** The Levenshtein distance, a swap of two neighbours counting as one (Damerau, restricted). */
  static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= other.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }
}
