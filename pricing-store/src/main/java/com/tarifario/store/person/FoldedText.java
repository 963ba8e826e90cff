package com.tarifario.store.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without accents, in small letters and with one space where it has blanks, which knows
 * where each of its signs stands in the text itself.
 */
final class FoldedText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final StringBuilder folded = new StringBuilder();

  /** Where the sign behind each of the folded text begins, and where it ends, in the text. */
  private int[] begins = new int[16];

  private int[] ends = new int[16];

  /**
   * Folds a text.
   *
   * @param escaped whether a blank may be written as JSON and YAML write it: {@code \n}
   */
  FoldedText(String text, boolean escaped) {
    for (int at = 0; at < text.length(); ) {
      int end = escaped ? endOfEscape(text, at) : at;
      if (end > at) {
        blank(at, end);
      } else {
        int sign = text.codePointAt(at);
        end = at + Character.charCount(sign);
        if (isBlank(sign)) {
          blank(at, end);
        } else {
          add(Character.toString(sign), at, end);
        }
      }
      at = end;
    }
  }

  /** A text folded by itself, without blanks around it. */
  static String of(String text) {
    return new FoldedText(text, false).folded.toString().strip();
  }

  private static int endOfEscape(String text, int at) {
    boolean isBlank =
        text.charAt(at) == '\\'
            && at + 1 < text.length()
            && "nrt".indexOf(text.charAt(at + 1)) >= 0;
    return isBlank ? at + 2 : at;
  }

  private static boolean isBlank(int sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private void blank(int begin, int end) {
    int last = folded.length() - 1;
    if (last >= 0 && folded.charAt(last) == ' ') {
      ends[last] = end;
    } else {
      put(' ', begin, end);
    }
  }

  /** An accent that stands behind its letter ends with it, and is no sign of its own. */
  private void add(String sign, int begin, int end) {
    String plain =
        MARKS
            .matcher(
                Normalizer.normalize(
                    sign.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    for (int index = 0; index < plain.length(); index++) {
      put(plain.charAt(index), begin, end);
    }
    if (plain.isEmpty() && !folded.isEmpty()) {
      ends[folded.length() - 1] = end;
    }
  }

  private void put(char sign, int begin, int end) {
    int index = folded.length();
    if (index == begins.length) {
      begins = Arrays.copyOf(begins, index * 2);
      ends = Arrays.copyOf(ends, index * 2);
    }
    folded.append(sign);
    begins[index] = begin;
    ends[index] = end;
  }

  CharSequence signs() {
    return folded;
  }

  /** Where the folded sign begins in the text. */
  int begin(int index) {
    return begins[index];
  }

  /** Where the folded sign ends in the text. */
  int end(int index) {
    return ends[index];
  }
}
