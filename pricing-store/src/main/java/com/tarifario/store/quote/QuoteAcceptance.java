package com.tarifario.store.quote;

import com.tarifario.store.agreement.YearWithoutHolidays;
import com.tarifario.store.work.KeptWork;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of the acceptance of a quote.
 *
 * @param quote the quote as it is now
 * @param works what was made: the order and the work order, or the maintenance agreement and the
 *     work orders of its first visits
 * @param withoutHolidays the years of which the calendar has no holidays, of these visits
 */
public record QuoteAcceptance(
    KeptQuote quote, List<KeptWork> works, SortedSet<YearWithoutHolidays> withoutHolidays) {

  public QuoteAcceptance {
    Objects.requireNonNull(quote, "quote");
    works = List.copyOf(works);
    withoutHolidays = Collections.unmodifiableSortedSet(new TreeSet<>(withoutHolidays));
  }
}
