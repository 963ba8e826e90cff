package com.tarifario.store.quote;

import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Objects;

/**
 * What came of the acceptance of a quote.
 *
 * @param quote the quote as it is now
 * @param works what was made: the order and the work order, or the maintenance agreement and the
 *     work orders of its first visits
 */
public record QuoteAcceptance(KeptQuote quote, List<KeptWork> works) {

  public QuoteAcceptance {
    Objects.requireNonNull(quote, "quote");
    works = List.copyOf(works);
  }
}
