package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.TUESDAY;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.report;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.beyond;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.consume;
import static com.tarifario.core.testing.Proposals.cover;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.graduated;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.upTo;
import static com.tarifario.core.testing.Proposals.waive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Balances;
import com.tarifario.core.client.Pack;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.QuantityRule.Minimum;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PackValuation;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Verdict;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Packs of hours that clients paid beforehand. */
class PackTest {

  private static final FixedRule FORTY = rule("rate-groups", "base", unitPrice("40.00", "h"));
  private static final FixedRule TWO =
      rule("rate-groups", "two an hour", consume("bono", "2", "h"));
  private static final FixedRule CALL_OUT =
      rule("client", "call-out", charge("Salida", "30.00", Scope.VISIT, Pick.SAME));

  @Test
  void whatThePackPaysForIsNotCharged() {
    PackValuation valued = value(packs("10"), List.of(FORTY, TWO), labour("2", "h").build());
    PricedLine line = only(valued);

    assertThat(line.status()).isEqualTo(LineStatus.COVERED);
    assertThat(line.amount()).isEqualTo(eur("0.00"));
    assertThat(line.computed().amount()).isEqualTo(eur("80.00"));
    assertThat(line.pieces()).extracting(piece -> piece.cover()).containsExactly("bono");
    assertThat(valued.closing().left("B-1")).isEqualByComparingTo("6");
    assertThat(valued.consumed()).hasSize(1);
    assertThat(valued.consumed().get(0).line()).isEqualTo(line.id());
    assertThat(valued.consumed().get(0).units()).isEqualByComparingTo("4");
    assertThat(line.proof().steps().toString()).contains("2 h paid with 4 of pack B-1 (bono)");
  }

  @Test
  void whatItCannotPayIsChargedAtTheBasePrice() {
    PackValuation valued = value(packs("3"), List.of(FORTY, TWO), labour("2", "h").build());
    PricedLine line = only(valued);

    assertThat(line.status()).isEqualTo(LineStatus.PRICED);
    assertThat(line.amount()).isEqualTo(eur("20.00"));
    assertThat(line.charged()).hasToString("0.5 h");
    assertThat(line.pieces())
        .extracting(piece -> piece.charged() + " " + piece.cover())
        .containsExactly("1.5 h bono", "0.5 h null");
    assertThat(valued.closing().left("B-1")).isEqualByComparingTo("0");
  }

  @Test
  void whatIsChargedAfterMinimumsIsConsumed() {
    FixedRule least = rule("client", "least", minimum("1", "h"));

    PackValuation valued =
        value(packs("10"), List.of(FORTY, TWO, least), labour("20", "min").build());

    assertThat(valued.closing().left("B-1")).isEqualByComparingTo("8");
  }

  @Test
  void thePackThatEndsFirstIsConsumedFirst() {
    Pack open = pack("A", "5", null, null);
    Pack ends = pack("B", "1", null, TUESDAY);
    Pack over = pack("C", "9", null, TUESDAY.minusDays(1));
    Pack notYet = pack("D", "9", TUESDAY.plusDays(1), null);

    PackValuation valued =
        value(
            Balances.of(List.of(open, notYet, over, ends)),
            List.of(FORTY, TWO),
            labour("2", "h").build());

    assertThat(valued.consumed())
        .extracting(each -> each.pack() + " " + each.units() + " " + each.left())
        .containsExactly("B 1 0", "A 3 2");
    assertThat(only(valued).status()).isEqualTo(LineStatus.COVERED);
  }

  @Test
  void aPackOfAnAgreementPaysForItsLinesAlone() {
    Pack ofAgreement = new Pack("B-1", "C-014", "AM-7", "bono", new BigDecimal("9"), null, null);
    Balances opening = Balances.of(List.of(ofAgreement));

    assertThat(only(value(opening, List.of(FORTY, TWO), labour("1", "h").build())).status())
        .isEqualTo(LineStatus.PRICED);
    assertThat(
            only(value(opening, List.of(FORTY, TWO), labour("1", "h").agreement("AM-7").build()))
                .status())
        .isEqualTo(LineStatus.COVERED);
  }

  @Test
  void aCoverOrAWaiverOrAPriceSetByHandLeavesThePackAlone() {
    PriceOverride byHand =
        new PriceOverride(eur("10.00"), "goodwill", "Ana", Instant.parse("2026-03-11T10:00:00Z"));
    FixedRule cover = rule("client", "fee", cover("Cuota"));
    FixedRule waiver = rule("client", "not here", waive("bono"));
    ChargeLine hour = labour("1", "h").build();

    for (PackValuation valued :
        List.of(
            value(packs("10"), List.of(FORTY, TWO, cover), hour),
            value(packs("10"), List.of(FORTY, TWO, waiver), hour),
            value(packs("10"), List.of(FORTY, TWO), hour.overriddenBy(byHand)),
            value(
                packs("10"),
                List.of(FORTY, TWO),
                labour("1", "h").billing(Billing.WARRANTY).build()))) {
      assertThat(valued.closing()).isEqualTo(valued.opening());
      assertThat(valued.consumed()).isEmpty();
    }
    assertThat(only(value(packs("10"), List.of(FORTY, TWO, waiver), hour)).amount())
        .isEqualTo(eur("40.00"));
  }

  @Test
  void anEmptyPackIsSaidInTheProof() {
    PricedLine line = only(value(packs("0"), List.of(FORTY, TWO), labour("1", "h").build()));

    assertThat(line.amount()).isEqualTo(eur("40.00"));
    assertThat(line.computed()).isNull();
    assertThat(line.proof().verdicts())
        .filteredOn(each -> each.candidate().rule().name().equals("two an hour"))
        .extracting(Verdict::applied)
        .containsExactly(false);
  }

  @Test
  void aLineThatGetsNoPriceConsumesNothing() {
    PackValuation valued = value(packs("1"), List.of(TWO), labour("2", "h").build());

    assertThat(only(valued).status()).isEqualTo(LineStatus.UNPRICED);
    assertThat(valued.closing()).isEqualTo(valued.opening());
  }

  @Test
  void twoRulesOfOneLevelAreATieAndAnotherUnitIsAFailure() {
    FixedRule three = rule("rate-groups", "three an hour", consume("bono", "3", "h"));
    FixedRule pieces = rule("rate-groups", "one a piece", consume("bono", "1", "ud"));
    ChargeLine hour = labour("1", "h").build();

    assertThat(only(value(packs("9"), List.of(FORTY, TWO, three), hour)).status())
        .isEqualTo(LineStatus.TIED);
    assertThat(only(value(packs("9"), List.of(FORTY, pieces), hour)).status())
        .isEqualTo(LineStatus.FAILED);
  }

  @Test
  void travelCausesNoChargeWhenAPackPaysForIt() {
    FixedRule travel =
        rule("rate-groups", "trip", unitPrice("30.00"), consume("bono", "1", "ud"))
            .when(is(StandardField.KIND, "TRAVEL"));
    ChargeLine trip = line("1", Kind.TRAVEL, "1", "ud").build();

    assertThat(value(packs("5"), List.of(travel, CALL_OUT), trip).valuations().get(0).lines())
        .hasSize(1);
    assertThat(value(packs("0"), List.of(travel, CALL_OUT), trip).valuations().get(0).lines())
        .hasSize(2);
  }

  @Test
  void tiersArePaidFromTheFirstOn() {
    FixedRule tiers =
        rule("rate-groups", "tiers", graduated(upTo("60", "min", "1.00"), beyond("0.50", "min")));
    FixedRule each = rule("rate-groups", "one an hour", consume("bono", "1", "h"));

    PricedLine line = only(value(packs("1.5"), List.of(tiers, each), labour("120", "min").build()));

    assertThat(line.amount()).isEqualTo(eur("15.00"));
    assertThat(line.charged()).hasToString("30 min");
  }

  @Test
  void aPieceByNightIsChargedWhenOnlyTheDayIsPaid() {
    FixedRule byDay =
        rule("rate-groups", "day", consume("bono", "1", "h"))
            .when(is(StandardField.BAND, "diurna"));
    Tariff tariff =
        tariff(Pricing.DAY_AND_NIGHT, Rounding.CENTS, new FixedDecider(List.of(FORTY, byDay)));

    PackValuation valued =
        new Valuer(tariff, Pricing.CLIENTS)
            .value(
                List.of(report(worked("3", "2026-03-10T20:00", "2026-03-10T23:00").build())),
                packs("10"));

    assertThat(only(valued).amount()).isEqualTo(eur("40.00"));
    assertThat(valued.closing().left("B-1")).isEqualByComparingTo("8");
  }

  @Test
  void olderDocumentsComeFirstWhateverTheOrderGiven() {
    Document early = document("PT-9", TUESDAY, "1");
    Document late = document("PT-1", TUESDAY.plusDays(1), "1");
    Valuer valuer = new Valuer(tariff(FORTY, TWO), Pricing.CLIENTS);

    PackValuation valued = valuer.value(List.of(late, early), packs("2"));

    assertThat(valued.valuations())
        .extracting(each -> each.document())
        .containsExactly("PT-1", "PT-9");
    assertThat(valued.valuations())
        .extracting(each -> each.lines().get(0).status())
        .containsExactly(LineStatus.PRICED, LineStatus.COVERED);
    assertThatThrownBy(() -> valuer.value(List.of(late, late), packs("2")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAFeeCoversIsNotCountedWithOtherLinesOfTheVisit() {
    FixedRule least =
        rule("client", "least", new Minimum(Quantity.of("3", "h"), TopUp.LAST, Scope.VISIT));
    FixedRule fee = rule("client", "fee", cover("Cuota")).when(is(StandardField.LINE, "1"));

    List<PricedLine> lines =
        value(
                Balances.NONE,
                List.of(FORTY, least, fee),
                labour("2", "h").build(),
                line("2", Kind.LABOUR, "1", "h").build())
            .valuations()
            .get(0)
            .lines();

    assertThat(lines.get(0).computed().amount()).isEqualTo(eur("80.00"));
    assertThat(lines.get(1).amount()).isEqualTo(eur("120.00"));
  }

  private static Document document(String id, LocalDate date, String hours) {
    return Pricing.report(
        id,
        List.of(
            ChargeLine.builder(
                    new LineId(id, "1"), date, "C-014", Kind.LABOUR, Quantity.of(hours, "h"))
                .build()));
  }

  private static PackValuation value(Balances opening, List<FixedRule> rules, ChargeLine... lines) {
    return new Valuer(tariff(rules.toArray(FixedRule[]::new)), Pricing.CLIENTS)
        .value(List.of(report(lines)), opening);
  }

  private static PricedLine only(PackValuation valued) {
    return valued.valuations().get(0).lines().get(0);
  }

  private static Balances packs(String units) {
    return Balances.of(List.of(pack("B-1", units, null, null)));
  }

  private static Pack pack(
      String id, String units, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Pack(id, "C-014", null, "bono", new BigDecimal(units), from, to);
  }
}
