package com.tarifario.store.request;

import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.request.QuoteAssembly;
import com.tarifario.core.request.QuotePlan;
import com.tarifario.io.request.TermsText;
import com.tarifario.store.change.Change;
import com.tarifario.store.quote.NewQuote;
import com.tarifario.store.quote.Quotes;
import com.tarifario.store.work.KeptWork;
import java.util.Locale;
import java.util.Map;

/** Makes the quotes that come out of requests, of the company's concepts and priced by a tariff. */
public final class PricedQuotes implements QuoteMaker {

  private final Quotes quotes;
  private final Catalogue catalogue;
  private final QuoteValuer valuer;
  private final Locale locale;

  /**
   * A maker of quotes.
   *
   * @param catalogue where concepts are found
   * @param valuer prices them
   * @param locale the language in which problems and steps of prices are told
   */
  public PricedQuotes(Quotes quotes, Catalogue catalogue, QuoteValuer valuer, Locale locale) {
    this.quotes = quotes;
    this.catalogue = catalogue;
    this.valuer = valuer;
    this.locale = locale;
  }

  @Override
  public KeptWork make(Change change, QuotePlan plan) {
    Map<String, Object> agreement = plan.agreement();
    NewQuote added =
        new NewQuote(
            QuoteAssembly.quote(NewQuote.NO_NUMBER, plan, catalogue),
            plan.title(),
            plan.person(),
            plan.links(),
            agreement == null ? null : TermsText.of(agreement));
    return quotes.add(change, added, valuer, locale).work();
  }
}
