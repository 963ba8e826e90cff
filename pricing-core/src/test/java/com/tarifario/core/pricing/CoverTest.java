package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.band;
import static com.tarifario.core.testing.Pricing.calendar;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.cover;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.inGroup;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.perLine;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.waive;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.valuation.Verdict;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that a fee or an agreement pays for already. */
class CoverTest {

  private static final FixedRule FORTY = rule("client", "base", unitPrice("40.00"));
  private static final FixedRule COVER = rule("rate-groups", "monthly fee", cover("Cuota"));
  private static final FixedRule BY_DAY = COVER.when(is(StandardField.BAND, "diurna"));
  private static final FixedRule CALL_OUT =
      rule("client", "call-out", charge("Salida", "30.00", Scope.VISIT, Pick.SAME));

  @Test
  void nothingIsChargedAndThePriceStandsBeside() {
    PricedLine line = price(labour("2", "h").build(), FORTY, COVER);

    assertThat(line.status()).isEqualTo(LineStatus.COVERED);
    assertThat(line.amount()).isEqualTo(eur("0.00"));
    assertThat(line.amount()).hasToString("0.00 EUR");
    assertThat(line.unitPrice()).isNull();
    assertThat(line.charged()).hasToString("0 h");
    assertThat(line.cost()).isEqualTo(eur("60.00"));
    assertThat(line.winners()).extracting(RuleRef::name).containsExactly("monthly fee");
    assertThat(line.computed().amount()).isEqualTo(eur("80.00"));
    assertThat(line.computed().unitPrice()).isEqualTo(eur("40.00"));
    assertThat(line.computed().winners()).extracting(RuleRef::name).containsExactly("base");
    assertThat(line.pieces()).extracting(piece -> piece.cover()).containsExactly("Cuota");
    assertThat(line.pieces()).extracting(piece -> piece.charged()).hasToString("[2 h]");
    assertThat(line.problem()).isNull();
  }

  @Test
  void proofSaysWhatWouldBeChargedAndWhatCoversIt() {
    PricedLine line = price(labour("2", "h").build(), FORTY, COVER);
    Step last = line.proof().steps().get(line.proof().steps().size() - 1);

    assertThat(last.what()).hasToString("covered by Cuota");
    assertThat(last.before()).isEqualByComparingTo("80");
    assertThat(last.after()).isEqualByComparingTo("0");
    assertThat(line.proof().verdicts())
        .filteredOn(each -> each.candidate().rule().name().equals("monthly fee"))
        .extracting(Verdict::applied)
        .containsExactly(true);
  }

  @Test
  void aLineWithoutAPriceIsCoveredAllTheSame() {
    PricedLine line = price(labour("2", "h").build(), COVER);

    assertThat(line.status()).isEqualTo(LineStatus.COVERED);
    assertThat(line.amount()).isEqualTo(eur("0.00"));
    assertThat(line.computed()).isNull();
  }

  @Test
  void aLineInNoBandIsCoveredAllTheSame() {
    PricedLine line =
        price(
            calendar(band("diurna", 6, 22)),
            worked("1", "2026-03-10T23:00", "2026-03-11T00:00").build(),
            FORTY,
            COVER);

    assertThat(line.status()).isEqualTo(LineStatus.COVERED);
    assertThat(line.computed()).isNull();
  }

  @Test
  void aHigherWaiverTakesTheCoverAway() {
    FixedRule waiver = rule("work-centre", "not here", waive("Cuota"));
    PricedLine line = price(labour("2", "h").build(), FORTY, COVER, waiver);

    assertThat(line.status()).isEqualTo(LineStatus.PRICED);
    assertThat(line.amount()).isEqualTo(eur("80.00"));
    assertThat(line.computed()).isNull();
    assertThat(line.proof().verdicts())
        .extracting(each -> each.candidate().rule().name() + " " + each.applied())
        .containsExactlyInAnyOrder("base true", "monthly fee false", "not here true");
  }

  @Test
  void aLowerWaiverDoesNot() {
    FixedRule cover = rule("client", "monthly fee", cover("Cuota"));
    FixedRule waiver = rule("rate-groups", "not here", waive("Cuota"));
    PricedLine line = price(labour("2", "h").build(), FORTY, cover, waiver);

    assertThat(line.status()).isEqualTo(LineStatus.COVERED);
    assertThat(line.proof().verdicts())
        .filteredOn(each -> each.candidate().rule().name().equals("not here"))
        .extracting(Verdict::applied)
        .containsExactly(false);
  }

  @Test
  void aWaiverLevelWithTheCoverIsATie() {
    FixedRule waiver = rule("rate-groups", "not here", waive("Cuota"));
    PricedLine line = price(labour("2", "h").build(), FORTY, COVER, waiver);

    assertThat(line.status()).isEqualTo(LineStatus.TIED);
    assertThat(line.amount()).isNull();
    assertThat(line.proof().verdicts()).isNotEmpty();
  }

  @Test
  void theHighestOfTwoCoversIsTheReasonAndLevelOnesAreATie() {
    FixedRule other = rule("client", "guarantee fund", cover("Fondo"));
    assertThat(price(labour("2", "h").build(), COVER, other).winners())
        .extracting(RuleRef::name)
        .containsExactly("guarantee fund");

    FixedRule level = rule("rate-groups", "guarantee fund", cover("Fondo"));
    assertThat(price(labour("2", "h").build(), COVER, level).status()).isEqualTo(LineStatus.TIED);

    FixedRule same = rule("rate-groups", "another", cover("Cuota"));
    assertThat(price(labour("2", "h").build(), COVER, same).status()).isEqualTo(LineStatus.COVERED);
  }

  @Test
  void onlyThePieceThatIsCoveredCostsNothing() {
    PricedLine line =
        price(
            DAY_AND_NIGHT,
            worked("3", "2026-03-10T20:00", "2026-03-10T23:00").build(),
            FORTY,
            BY_DAY,
            rule("client", "form", perLine("5.00")));

    assertThat(line.status()).isEqualTo(LineStatus.PRICED);
    assertThat(line.amount()).isEqualTo(eur("45.00"));
    assertThat(line.charged()).hasToString("1 h");
    assertThat(line.unitPrice()).isEqualTo(eur("40.00"));
    assertThat(line.computed().amount()).isEqualTo(eur("125.00"));
    assertThat(line.pieces())
        .extracting(
            piece -> piece.band() + " " + piece.charged() + " " + piece.amount() + piece.cover())
        .containsExactly("diurna 2 h 0.00 EURCuota", "noche 1 h 40.00 EURnull");
    assertThat(line.winners()).extracting(RuleRef::name).containsExactly("base", "monthly fee");
  }

  @Test
  void aPieceWithoutAPriceMustBeCovered() {
    FixedRule nights = FORTY.when(is(StandardField.BAND, "noche"));
    var work = worked("3", "2026-03-10T20:00", "2026-03-10T23:00").build();

    PricedLine covered = price(DAY_AND_NIGHT, work, nights, BY_DAY);
    PricedLine open = price(DAY_AND_NIGHT, work, BY_DAY);

    assertThat(covered.status()).isEqualTo(LineStatus.PRICED);
    assertThat(covered.amount()).isEqualTo(eur("40.00"));
    assertThat(covered.computed()).isNull();
    assertThat(open.status()).isEqualTo(LineStatus.UNPRICED);
  }

  @Test
  void quantityRulesAndAdjustmentsStayInTheComputedPrice() {
    PricedLine line =
        price(
            labour("20", "min").build(),
            rule("client", "base", unitPrice("60.00", "h"), minimum("1", "h")),
            rule("client", "night", inGroup("n", onBase("50"))),
            COVER);

    assertThat(line.computed().amount()).isEqualTo(eur("90.00"));
    assertThat(line.amount()).isEqualTo(eur("0"));
  }

  @Test
  void aCoveredLineCausesNoChargeAndSaysSo() {
    Valuation valuation =
        value(List.of(FORTY, COVER, CALL_OUT, rule("client", "iva", tax("21"))), twoLines());

    assertThat(valuation.lines()).hasSize(2);
    assertThat(valuation.total().net()).isEqualTo(eur("0.00"));
    assertThat(valuation.tax()).isEqualTo(eur("0.00"));
    assertThat(valuation.lines().get(0).proof().verdicts())
        .filteredOn(each -> each.candidate().rule().name().equals("call-out"))
        .extracting(each -> each.why().toString())
        .containsExactly("not charged: the line is covered by Cuota");
  }

  @Test
  void aLineBesideItStillCausesTheCharge() {
    FixedRule first = COVER.when(is(StandardField.LINE, "1"));
    Valuation valuation = value(List.of(FORTY, first, CALL_OUT), twoLines());

    assertThat(valuation.total().net()).isEqualTo(eur("70.00"));
    assertThat(valuation.lines().get(2).id()).hasToString("PT-1/2+Salida");
  }

  @Test
  void aPartCoveredLineCausesTheCharge() {
    Valuation valuation =
        value(
            tariff(
                DAY_AND_NIGHT, Rounding.CENTS, new FixedDecider(List.of(FORTY, BY_DAY, CALL_OUT))),
            worked("3", "2026-03-10T20:00", "2026-03-10T23:00").build());

    assertThat(valuation.total().net()).isEqualTo(eur("70.00"));
  }

  @Test
  void anOverrideStandsAboveTheCover() {
    PriceOverride override =
        new PriceOverride(eur("10.00"), "goodwill", "Ana", Instant.parse("2026-03-11T10:00:00Z"));
    PricedLine line = price(labour("2", "h").override(override).build(), FORTY, COVER);

    assertThat(line.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(line.amount()).isEqualTo(eur("20.00"));
    assertThat(line.computed().amount()).isEqualTo(eur("0.00"));
  }

  @Test
  void whatIsNotChargedAnywayKeepsItsOwnReason() {
    PricedLine line = price(labour("2", "h").billing(Billing.WARRANTY).build(), FORTY, COVER);

    assertThat(line.status()).isEqualTo(LineStatus.WARRANTY);
  }

  private static ChargeLine[] twoLines() {
    return new ChargeLine[] {
      line("1", Kind.LABOUR, "1", "h").build(), line("2", Kind.LABOUR, "1", "h").build()
    };
  }
}
