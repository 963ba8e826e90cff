package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.band;
import static com.tarifario.core.testing.Pricing.calendar;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.markup;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverrideTest {

  private static final PriceOverride AGREED =
      new PriceOverride(eur("25.00"), "pactado por teléfono", "marta", null);
  private static final FixedRule GROUP = rule("rate-groups", "group", markup("35"));

  @Test
  void aPriceSetByHandReplacesTheTariffsWhichStaysBesideIt() {
    PricedLine priced = price(labour("2", "h").override(AGREED).build(), GROUP);
    assertThat(priced.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(priced.unitPrice()).isEqualTo(eur("25.00"));
    assertThat(priced.amount()).isEqualTo(eur("50.00"));
    assertThat(priced.winners()).isEmpty();
    assertThat(priced.computed().unitPrice()).isEqualTo(eur("40.50"));
    assertThat(priced.computed().amount()).isEqualTo(eur("81.00"));
    assertThat(priced.computed().winners()).containsExactly(GROUP.ref());
    assertThat(priced.source().override()).isEqualTo(AGREED);
  }

  @Test
  void itSurvivesEveryRevaluationAndEveryTariff() {
    ChargeLine line = labour("2", "h").override(AGREED).build();
    PricedLine once = price(line, GROUP);
    PricedLine again = price(once.source(), GROUP);
    PricedLine another = price(again.source(), rule("client", "dear", unitPrice("99.00")));
    assertThat(again).isEqualTo(once);
    assertThat(another.amount()).isEqualTo(eur("50.00"));
    assertThat(another.computed().amount()).isEqualTo(eur("198.00"));
  }

  @Test
  void onceItIsLiftedTheTariffPricesTheLineAgain() {
    ChargeLine line = labour("2", "h").build();
    ChargeLine lifted = line.overriddenBy(AGREED).withOverrideLifted();
    assertThat(lifted).isEqualTo(line);
    assertThat(price(lifted, GROUP).amount()).isEqualTo(eur("81.00"));
  }

  @Test
  void aLineThatTheTariffCannotPriceHasThePriceThatWasSet() {
    PricedLine priced = price(labour("2", "h").override(AGREED).build());
    assertThat(priced.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(priced.amount()).isEqualTo(eur("50.00"));
    assertThat(priced.computed()).isNull();
    assertThat(priced.problem()).isNull();
  }

  @Test
  void aLineWorkedInNoBandHasThePriceThatWasSet() {
    PricedLine priced =
        price(
            calendar(band("diurna", 6, 22)),
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").override(AGREED).build(),
            GROUP);
    assertThat(priced.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(priced.amount()).isEqualTo(eur("50.00"));
    assertThat(priced.computed()).isNull();
  }

  @Test
  void aLineThatContradictsItselfStaysRefused() {
    PricedLine priced =
        price(
            DAY_AND_NIGHT,
            worked("5", "2026-03-10T21:00", "2026-03-10T23:00").override(AGREED).build(),
            GROUP);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
  }

  @Test
  void beside0StandsForALineThatWouldNotBeChargedWithoutIt() {
    PricedLine priced =
        price(labour("2", "h").billing(Billing.WARRANTY).override(AGREED).build(), GROUP);
    assertThat(priced.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(priced.amount()).isEqualTo(eur("50.00"));
    assertThat(priced.computed().amount()).isEqualTo(eur("0"));
    assertThat(priced.computed().unitPrice()).isNull();
    assertThat(priced.computed().winners()).isEmpty();
  }

  @Test
  void ofASplitLineThePriceIsForAllOfIt() {
    PricedLine priced =
        price(
            DAY_AND_NIGHT,
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").override(AGREED).build(),
            GROUP,
            rule("client", "night", onBase("25")).when(is(StandardField.BAND, "noche")));
    assertThat(priced.amount()).isEqualTo(eur("50.00"));
    assertThat(priced.pieces()).isEmpty();
    assertThat(priced.computed().unitPrice()).isNull();
    assertThat(priced.computed().amount()).isEqualTo(eur("91.13"));
  }

  @Test
  void theQuantityThatItIsForIsRaisedByTheTariffsRules() {
    PricedLine priced =
        price(
            labour("20", "min").override(new PriceOverride(eur("0.50"), "x", "y", null)).build(),
            rule("rate-groups", "base", unitPrice("48.00", "h")),
            rule("client", "an hour", minimum("1", "h")));
    assertThat(priced.charged()).isEqualTo(Quantity.of("60", "min"));
    assertThat(priced.amount()).isEqualTo(eur("30.00"));
    assertThat(priced.computed().amount()).isEqualTo(eur("48.00"));
  }

  @Test
  void aPriceInAnotherCurrencyIsRefused() {
    PricedLine priced =
        price(
            labour("2", "h")
                .override(new PriceOverride(Money.of("25", "USD"), "x", "y", null))
                .build(),
            GROUP);
    assertThat(priced.status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.problem()).asString().contains("25 USD").contains("EUR");
  }

  @Test
  void anOverriddenLineIsTaxedAndCausesChargesAsAnyOther() {
    Valuation valuation =
        value(
            tariff(
                GROUP,
                rule("client", "vat", tax("21")),
                rule("client", "call", charge("Salida", "30.00", Scope.VISIT, Pick.SAME))),
            labour("2", "h").override(AGREED).build());
    assertThat(valuation.total().net()).isEqualTo(eur("80.00"));
    assertThat(valuation.tax()).isEqualTo(eur("16.80"));
  }

  @Test
  void anAuthorIsAskedFor() {
    assertThat(new PriceOverride(eur("1"), " ", "marta", null).hasReason()).isFalse();
    assertThatThrownBy(() -> new PriceOverride(eur("1"), "why", "", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNotChargedIsNothingAndSaysWhyButItsCostCounts() {
    List<LineStatus> statuses =
        List.of(
            LineStatus.WARRANTY,
            LineStatus.COVERED,
            LineStatus.QUOTED,
            LineStatus.REWORK,
            LineStatus.INTERNAL);
    List<Billing> billings =
        List.of(
            Billing.WARRANTY, Billing.AGREEMENT, Billing.QUOTED, Billing.REWORK, Billing.INTERNAL);
    for (int index = 0; index < billings.size(); index++) {
      PricedLine priced = price(labour("2", "h").billing(billings.get(index)).build(), GROUP);
      assertThat(priced.status()).isEqualTo(statuses.get(index));
      assertThat(priced.amount()).isEqualTo(eur("0"));
      assertThat(priced.charged()).isEqualTo(Quantity.of("0", "h"));
      assertThat(priced.cost()).isEqualTo(eur("60.00"));
      assertThat(priced.margin()).contains(eur("-60.00"));
      assertThat(priced.winners()).isEmpty();
      assertThat(priced.status().isSettled()).isTrue();
      assertThat(priced.status().isCharged()).isFalse();
      assertThat(priced.proof().toString()).contains("not charged");
    }
  }

  @Test
  void whatIsNotChargedNeedsNoPriceAndNoBand() {
    PricedLine noRule = price(labour("2", "h").billing(Billing.WARRANTY).build());
    PricedLine noBand =
        price(
            calendar(band("diurna", 6, 22)),
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").billing(Billing.WARRANTY).build(),
            GROUP);
    assertThat(noRule.status()).isEqualTo(LineStatus.WARRANTY);
    assertThat(noBand.status()).isEqualTo(LineStatus.WARRANTY);
  }

  @Test
  void whatIsNotChargedIsNotTaxedAndCausesNoCharge() {
    Valuation valuation =
        value(
            tariff(
                GROUP,
                rule("client", "vat", tax("21")),
                rule("client", "call", charge("Salida", "30.00", Scope.VISIT, Pick.SAME))),
            labour("2", "h").billing(Billing.WARRANTY).build());
    assertThat(valuation.lines()).hasSize(1);
    assertThat(valuation.taxes()).isEmpty();
    assertThat(valuation.problems()).isEmpty();
  }
}
