package com.tarifario.rules.pages;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a tariff says a word of the vocabulary. */
final class Mentions {

  /** A charge that is a part of a sum. */
  static final String PERCENT_CHARGE = "charge(\"...\", \"... %\")";

  private static final String PERCENT_CHARGE_PATTERN =
      "(?<![\\w.])charge\\(\\s*\"+[^\"\n]*\"+\\s*,\\s*\"+[^\"\n]*%\"";

  /** Words that stand alone: fields, options and attributes. */
  private static final Set<String> ALONE =
      Set.of(
          "band",
          "best",
          "date-effective",
          "date-expires",
          "family",
          "holiday",
          "item",
          "onRunning",
          "season",
          "subtotal",
          "weekday");

  private Mentions() {}

  /**
   * Whether the word stands in rules or sheets: a verb or function before a bracket or over a
   * column, a key with its colon at the beginning of a line, {@code *.csv} as the end of the name
   * of a file, which stands before its text, a charge with its percentage, any other outside of
   * quotes.
   */
  static boolean in(String tariff, String word) {
    if (word.equals(PERCENT_CHARGE)) {
      return find(PERCENT_CHARGE_PATTERN, tariff);
    }
    String quoted = Pattern.quote(word);
    if (word.contains(":")) {
      return find("(?m)^" + quoted, tariff);
    }
    if (word.startsWith("*")) {
      return find("(?m)^# .*layers/.*" + Pattern.quote(word.substring(1)) + "$", tariff);
    }
    if (ALONE.contains(word)) {
      return find("(?<![\\w.-])" + quoted + "(?![\\w-])", tariff.replaceAll("\"[^\"\n]*\"", ""));
    }
    return find("(?<![\\w.])" + quoted + "\\(", tariff)
        || find("(?m)(?<=^|[;,])" + quoted + "(?=$|[;,])", tariff);
  }

  private static boolean find(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).find();
  }
}
