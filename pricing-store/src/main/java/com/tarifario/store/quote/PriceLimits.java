package com.tarifario.store.quote;

import com.tarifario.io.quote.WrittenProblem;
import com.tarifario.store.fault.StoreException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sees to it that no quote goes out below what rules ask for, unless somebody means it. */
final class PriceLimits {

  /** As long as what is said of a step can be. */
  private static final int NOTE = 2_000;

  private final Quotes quotes;

  PriceLimits(Quotes quotes) {
    this.quotes = quotes;
  }

  /**
   * What is to be kept in the history: the note, and which prices are below a limit on purpose.
   *
   * @param meant whether such prices are meant so
   * @param note what is said otherwise; null for nothing
   * @throws StoreException if there are such prices, and they are not meant so
   */
  @Nullable String requireMeant(
      KeptQuote quote, QuoteRevision revision, boolean meant, @Nullable String note) {
    List<WrittenProblem> below =
        quotes.problems(revision).stream().filter(WrittenProblem::belowLimit).toList();
    if (below.isEmpty()) {
      return note;
    }
    String told =
        below.stream()
            .map(each -> each.where() + ": " + each.message())
            .collect(Collectors.joining(" "));
    if (!meant) {
      throw new StoreException(QuoteFault.BELOW_LIMIT, quote.number(), told);
    }
    String all = (note == null ? "" : note + " | ") + "--below-limit: " + told;
    return all.length() <= NOTE ? all : all.substring(0, NOTE - 1) + "…";
  }
}
