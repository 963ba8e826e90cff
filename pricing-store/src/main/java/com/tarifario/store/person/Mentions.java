package com.tarifario.store.person;

import com.tarifario.core.client.Contact;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a person in texts: by name, telephone or e-mail address, whatever the case. */
final class Mentions {

  /** What stands in place of what was erased. */
  static final String ERASED = "***";

  private final Pattern pattern;

  Mentions(Contact person) {
    this(
        Stream.of(person.name(), person.phone(), person.email())
            .filter(each -> each != null && !each.isBlank())
            .toList());
  }

  private Mentions(List<String> texts) {
    pattern =
        Pattern.compile(
            texts.stream()
                .map(each -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(each) + "(?![\\p{L}\\p{N}])")
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean in(@Nullable String... texts) {
    return Stream.of(texts).anyMatch(text -> text != null && pattern.matcher(text).find());
  }

  @Nullable String without(@Nullable String text) {
    return text == null ? null : pattern.matcher(text).replaceAll(ERASED);
  }
}
