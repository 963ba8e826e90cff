package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Proposals.cover;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.pricing.Coverage.OfPiece;
import com.tarifario.core.pricing.Coverage.Share;
import com.tarifario.core.tariff.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is covered of a piece that a graduated scale prices in parts. */
class CoveredPricingTest {

  private static final Candidate SCALE =
      new Candidate(rule("client", "scale").ref(), 2, 0, unitPrice("1.00"));
  private static final Candidate PACK =
      new Candidate(rule("client", "pack").ref(), 2, 0, cover("Bono"));

  @Test
  void whatIsCoveredIsTakenFromTheFirstParts() {
    assertThat(pieces(covering("20")))
        .containsExactly("20 min x 0 by Bono", "10 min x 1.30", "45 min x 1.00");
    assertThat(covering("20").price().amount()).isEqualTo(eur("58.00"));
    assertThat(pieces(covering("30"))).containsExactly("30 min x 0 by Bono", "45 min x 1.00");
    assertThat(pieces(covering("40"))).containsExactly("40 min x 0 by Bono", "35 min x 1.00");
  }

  @Test
  void whatItWouldCostStandsBeside() {
    assertThat(covering("40").uncovered()).isNotNull();
    assertThat(covering("40").uncovered().amount()).isEqualTo(eur("84.00"));
  }

  /** 75 minutes, 30 of them at 1.30 EUR and the rest at 1.00 EUR, of which so many are covered. */
  private static CoveredPrice covering(String minutes) {
    Share share = new Share(PACK, "Bono", minutes(minutes), null);
    Coverage coverage = new Coverage(List.of(new OfPiece(List.of(share), false)), null);
    CoveredPricing pricing = new CoveredPricing(eur("0"), Rounding.CENTS, coverage, Trace.OFF);
    Piece piece =
        new Piece(
            new Facts(Vocabulary.standard(), new Object[Vocabulary.standard().size()]),
            minutes("75"),
            null,
            null);
    pricing.add(
        piece, minutes("75"), () -> List.of(part(piece, "30", "1.30"), part(piece, "45", "1.00")));
    return pricing.price();
  }

  private static PiecePrice part(Piece piece, String minutes, String price) {
    Quantity quantity = minutes(minutes);
    return new PiecePrice(
        piece, quantity, quantity, eur(price), eur(price), SCALE, List.of(), null);
  }

  private static List<String> pieces(CoveredPrice price) {
    return price.price().pieces().stream()
        .map(
            each ->
                each.charged()
                    + " x "
                    + each.unitPrice().amount()
                    + (each.cover() == null ? "" : " by " + each.cover()))
        .toList();
  }

  private static Quantity minutes(String number) {
    return Quantity.of(number, "min");
  }
}
