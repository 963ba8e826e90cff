package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.material;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.markup;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import org.junit.jupiter.api.Test;

/** A line of one plain price: what is made when somebody asks, and that it is a value. */
class PlainLineTest {

  private static final PricedLine LINE = priced("3");

  @Test
  void itsCostAndItsPieceAreThere() {
    assertThat(LINE).isInstanceOf(PlainLine.class);
    assertThat(LINE.cost()).isEqualTo(eur("30.03"));
    PricedPiece piece = LINE.pieces().get(0);
    assertThat(piece.basePrice()).isEqualTo(eur("13.5135"));
    assertThat(piece.unitPrice()).isEqualTo(LINE.unitPrice()).isEqualTo(eur("13.51"));
    assertThat(piece.amount()).isEqualTo(LINE.amount()).isEqualTo(eur("40.53"));
    assertThat(LINE.winners()).containsExactly(piece.winner());
  }

  @Test
  void itEqualsALineOfItsParts() {
    PricedLine copy = PricedLine.copyOf(LINE);
    assertThat(copy).isNotInstanceOf(PlainLine.class).isEqualTo(LINE).hasSameHashCodeAs(LINE);
    assertThat(LINE).isEqualTo(copy).isEqualTo(priced("3")).hasToString(copy.toString());
    assertThat(LINE.withProof(LINE.proof())).isEqualTo(LINE);
  }

  @Test
  void itEqualsNoOtherLine() {
    assertThat(LINE).isNotEqualTo(priced("4"));
    assertThat(PricedLine.copyOf(LINE)).isNotEqualTo(priced("4"));
    assertThat(LINE).isNotEqualTo("3");
  }

  @Test
  void itsProofIsMadeOnce() {
    assertThat(LINE.proof()).isSameAs(LINE.proof());
  }

  private static PricedLine priced(String quantity) {
    return price(
        material(quantity).unitCost(eur("10.01")).build(),
        rule("client", "materials", markup("35")));
  }
}
