package com.tarifario.rules.drl;

import com.tarifario.core.text.SourceLocation;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is put in the place of a {@code $} or {@code $name} of a {@link VerbTemplate}.
 *
 * @param text as it is put into a text in quotes, with a decimal point
 * @param number as it is put outside of quotes; null if it is no number, and a text is put there
 * @param where the cell that it comes from
 */
public record Blank(String text, @Nullable BigDecimal number, SourceLocation where) {

  public Blank {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(where, "where");
  }
}
