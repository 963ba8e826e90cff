package com.tarifario.store.person;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a person in texts: by name, telephone or e-mail address, as whole words, whatever the case,
 * the accents and the blanks between them, line breaks among these.
 */
final class Mentions {

  /** What stands in place of what was erased. */
  static final String ERASED = "***";

  private final Pattern pattern;

  Mentions(List<String> texts) {
    pattern =
        Pattern.compile(
            texts.stream()
                .map(FoldedText::of)
                .filter(each -> !each.isEmpty())
                .map(each -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(each) + "(?![\\p{L}\\p{N}])")
                .collect(Collectors.joining("|")));
  }

  boolean in(@Nullable String... texts) {
    return Stream.of(texts).anyMatch(text -> text != null && isIn(text));
  }

  private boolean isIn(String text) {
    return pattern.matcher(new FoldedText(text, false).signs()).find()
        || (isEscaped(text) && pattern.matcher(new FoldedText(text, true).signs()).find());
  }

  @Nullable String without(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = without(text, false);
    return isEscaped(plain) ? without(plain, true) : plain;
  }

  /** Whether it may be JSON or YAML, in which line breaks are written as {@code \n}. */
  private static boolean isEscaped(String text) {
    return text.indexOf('\\') >= 0;
  }

  private String without(String text, boolean escaped) {
    FoldedText folded = new FoldedText(text, escaped);
    Matcher matcher = pattern.matcher(folded.signs());
    StringBuilder left = new StringBuilder(text.length());
    int from = 0;
    while (matcher.find()) {
      left.append(text, from, folded.begin(matcher.start())).append(ERASED);
      from = folded.end(matcher.end() - 1);
    }
    return left.append(text, from, text.length()).toString();
  }
}
