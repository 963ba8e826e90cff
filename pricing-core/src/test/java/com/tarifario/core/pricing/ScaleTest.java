package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.TUESDAY;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Proposals.below;
import static com.tarifario.core.testing.Proposals.beyond;
import static com.tarifario.core.testing.Proposals.cover;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.floor;
import static com.tarifario.core.testing.Proposals.graduated;
import static com.tarifario.core.testing.Proposals.included;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.perLine;
import static com.tarifario.core.testing.Proposals.scale;
import static com.tarifario.core.testing.Proposals.under;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.upTo;
import static com.tarifario.core.testing.Proposals.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Scale;
import com.tarifario.core.tariff.Scale.Tier;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prices that depend on how much is charged. */
class ScaleTest {

  private static final Tier FIRST = upTo("30", "min", "1.30");
  private static final Tier REST = beyond("1.00", "min");
  private static final FixedRule GRADUATED =
      rule("rate-groups", "graduated", graduated(FIRST, REST));
  private static final FixedRule WEIGHT =
      rule(
          "rate-groups",
          "weight",
          volume(upTo("100", "kg", "2.00"), under("500", "kg", "1.80"), beyond("1.50", "kg")));

  private static FixedRule together(Scope scope) {
    return rule("rate-groups", "together", scale(Scale.Type.GRADUATED, scope, FIRST, REST));
  }

  @Test
  void whatLiesInEachTierHasItsPrice() {
    PricedLine priced = Pricing.price(minutes("1", "75").build(), GRADUATED);
    assertThat(pieces(priced)).containsExactly("30 min x 1.30 = 39.00", "45 min x 1.00 = 45.00");
    assertThat(priced.amount()).isEqualTo(eur("84.00"));
    assertThat(priced.unitPrice()).isNull();
    assertThat(priced.charged()).hasToString("75 min");
  }

  @Test
  void whatLiesInOneTierIsOnePiece() {
    assertThat(pieces(Pricing.price(minutes("1", "20").build(), GRADUATED)))
        .containsExactly("20 min x 1.30 = 26.00");
    PricedLine atTheLimit = Pricing.price(minutes("1", "30").build(), GRADUATED);
    assertThat(pieces(atTheLimit)).containsExactly("30 min x 1.30 = 39.00");
    assertThat(atTheLimit.unitPrice()).isEqualTo(eur("1.30"));
  }

  @Test
  void aLineInAnotherUnitIsCountedInThatOfTheScale() {
    PricedLine priced = Pricing.price(line("1", Kind.LABOUR, "1.25", "h").build(), GRADUATED);
    assertThat(pieces(priced)).containsExactly("30 min x 1.30 = 39.00", "45 min x 1.00 = 45.00");
    FixedRule byTheHour =
        rule("rate-groups", "h", graduated(upTo("20", "min", "1.50"), beyond("60.00", "h")));
    assertThat(pieces(Pricing.price(line("1", Kind.LABOUR, "50", "min").build(), byTheHour)))
        .containsExactly("20 min x 1.50 = 30.00", "0.5 h x 60.00 = 30.00");
  }

  @Test
  void allIsPricedByTheTierOfTheWholeVolume() {
    assertThat(pieces(Pricing.price(kilos("100"), WEIGHT)))
        .containsExactly("100 kg x 2.00 = 200.00");
    assertThat(pieces(Pricing.price(kilos("100.01"), WEIGHT)))
        .containsExactly("100.01 kg x 1.80 = 180.02");
    assertThat(pieces(Pricing.price(kilos("499.99"), WEIGHT)))
        .containsExactly("499.99 kg x 1.80 = 899.98");
    assertThat(pieces(Pricing.price(kilos("500"), WEIGHT)))
        .containsExactly("500 kg x 1.50 = 750.00");
  }

  @Test
  void linesOfAVisitClimbOneScaleInOrderOfTime() {
    List<PricedLine> priced =
        value(
            List.of(together(Scope.VISIT)),
            at("1", "20", "2026-03-10T12:00").visit("a"),
            at("2", "20", "2026-03-10T09:00").visit("a"),
            at("3", "20", "2026-03-10T09:00").visit("b"));
    assertThat(pieces(priced.get(1))).containsExactly("20 min x 1.30 = 26.00");
    assertThat(pieces(priced.get(0)))
        .containsExactly("10 min x 1.30 = 13.00", "10 min x 1.00 = 10.00");
    assertThat(pieces(priced.get(2))).containsExactly("20 min x 1.30 = 26.00");
  }

  @Test
  void aVolumeOfTheDocumentIsThatOfAllLinesThatTheRuleMatches() {
    FixedRule labour =
        rule(
                "rate-groups",
                "labour",
                scale(
                    Scale.Type.VOLUME,
                    Scope.DOCUMENT,
                    upTo("1", "h", "60.00"),
                    beyond("50.00", "h")))
            .when(is(StandardField.KIND, "LABOUR"));
    FixedRule others = rule("rate-groups", "others", unitPrice("1.00", "min")).salience(-1);
    ChargeLineBuilder travel = line("3", Kind.TRAVEL, "90", "min");
    assertThat(value(List.of(labour, others), minutes("1", "30"), minutes("2", "30"), travel))
        .extracting(PricedLine::amount)
        .containsExactly(eur("30.00"), eur("30.00"), eur("90.00"));
    assertThat(value(List.of(labour, others), minutes("1", "30"), minutes("2", "36"), travel))
        .extracting(PricedLine::amount)
        .containsExactly(eur("25.00"), eur("30.00"), eur("90.00"));
  }

  @Test
  void aLineThatAHigherRulePricesCountsAllTheSame() {
    FixedRule special =
        rule("client", "special", unitPrice("0.50", "min")).when(is(StandardField.LINE, "1"));
    List<PricedLine> priced =
        value(List.of(together(Scope.DOCUMENT), special), minutes("1", "30"), minutes("2", "10"));
    assertThat(priced).extracting(PricedLine::amount).containsExactly(eur("15.00"), eur("10.00"));
  }

  @Test
  void whatAPersonPricedCountsAndWhatIsNotChargedDoesNot() {
    PriceOverride gift =
        new PriceOverride(eur("0"), "regalo", "ana", Instant.parse("2026-03-11T09:00:00Z"));
    assertThat(
            value(
                    List.of(together(Scope.DOCUMENT)),
                    minutes("1", "30").override(gift),
                    minutes("2", "10"))
                .get(1)
                .amount())
        .isEqualTo(eur("10.00"));
    assertThat(
            value(
                    List.of(together(Scope.DOCUMENT)),
                    minutes("1", "30").billing(Billing.WARRANTY),
                    minutes("2", "10"))
                .get(1)
                .amount())
        .isEqualTo(eur("13.00"));
  }

  @Test
  void quantityRulesComeFirst() {
    FixedRule hour = rule("rate-groups", "hour", minimum("1", "h"));
    assertThat(pieces(Pricing.price(minutes("1", "10").build(), GRADUATED, hour)))
        .containsExactly("30 min x 1.30 = 39.00", "30 min x 1.00 = 30.00");
    FixedRule free = rule("rate-groups", "free", included("1", "h"));
    assertThat(pieces(Pricing.price(minutes("1", "70").build(), GRADUATED, free)))
        .containsExactly("10 min x 1.30 = 13.00");
    assertThat(pieces(Pricing.price(minutes("1", "50").build(), GRADUATED, free)))
        .containsExactly("0 min x 1.30 = 0.00");
  }

  @Test
  void aboveTheLastLimitTheNextRuleIsAsked() {
    FixedRule package30 = rule("client", "package", graduated(FIRST));
    FixedRule usual = rule("rate-groups", "usual", unitPrice("0.90", "min"));
    PricedLine priced = Pricing.price(minutes("1", "40").build(), package30, usual);
    assertThat(pieces(priced)).containsExactly("30 min x 1.30 = 39.00", "10 min x 0.90 = 9.00");
    assertThat(priced.pieces())
        .extracting(PricedPiece::winner)
        .containsExactly(package30.ref(), usual.ref());
    assertThat(priced.winners()).containsExactly(package30.ref(), usual.ref());
    assertThat(Pricing.price(minutes("1", "40").build(), package30).status())
        .isEqualTo(LineStatus.UNPRICED);
    assertThat(Pricing.price(minutes("1", "30").build(), package30).amount())
        .isEqualTo(eur("39.00"));
  }

  @Test
  void aPriceBelowAnotherScaleFollowsIt() {
    FixedRule less = rule("client", "less", below("-10"));
    assertThat(pieces(Pricing.price(minutes("1", "40").build(), GRADUATED, less)))
        .containsExactly("30 min x 1.17 = 35.10", "10 min x 0.90 = 9.00");
  }

  @Test
  void aScaleOverAnotherCutsAtTheLimitsOfBothWhereTheyHold() {
    FixedRule upper = rule("client", "upper", graduated(upTo("10", "min", "2.00")));
    assertThat(pieces(Pricing.price(minutes("1", "40").build(), GRADUATED, upper)))
        .containsExactly("10 min x 2.00 = 20.00", "20 min x 1.30 = 26.00", "10 min x 1.00 = 10.00");
  }

  @Test
  void adjustmentsAndLimitsApplyToEachPartAndAmountsOnTheLineOnce() {
    FixedRule more = rule("rate-groups", "more", onBase("10"), perLine("5"), floor("1.20", "min"));
    PricedLine priced = Pricing.price(minutes("1", "40").build(), GRADUATED, more);
    assertThat(pieces(priced)).containsExactly("30 min x 1.43 = 42.90", "10 min x 1.20 = 12.00");
    assertThat(priced.amount()).isEqualTo(eur("59.90"));
  }

  @Test
  void eachBandIsPartedFurther() {
    FixedRule night =
        rule("rate-groups", "night", onBase("50")).when(is(StandardField.BAND, "noche"));
    PricedLine priced =
        Pricing.value(
                tariff(DAY_AND_NIGHT, Rounding.CENTS, new FixedDecider(List.of(GRADUATED, night))),
                at("1", "60", "2026-03-10T21:40").build())
            .lines()
            .get(0);
    assertThat(pieces(priced))
        .containsExactly("20 min x 1.30 = 26.00", "10 min x 1.95 = 19.50", "30 min x 1.50 = 45.00");
    assertThat(priced.pieces())
        .extracting(PricedPiece::band)
        .containsExactly("diurna", "noche", "noche");
  }

  @Test
  void aScaleOfOneBandCountsOnlyItsPieces() {
    FixedRule night =
        rule("client", "night", graduated(FIRST, REST)).when(is(StandardField.BAND, "noche"));
    FixedRule day = rule("rate-groups", "day", unitPrice("0.80", "min"));
    PricedLine priced =
        Pricing.price(DAY_AND_NIGHT, at("1", "100", "2026-03-10T21:00").build(), night, day);
    assertThat(pieces(priced))
        .containsExactly("60 min x 0.80 = 48.00", "30 min x 1.30 = 39.00", "10 min x 1.00 = 10.00");
  }

  @Test
  void aCoveredLineCountsAndItsPriceStandsBesideIt() {
    FixedRule fee = rule("client", "fee", cover("Cuota")).when(is(StandardField.LINE, "1"));
    List<PricedLine> priced =
        value(List.of(together(Scope.DOCUMENT), fee), minutes("1", "40"), minutes("2", "10"));
    assertThat(priced.get(0).status()).isEqualTo(LineStatus.COVERED);
    assertThat(priced.get(0).amount()).isEqualTo(eur("0.00"));
    assertThat(priced.get(0).computed().amount()).isEqualTo(eur("49.00"));
    assertThat(priced.get(1).amount()).isEqualTo(eur("10.00"));
  }

  @Test
  void aLineOfAnotherUnitIsRefusedAndNotCounted() {
    List<PricedLine> priced =
        value(
            List.of(together(Scope.DOCUMENT)),
            line("1", Kind.LABOUR, "40", "km"),
            minutes("2", "40"));
    assertThat(priced.get(0).status()).isEqualTo(LineStatus.FAILED);
    assertThat(priced.get(0).problem().toString()).contains("graduated: up to 30 min", "km");
    assertThat(priced.get(1).amount()).isEqualTo(eur("49.00"));
  }

  @Test
  void ofADocumentWithMissingLinesOnlyTheLineItselfIsKnown() {
    Valuer together = new Valuer(tariff(together(Scope.VISIT)), Pricing.CLIENTS);
    PricedLine failed =
        together.valueIncomplete(Pricing.report(minutes("1", "10").build())).lines().get(0);
    assertThat(failed.status()).isEqualTo(LineStatus.FAILED);
    assertThat(failed.problem().toString()).contains("counts several lines together");
    Valuer alone = new Valuer(tariff(GRADUATED), Pricing.CLIENTS);
    assertThat(
            alone
                .valueIncomplete(Pricing.report(minutes("1", "10").build()))
                .lines()
                .get(0)
                .amount())
        .isEqualTo(eur("13.00"));
  }

  @Test
  void theProofNamesEachPartAndWhereItLies() {
    PricedLine priced =
        value(List.of(together(Scope.VISIT)), minutes("1", "20"), minutes("2", "25")).get(1);
    assertThat(priced.proof().parts().stream().map(Proof.Part::title))
        .extracting(String::valueOf)
        .containsExactly("part of the scale: 10 min", "part of the scale: 15 min", "null");
    assertThat(priced.proof().steps().stream().map(step -> step.what().toString()))
        .containsExactly(
            "graduated, up to 30 min 1.30 EUR/min: from 20 min to 30 min of 45 min, per visit",
            "graduated, beyond 1.00 EUR/min: from 30 min to 45 min of 45 min, per visit",
            "10 min at 1.30 EUR",
            "15 min at 1.00 EUR");
    assertThat(priced.proof().verdicts()).allMatch(each -> each.applied()).hasSize(2);
    PricedLine heavy = Pricing.price(kilos("120"), WEIGHT);
    assertThat(heavy.proof().steps().get(0).what())
        .hasToString("by volume, under 500 kg 1.80 EUR/kg: 120 kg in all");
  }

  @Test
  void tiersThatDoNotClimbAreRefused() {
    assertThatThrownBy(() -> graduated(REST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> graduated(FIRST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> graduated()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> graduated(FIRST, beyond("1", "km")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tier.upTo(Quantity.of("1", "h"), eur("1"), Unit.KILOMETRE))
        .isInstanceOf(IllegalArgumentException.class);
    Base justAtTheLimit = volume(under("30", "min", "2.00"), FIRST);
    assertThat(
            Pricing.price(minutes("1", "30").build(), rule("client", "x", justAtTheLimit)).amount())
        .isEqualTo(eur("39.00"));
  }

  private static List<String> pieces(PricedLine line) {
    return line.pieces().stream()
        .map(
            each ->
                "%s x %s = %s"
                    .formatted(each.charged(), each.unitPrice().amount(), each.amount().amount()))
        .toList();
  }

  private static ChargeLineBuilder minutes(String number, String minutes) {
    return line(number, Kind.LABOUR, minutes, "min");
  }

  private static ChargeLine kilos(String kilos) {
    return line("1", Kind.MATERIAL, kilos, "kg").build();
  }

  private static ChargeLineBuilder at(String number, String minutes, String start) {
    LocalDateTime from = LocalDateTime.parse(start);
    return ChargeLine.builder(
            new LineId("PT-1", number), TUESDAY, "C-014", Kind.LABOUR, Quantity.of(minutes, "min"))
        .worked(from, from.plusMinutes(Long.parseLong(minutes)));
  }

  private static List<PricedLine> value(List<FixedRule> rules, ChargeLineBuilder... lines) {
    return Pricing.value(
            rules, Arrays.stream(lines).map(ChargeLineBuilder::build).toArray(ChargeLine[]::new))
        .lines();
  }
}
