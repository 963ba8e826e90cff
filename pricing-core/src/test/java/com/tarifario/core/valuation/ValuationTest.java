package com.tarifario.core.valuation;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.markup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.tarifario.core.money.Percentage;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuationTest {

  private static final Valuation VALUATION =
      value(
          List.of(rule("rate-groups", "base", markup("50"))),
          line("1", Kind.LABOUR, "1", "h").unitCost(eur("20.00")).workOrder("OT-1").build(),
          line("2", Kind.MATERIAL, "2", "ud").unitCost(eur("5.00")).workOrder("OT-2").build(),
          line("3", Kind.LABOUR, "1", "h").workOrder("OT-1").build(),
          line("4", Kind.MATERIAL, "1", "ud")
              .unitCost(eur("3.00"))
              .billing(Billing.WARRANTY)
              .build());

  @Test
  void theTotalCountsTheLinesThatHaveNoAmountButSumsTheOthers() {
    assertThat(VALUATION.total()).isEqualTo(new Subtotal(4, 1, eur("45.00"), eur("33.00")));
    assertThat(VALUATION.total().margin()).isEqualTo(eur("12.00"));
    assertThat(VALUATION.total().marginOnSale()).contains(Percentage.of("26.67"));
  }

  @Test
  void subtotalsStandInTheOrderInWhichTheyFirstAppear() {
    assertThat(VALUATION.byKind())
        .containsExactly(
            entry("LABOUR", new Subtotal(2, 1, eur("30.00"), eur("20.00"))),
            entry("MATERIAL", new Subtotal(2, 0, eur("15.00"), eur("13.00"))));
    assertThat(VALUATION.byWorkOrder().keySet()).containsExactly("OT-1", "OT-2", "");
  }

  @Test
  void aLineIsFoundByItsIdentity() {
    assertThat(VALUATION.line(new LineId("PT-1", "2")))
        .map(PricedLine::amount)
        .contains(eur("15.00"));
    assertThat(VALUATION.line(new LineId("PT-1", "9"))).isEmpty();
  }

  @Test
  void whatIsLeftToMendIsListed() {
    assertThat(VALUATION.unsettled()).extracting(each -> each.id().line()).containsExactly("3");
    assertThat(VALUATION.problems()).isEqualTo(VALUATION.unsettled());
  }

  @Test
  void itNamesTheTariffAndTheBeginningOfItsHash() {
    assertThat(VALUATION.tariff()).hasToString("Test 2026@000000000000");
  }

  @Test
  void thereIsNoMarginOnASaleOfNothing() {
    assertThat(Margins.onSale(eur("0.00"), eur("3.00"))).isEmpty();
    assertThat(Margins.onSale(eur("10.00"), eur("12.00"))).contains(Percentage.of("-20"));
  }
}
