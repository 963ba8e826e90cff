package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.isAbsent;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.inGroup;
import static com.tarifario.core.testing.Proposals.markup;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import org.junit.jupiter.api.Test;

/** The examples that the design is explained with. */
class WorkedExamplesTest {

  private static final FixedRule GROUP_A =
      rule("rate-groups", "Grupo A: mano de obra, coste + 35 %", markup("35"))
          .when(is(StandardField.RATE_GROUP, "A").and(is(StandardField.KIND, "LABOUR")));
  private static final FixedRule CENTRE_03 =
      rule("client", "C-014, centro 03: oficial 1a", unitPrice("48.00", "h"))
          .when(
              is(StandardField.CLIENT, "C-014")
                  .and(is(StandardField.WORK_CENTRE, "03"))
                  .and(is(StandardField.CATEGORY, "oficial 1a")));
  private static final FixedRule NIGHT =
      rule("rate-groups", "Nocturnidad, salvo acuerdos", inGroup("nocturnidad", onBase("25")))
          .when(is(StandardField.BAND, "noche").and(isAbsent(StandardField.AGREEMENT)));

  @Test
  void labourThatCosts30InGroupAIsSoldFor40And50() {
    ChargeLine line =
        ChargeLine.builder(
                new LineId("PT-1", "1"),
                Pricing.TUESDAY,
                "C-001",
                Kind.LABOUR,
                Quantity.of("1", "h"))
            .unitCost(eur("30"))
            .build();
    PricedLine priced = price(line, GROUP_A, CENTRE_03, NIGHT);
    assertThat(priced.unitPrice()).isEqualTo(eur("40.50"));
    assertThat(priced.amount()).isEqualTo(eur("40.50"));
    assertThat(priced.winners()).containsExactly(GROUP_A.ref());
  }

  @Test
  void anHourByDayAndOneByNightAtC014Are48And60() {
    PricedLine priced = price(DAY_AND_NIGHT, evening().build(), GROUP_A, CENTRE_03, NIGHT);
    assertThat(priced.pieces())
        .extracting(PricedPiece::band, PricedPiece::unitPrice, PricedPiece::amount)
        .containsExactly(
            tuple("diurna", eur("48.00"), eur("48.00")),
            tuple("noche", eur("60.00"), eur("60.00")));
    assertThat(priced.amount()).isEqualTo(eur("108.00"));
    assertThat(priced.unitPrice()).isNull();
    assertThat(priced.charged()).isEqualTo(Quantity.of("2", "h"));
  }

  @Test
  void underAnAgreementBothHoursAre48() {
    ChargeLine line = evening().agreement("AM-7").build();
    PricedLine priced = price(DAY_AND_NIGHT, line, GROUP_A, CENTRE_03, NIGHT);
    assertThat(priced.amount()).isEqualTo(eur("96.00"));
    assertThat(priced.unitPrice()).isEqualTo(eur("48.00"));
  }

  private static ChargeLineBuilder evening() {
    return worked("2", "2026-03-10T21:00", "2026-03-10T23:00")
        .workCentre("03")
        .category("oficial 1a");
  }
}
