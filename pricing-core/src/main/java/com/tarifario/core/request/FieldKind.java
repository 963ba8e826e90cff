package com.tarifario.core.request;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be entered into a field of a request. */
public enum FieldKind {
  /** Any text; a {@link String}. */
  TEXT,
  /** A number, of a unit if the field names one; a {@link java.math.BigDecimal}. */
  NUMBER,
  /** A day; a {@link java.time.LocalDate}. */
  DAY,
  /** One of the words that the field lists; a {@link String}. */
  CHOICE,
  /** Yes or no; a {@link Boolean}. */
  YES_NO,
  /** The code of one of the client's work centres; a {@link String}. */
  CENTRE,
  /** The code of equipment that is installed at the client's; a {@link String}. */
  ASSET,
  /** The code of a budget concept; a {@link String}. */
  CONCEPT;

  /** As files write it: {@code yes-no}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind that files write so. */
  public static Optional<FieldKind> find(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
