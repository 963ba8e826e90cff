package com.tarifario.store.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a person's name that may name the person alone: the first, and surnames of three
 * letters and more. Whole words count, whatever their case and accents.
 */
final class NameParts {

  private static final int LEAST = 3;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** What stands between names, and is none. */
  private static final Set<String> PARTICLES = Set.of("del", "los", "las", "von", "van", "der");

  private final Set<String> parts = new HashSet<>();

  NameParts(String name) {
    for (String each : words(name)) {
      if (parts.isEmpty() || (each.length() >= LEAST && !PARTICLES.contains(each))) {
        parts.add(each);
      }
    }
  }

  private static List<String> words(String text) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    List<String> words = new ArrayList<>(List.of(NO_LETTERS.split(plain.toLowerCase(Locale.ROOT))));
    words.removeIf(String::isEmpty);
    return words;
  }

  boolean in(@Nullable String... texts) {
    return Stream.of(texts)
        .anyMatch(text -> text != null && words(text).stream().anyMatch(parts::contains));
  }
}
