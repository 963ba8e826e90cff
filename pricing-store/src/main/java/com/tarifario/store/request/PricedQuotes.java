package com.tarifario.store.request;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.request.AgreementOffer;
import com.tarifario.core.request.OfferedVisits;
import com.tarifario.core.request.PlannedItem;
import com.tarifario.core.request.QuoteAssembly;
import com.tarifario.core.request.QuotePlan;
import com.tarifario.core.request.RequestMessage;
import com.tarifario.core.request.RequestRefusedException;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.io.agreement.TermsFile;
import com.tarifario.io.request.TermsText;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.quote.NewQuote;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Makes the quotes that come out of requests, of the company's budget concepts and priced by a
 * tariff. A quote for an agreement offers its fee and what its planned visits come to.
 */
public final class PricedQuotes implements QuoteMaker {

  private final Store store;
  private final Tariff tariff;
  private final Locale locale;
  private final Consumer<Message> warnings;

  /**
   * A maker of quotes.
   *
   * @param tariff whose prices hold, and whose calendar knows the holidays of visits
   * @param locale the language in which problems and steps of prices are told
   */
  public PricedQuotes(Store store, Tariff tariff, Locale locale) {
    this(store, tariff, locale, warning -> {});
  }

  /**
   * A maker of quotes that tells what may be mistaken in the terms of agreements.
   *
   * @param tariff whose prices hold, and whose calendar knows the holidays of visits
   * @param locale the language in which problems and steps of prices are told
   * @param warnings takes each sentence
   */
  public PricedQuotes(Store store, Tariff tariff, Locale locale, Consumer<Message> warnings) {
    this.store = store;
    this.tariff = tariff;
    this.locale = locale;
    this.warnings = warnings;
  }

  /**
   * Makes a quote.
   *
   * @throws RequestRefusedException if a concept can't be offered, or nothing is, or the terms of
   *     an agreement are none
   */
  @Override
  public KeptWork make(Change change, QuotePlan plan) {
    Map<String, Object> agreement = plan.agreement();
    String terms = agreement == null ? null : TermsText.of(agreement);
    ClientDirectory clients = store.directory(tariff.vocabulary());
    Catalogue catalogue = store.concepts().catalogue(tariff.currency(), tariff.vocabulary());
    Quote quote =
        terms == null
            ? QuoteAssembly.quote(NewQuote.NO_NUMBER, plan, catalogue, locale)
            : agreement(change, plan, terms, catalogue);
    NewQuote added = new NewQuote(quote, plan.title(), plan.person(), plan.links(), terms);
    return store.quotes().add(change, added, new QuoteValuer(tariff, clients), locale).work();
  }

  /** What is wrong with terms that nobody sees as a text with lines and columns. */
  private static List<Message> refusals(QuotePlan plan, ReadResult<AgreementTerms> read) {
    String request = Objects.requireNonNullElse(plan.links().request(), "");
    return read.problems().stream()
        .map(each -> Message.of(RequestMessage.TERMS_REFUSED, each.message(), request))
        .toList();
  }

  private Quote agreement(Change change, QuotePlan plan, String text, Catalogue catalogue) {
    ReadResult<AgreementTerms> read = TermsFile.parse(plan.title(), text, tariff);
    AgreementTerms terms =
        read.value().orElseThrow(() -> new RequestRefusedException(refusals(plan, read)));
    read.problems().forEach(each -> warnings.accept(each.message()));
    List<PlannedItem> visits =
        OfferedVisits.items(
            terms,
            store
                .visitPlans()
                .offer(plan.client(), terms, OfferedVisits.until(terms), tariff.calendar()));
    return QuoteAssembly.agreement(
        NewQuote.NO_NUMBER,
        plan,
        new AgreementOffer(terms).feeChapters(change.who(), change.at(), locale),
        visits,
        Message.of(RequestMessage.BESIDE_VISITS).in(locale),
        catalogue,
        locale);
  }
}
