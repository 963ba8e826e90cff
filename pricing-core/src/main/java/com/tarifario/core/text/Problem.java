package com.tarifario.core.text;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with what a user gave, kept as data so that good parts survive beside it.
 *
 * @param severity whether work can go on in spite of it
 * @param where the place to mend; null if it is not in a file
 * @param message what was expected, what was found and what to do
 */
public record Problem(Severity severity, @Nullable SourceLocation where, Message message) {

  /** How grave a problem is. */
  public enum Severity {
    /** What it touches can't be used. */
    ERROR,
    /** Worth a look; everything is used all the same. */
    WARNING
  }

  public Problem {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
  }

  /** An error at a place. */
  public static Problem error(@Nullable SourceLocation where, MessageKey key, Object... arguments) {
    return new Problem(Severity.ERROR, where, Message.of(key, arguments));
  }

  /** A warning at a place. */
  public static Problem warning(
      @Nullable SourceLocation where, MessageKey key, Object... arguments) {
    return new Problem(Severity.WARNING, where, Message.of(key, arguments));
  }

  /** Whether it is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code FILE:LINE:COLUMN: message}, in the language. */
  public String in(Locale locale) {
    return where == null ? message.in(locale) : where + ": " + message.in(locale);
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
