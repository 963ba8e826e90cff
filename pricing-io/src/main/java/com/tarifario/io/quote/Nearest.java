package com.tarifario.io.quote;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant. */
final class Nearest {

  private Nearest() {}

  /** The nearest of the known words, the first of equally near ones; null if none is near. */
  static @Nullable String to(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int least = Math.max(1, wanted.length() / 3) + 1;
    String nearest = null;
    for (String each : known) {
      if (Math.abs(each.length() - wanted.length()) < least) {
        int distance = distance(wanted, each.toLowerCase(Locale.ROOT));
        if (distance < least) {
          least = distance;
          nearest = each;
        }
      }
    }
    return nearest;
  }

  /** How many letters must be put in, left out, changed, or swapped with their neighbour. */
  private static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(steps[i - 1][j - 1] + change, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        steps[i][j] = swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
      }
    }
    return steps[one.length()][other.length()];
  }
}
