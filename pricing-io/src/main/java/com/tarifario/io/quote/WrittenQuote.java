package com.tarifario.io.quote;

import com.tarifario.core.quote.Quote;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quote as a file has it.
 *
 * @param quote the quote
 * @param revision the revision of a kept quote that the file was made of, from 1; null if it does
 *     not say
 */
public record WrittenQuote(Quote quote, @Nullable BigDecimal revision) {

  public WrittenQuote {
    Objects.requireNonNull(quote, "quote");
  }
}
