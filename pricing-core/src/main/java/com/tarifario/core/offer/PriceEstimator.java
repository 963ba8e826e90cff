package com.tarifario.core.offer;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.QuoteProblem;
import com.tarifario.core.valuation.QuoteValuation;
import java.math.BigDecimal;
import java.util.List;

/** Estimates what services would cost a client: one unit each, by its own tariff. */
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
    QuoteValuation valuation = valuer.value(quote(candidate, concept));
    if (!valuation.isComplete()) {
      return new EstimatedPrice(
          null, valuation.problems().stream().map(QuoteProblem::message).distinct().toList());
    }
    return new EstimatedPrice(valuation.total().net(), List.of());
  }

  private static Quote quote(OfferCandidate candidate, BudgetConcept concept) {
    return new Quote(
        NAME,
        candidate.date(),
        candidate.client().code(),
        candidate.place(),
        null,
        null,
        null,
        List.of(Chapter.of(NAME, concept.name(), Item.of(concept, BigDecimal.ONE))));
  }
}
