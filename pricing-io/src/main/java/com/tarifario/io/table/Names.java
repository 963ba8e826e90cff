package com.tarifario.io.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names as people type them: compared without accents, case and signs, and the nearest one found.
 */
public final class Names {

  private static final int LETTERS_PER_ERROR = 3;

  private Names() {}

  /**
   * The name without accents, upper case, spaces and signs: {@code Línea PT} is {@code lineapt}.
   */
  public static String key(String name) {
    boolean plain = true;
    for (int at = 0; at < name.length() && plain; at++) {
      char sign = name.charAt(at);
      plain = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }
    if (plain) {
      return name;
    }
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(letters.length());
    letters.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }

  /**
   * Which of the names was probably meant: the nearest by letters mistyped, left out, added or
   * swapped; null if none is near. Of equally near ones the first.
   */
  public static @Nullable String nearest(String typed, Collection<String> names) {
    String sought = typed.strip().toLowerCase(Locale.ROOT);
    int best = Math.max(1, sought.length() / LETTERS_PER_ERROR) + 1;
    String nearest = null;
    for (String name : names) {
      String candidate = name.toLowerCase(Locale.ROOT);
      if (Math.abs(candidate.length() - sought.length()) < best) {
        int distance = distance(sought, candidate);
        if (distance < best) {
          best = distance;
          nearest = name;
        }
      }
    }
    return nearest;
  }

  /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
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
