package com.tarifario.store.quote;

import com.tarifario.core.sheet.QuoteSheet;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a quote said at a time.
 *
 * @param id its identity in the database
 * @param number its number, from 1
 * @param at when it was made
 * @param who who made it
 * @param note why; null if nothing was said
 * @param sheet what it says and was valued at; without its lines in a history
 */
public record QuoteRevision(
    long id, int number, Instant at, String who, @Nullable String note, QuoteSheet sheet) {

  public QuoteRevision {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(sheet, "sheet");
  }
}
