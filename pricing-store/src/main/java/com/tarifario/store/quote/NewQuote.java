package com.tarifario.store.quote;

import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.quote.Quote;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quote to be kept.
 *
 * @param quote what is offered; under the number {@link #NO_NUMBER} for the next of its year
 * @param title what it is about, in a line
 * @param person who sees to it
 * @param links what it came from
 * @param agreementTerms the terms of the maintenance agreement that it offers; null if it offers
 *     none
 */
public record NewQuote(
    Quote quote, String title, String person, WorkLinks links, @Nullable String agreementTerms) {

  /** In place of the number of a quote that is still to be given one. */
  public static final String NO_NUMBER = "?";

  public NewQuote {
    Objects.requireNonNull(quote, "quote");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(links, "links");
  }

  /** A quote for one job, which came from nothing. */
  public static NewQuote of(Quote quote, String title, String person) {
    return new NewQuote(quote, title, person, WorkLinks.NONE, null);
  }
}
