package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.TUESDAY;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.atLeast;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.floor;
import static com.tarifario.core.testing.Proposals.markup;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.part;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Permission;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.PriceOverride.Origin;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * A price that was agreed with the client is no price set by hand: no rule has a say; nor where a
 * person sets another in its place, as what was billed is corrected.
 */
class AgreedPriceTest {

  private static final FixedRule GROUP = rule("rate-groups", "group", markup("35"));

  private static PriceOverride agreed(String price) {
    return new PriceOverride(eur(price), "P-2026-0001", "ana", null, Origin.QUOTE);
  }

  private static PriceOverride corrected(String price) {
    return new PriceOverride(eur(price), "Rebaja", "ana", null, Origin.CORRECTION);
  }

  @Test
  void itHoldsAndTheTariffsPriceStaysBesideIt() {
    PricedLine priced = price(labour("2", "h").override(agreed("25.00")).build(), GROUP);
    assertThat(priced.status()).isEqualTo(LineStatus.AGREED);
    assertThat(priced.status().isCharged()).isTrue();
    assertThat(priced.amount()).isEqualTo(eur("50.00"));
    assertThat(priced.computed().amount()).isEqualTo(eur("81.00"));
    assertThat(priced.proof().steps()).last().asString().contains("25.00");
    assertThat(priced.proof().toString()).contains("price agreed in P-2026-0001");
  }

  @Test
  void noPermissionAndNoLimitHasASay() {
    PricedLine priced =
        price(
            labour("2", "h").override(agreed("1.00")).build(),
            GROUP,
            rule("client", "least", floor("40.00", "h")),
            rule("client", "nobody", new Permission(Permission.Mode.LOCKED, null)));
    assertThat(priced.status()).isEqualTo(LineStatus.AGREED);
    assertThat(priced.amount()).isEqualTo(eur("2.00"));
    assertThat(priced.problem()).isNull();
  }

  @Test
  void noRuleChangesTheQuantityThatItIsFor() {
    FixedRule hour = rule("client", "an hour", minimum("1", "h"));
    FixedRule rate = rule("rate-groups", "base", unitPrice("48.00", "h"));
    PricedLine priced = price(labour("20", "min").override(agreed("0.50")).build(), rate, hour);
    assertThat(priced.charged()).isEqualTo(Quantity.of("20", "min"));
    assertThat(priced.amount()).isEqualTo(eur("10.00"));
    assertThat(priced.computed().amount()).isEqualTo(eur("48.00"));
    PricedLine billable =
        price(labour("3", "h").billable(new BigDecimal("2")).override(agreed("10")).build(), rate);
    assertThat(billable.amount()).isEqualTo(eur("20"));
    assertThat(billable.cost()).isEqualTo(eur("90.00"));
  }

  @Test
  void aLineThatTheTariffCannotPriceHasIt() {
    PricedLine priced = price(labour("2", "h").override(agreed("25.00")).build());
    assertThat(priced.status()).isEqualTo(LineStatus.AGREED);
    assertThat(priced.computed()).isNull();
  }

  @Test
  void itCausesNoChargeAndNoChargeOnASumCountsIt() {
    assertThat(netWithCharges(agreed("25.00"))).isEqualTo(eur("50.00"));
  }

  /** Of two hours at that price, by rules with charges of their own and on sums; one line alone. */
  private static Money netWithCharges(PriceOverride price) {
    Valuation valuation =
        value(
            tariff(
                GROUP,
                rule("client", "call", charge("Salida", "30.00", Scope.VISIT, Pick.SAME)),
                rule("client", "small", part("Pequeño material", "10", Scope.DOCUMENT)),
                rule("client", "least", atLeast("Mínimo", "500.00", Scope.DOCUMENT))),
            labour("2", "h").override(price).build());
    assertThat(valuation.lines()).hasSize(1);
    return valuation.total().net();
  }

  @Test
  void rulesThatAskForTheSubtotalSeeIt() {
    FixedRule fee =
        rule("client", "fee of small orders", atLeast("Gestión", "100.00", Scope.DOCUMENT))
            .when(facts -> ((BigDecimal) facts.get(StandardField.SUBTOTAL)).intValue() == 131);
    Valuation valuation =
        value(
            tariff(GROUP, fee),
            labour("2", "h").override(agreed("25.00")).build(),
            line("2", Kind.LABOUR, "2", "h").unitCost(eur("30")).build());
    assertThat(valuation.lines()).hasSize(3);
    assertThat(valuation.lines().get(2).amount()).isEqualTo(eur("19.00"));
  }

  @Test
  void itIsTaxedButNeverAtTheReducedRateIfNobodyKnowsItsMaterials() {
    FixedRule reduced =
        rule("client", "reduced", tax("10"))
            .when(facts -> facts.get(StandardField.MATERIALS_SHARE) != null);
    FixedRule full =
        rule("client", "full", tax("21"))
            .when(facts -> facts.get(StandardField.MATERIALS_SHARE) == null);
    ChargeLine known = labour("2", "h").unitCost(eur("10")).override(agreed("25.00")).build();
    ChargeLine unknown =
        ChargeLine.builder(
                known.id(), TUESDAY, known.assignment().client(), Kind.LABOUR, known.quantity())
            .override(agreed("25.00"))
            .build();
    assertThat(value(tariff(reduced, full), known).tax()).isEqualTo(eur("5.00"));
    assertThat(value(tariff(reduced, full), unknown).tax()).isEqualTo(eur("10.50"));
  }

  @Test
  void inItsPlaceAPersonSetsAnotherOfWhichNoRuleHasASayEither() {
    PricedLine priced =
        price(
            labour("20", "min").override(corrected("0.40")).build(),
            rule("rate-groups", "base", unitPrice("48.00", "h")),
            rule("client", "an hour", minimum("1", "h")),
            rule("client", "least", floor("40.00", "h")),
            rule("client", "nobody", new Permission(Permission.Mode.LOCKED, null)));
    assertThat(priced.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(priced.charged()).isEqualTo(Quantity.of("20", "min"));
    assertThat(priced.amount()).isEqualTo(eur("8.00"));
    assertThat(priced.problem()).isNull();
    assertThat(priced.proof().toString()).contains("price set by ana: Rebaja");
  }

  @Test
  void whatIsSetInItsPlaceCausesNoChargeAndIsCountedByNone() {
    assertThat(netWithCharges(corrected("20.00"))).isEqualTo(eur("40.00"));
  }
}
