package com.tarifario.core.offer;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.InvalidParameterException;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Composition;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.QuoteProblem;
import com.tarifario.core.valuation.QuoteValuation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Estimates what services would cost a client by its own tariff: one unit each, with the parameters
 * that they have by default.
 */
final class PriceEstimator {

  private static final String NAME = "-";

  private final QuoteValuer valuer;

  PriceEstimator(Tariff tariff, ClientDirectory clients) {
    this.valuer = new QuoteValuer(tariff, clients);
  }

  /** The price of one unit. */
  EstimatedPrice estimate(OfferCandidate candidate) {
    BudgetConcept concept = candidate.catalogued();
    if (concept == null) {
      return new EstimatedPrice(
          null, List.of(Message.of(OfferMessage.NOT_IN_CATALOGUE, candidate.concept())));
    }
    List<Chapter> chapters;
    try {
      chapters = Composition.of(concept, BigDecimal.ONE, Map.of()).chapters(concept.code());
    } catch (InvalidParameterException impossible) {
      return new EstimatedPrice(null, List.of(impossible.sentence()));
    }
    QuoteValuation valuation = valuer.value(quote(candidate, chapters));
    return valuation
        .net()
        .map(net -> new EstimatedPrice(net, List.of()))
        .orElseGet(
            () ->
                new EstimatedPrice(
                    null,
                    valuation.problems().stream().map(QuoteProblem::message).distinct().toList()));
  }

  private static Quote quote(OfferCandidate candidate, List<Chapter> chapters) {
    return new Quote(
        NAME,
        candidate.date(),
        candidate.client().code(),
        candidate.place(),
        null,
        null,
        null,
        chapters);
  }
}
