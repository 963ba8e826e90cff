package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverTest {

  private static final FixedRule BASE = rule("rate-groups", "base", unitPrice("10.00"));

  @Test
  void aClientThatIsNotKnownIsNamedAndTheOtherLinesArePriced() {
    ChargeLine stranger =
        ChargeLine.builder(
                new LineId("PT-1", "2"),
                Pricing.TUESDAY,
                "C-999",
                Kind.LABOUR,
                Quantity.of("1", "h"))
            .build();
    Valuation valuation = value(List.of(BASE), labour("1", "h").build(), stranger);
    assertThat(valuation.lines().get(0).amount()).isEqualTo(eur("10.00"));
    assertThat(valuation.lines().get(1).status()).isEqualTo(LineStatus.FAILED);
    assertThat(valuation.lines().get(1).problem()).asString().contains("C-999");
    assertThat(valuation.lines().get(1).proof()).isEqualTo(Proof.EMPTY);
    assertThat(valuation.unsettled()).hasSize(1);
    assertThat(valuation.total().unsettled()).isEqualTo(1);
  }

  @Test
  void aWorkCentreOrAnAgreementOfAnotherClientIsNotKnown() {
    PricedLine centre = price(labour("1", "h").workCentre("99").build(), BASE);
    assertThat(centre.status()).isEqualTo(LineStatus.FAILED);
    assertThat(centre.problem()).asString().contains("99").contains("C-014");
    ChargeLine line =
        ChargeLine.builder(
                new LineId("PT-1", "1"),
                Pricing.TUESDAY,
                "C-001",
                Kind.LABOUR,
                Quantity.of("1", "h"))
            .agreement("AM-7")
            .build();
    PricedLine agreement = price(line, BASE);
    assertThat(agreement.status()).isEqualTo(LineStatus.FAILED);
    assertThat(agreement.problem()).asString().contains("AM-7").contains("C-001");
  }

  @Test
  void aCostInAnotherCurrencyIsRefusedAndNotSummed() {
    ChargeLine line =
        line("1", Kind.MATERIAL, "1", "ud").unitCost(Money.of("10.00", "USD")).build();
    PricedLine priced = price(line, BASE);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("10.00 USD").contains("EUR");
    assertThat(priced.cost()).isNull();
  }

  @Test
  void whatStandsAroundALineCanBeAskedFor() {
    FixedRule zone =
        rule("client", "zone", unitPrice("20.00"))
            .when(
                is(StandardField.ZONE, "Z2")
                    .and(is(StandardField.AGREEMENT_TYPE, "todo-riesgo"))
                    .and(is(StandardField.RATE_GROUP, "B")));
    ChargeLine line = labour("1", "h").workCentre("03").agreement("AM-7").build();
    assertThat(price(line, BASE, zone).amount()).isEqualTo(eur("20.00"));
    assertThat(price(labour("1", "h").build(), BASE, zone).amount()).isEqualTo(eur("10.00"));
  }

  @Test
  void hoursAndTechniciansAreSummedOverTheVisitAndTheDocument() {
    FixedRule pair =
        rule("client", "pair", unitPrice("20.00"))
            .when(
                facts ->
                    isNumber(facts, StandardField.VISIT_TECHNICIANS, "2")
                        && isNumber(facts, StandardField.VISIT_HOURS, "2")
                        && isNumber(facts, StandardField.DOCUMENT_HOURS, "2.5"));
    Valuation valuation =
        value(
            List.of(BASE, pair),
            line("1", Kind.LABOUR, "1.5", "h").visit("V1").technician("ana").build(),
            line("2", Kind.LABOUR, "30", "min").visit("V1").technician("luis").build(),
            line("3", Kind.LABOUR, "0.5", "h").visit("V2").technician("ana").build(),
            line("4", Kind.MATERIAL, "5", "ud").visit("V1").build());
    assertThat(valuation.lines())
        .extracting(PricedLine::unitPrice)
        .containsExactly(eur("20.00"), eur("20.00"), eur("10.00"), eur("20.00"));
  }

  @Test
  void aDecisionThatFailsLeavesTheLineWithoutAPriceAndSaysWhy() {
    Problem thrown = Problem.error(null, CoreMessage.UNKNOWN_CLIENT, "C-9");
    Tariff tariff =
        Pricing.tariff(
            Pricing.DAY_AND_NIGHT,
            Rounding.CENTS,
            (stage, unit) -> unit.stream().map(facts -> Decision.failed(thrown)).toList());
    PricedLine priced = value(tariff, labour("1", "h").build()).lines().get(0);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).isEqualTo(thrown.message());
  }

  private static boolean isNumber(Facts facts, StandardField field, String number) {
    return new BigDecimal(number).compareTo((BigDecimal) facts.get(field)) == 0;
  }
}
