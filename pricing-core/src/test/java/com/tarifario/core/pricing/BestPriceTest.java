package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Pricing.worked;
import static com.tarifario.core.testing.Proposals.below;
import static com.tarifario.core.testing.Proposals.best;
import static com.tarifario.core.testing.Proposals.beyond;
import static com.tarifario.core.testing.Proposals.closed;
import static com.tarifario.core.testing.Proposals.cover;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.graduated;
import static com.tarifario.core.testing.Proposals.inGroup;
import static com.tarifario.core.testing.Proposals.listDiscount;
import static com.tarifario.core.testing.Proposals.markup;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.onRunning;
import static com.tarifario.core.testing.Proposals.perLine;
import static com.tarifario.core.testing.Proposals.perUnit;
import static com.tarifario.core.testing.Proposals.scale;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.upTo;
import static com.tarifario.core.testing.Proposals.waive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Scale;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestPriceTest {

  private static final Base FORTY = best(unitPrice("40.00", "h"));
  private static final Base THIRTY = best(unitPrice("30.00", "h"));
  private static final FixedRule LABOUR = rule("rate-groups", "labour", unitPrice("40.00", "h"));
  private static final FixedRule TEN = rule("client", "ten", best("promo", onBase("-10")));
  private static final FixedRule TWENTY =
      rule("rate-groups", "twenty", best("promo", onBase("-20")));

  @Test
  void theLowestOfThoseThatAreComparedWinsWhateverItsLayer() {
    FixedRule low = rule("rate-groups", "low", THIRTY);
    PricedLine priced = twoHours(rule("client", "high", FORTY), low);
    assertThat(priced.amount()).isEqualTo(eur("60.00"));
    assertThat(priced.winners()).containsExactly(low.ref());
    assertThat(verdicts(priced))
        .containsExactly(
            "low won: 30.00 EUR/h is the lowest of the prices compared",
            "high lost: it makes 40.00 EUR/h, which is not below the 30.00 EUR/h of " + low.ref());
  }

  @Test
  void ofEqualPricesTheHigherHolds() {
    FixedRule high = rule("client", "high", best(unitPrice("0.50", "min")));
    assertThat(twoHours(rule("quote", "low", THIRTY), high).winners()).containsExactly(high.ref());
    FixedRule first = rule("client", "a", THIRTY);
    assertThat(twoHours(rule("client", "b", THIRTY), first).winners()).containsExactly(first.ref());
  }

  @Test
  void pricesOfDifferentUnitsAreComparedForOneUnitOfTheLine() {
    assertThat(
            amount(
                rule("client", "hours", FORTY),
                rule("quote", "minutes", best(unitPrice("0.60", "min")))))
        .isEqualTo(eur("72.00"));
  }

  @Test
  void aHigherBaseThatIsNotComparedBeatsThemAll() {
    assertThat(
            amount(
                rule("client", "fixed", unitPrice("50.00", "h")),
                rule("quote", "a", FORTY),
                rule("rate-groups", "b", THIRTY)))
        .isEqualTo(eur("100.00"));
  }

  @Test
  void aLowerBaseThatIsNotComparedLosesThoughItIsCheaper() {
    PricedLine priced =
        twoHours(
            rule("client", "a", FORTY),
            rule("quote", "fixed", unitPrice("10.00", "h")),
            rule("rate-groups", "b", THIRTY));
    assertThat(priced.amount()).isEqualTo(eur("60.00"));
    assertThat(verdicts(priced))
        .anySatisfy(
            each ->
                assertThat(each)
                    .startsWith("fixed lost: layer \"quote\" stands below layer \"client\""));
  }

  @Test
  void whatHasNoPriceIsPassedOver() {
    FixedRule noCost = rule("client", "list", best(listDiscount("50")));
    PricedLine priced = twoHours(noCost, rule("quote", "b", THIRTY));
    assertThat(priced.amount()).isEqualTo(eur("60.00"));
    assertThat(verdicts(priced)).anySatisfy(each -> assertThat(each).contains("list price"));
    assertThat(twoHours(noCost).status()).isEqualTo(LineStatus.NO_LIST_PRICE);
    assertThat(twoHours(noCost, rule("quote", "pieces", best(unitPrice("1.00", "ud")))).status())
        .isEqualTo(LineStatus.NO_LIST_PRICE);
  }

  @Test
  void onOneLevelAllMustSayBest() {
    FixedRule compared = rule("client", "a", FORTY);
    assertThat(amount(compared, rule("client", "b", THIRTY))).isEqualTo(eur("60.00"));
    FixedRule other = rule("client", "c", unitPrice("30.00", "h"));
    assertThat(twoHours(compared, other).status()).isEqualTo(LineStatus.TIED);
    assertThat(twoHours(compared, rule("client", "b", THIRTY), other).status())
        .isEqualTo(LineStatus.TIED);
  }

  @Test
  void oneRuleMayNameSeveralPrices() {
    FixedRule both = rule("client", "both", best(markup("50")), FORTY);
    assertThat(amount(both)).isEqualTo(eur("80.00"));
    assertThat(price(labour("2", "h").unitCost(eur("20.00")).build(), both).amount())
        .isEqualTo(eur("60.00"));
  }

  @Test
  void aPriceFromBelowIsComparedWithThoseThatItIsTakenFrom() {
    FixedRule five = rule("client", "five", best(below("-5")));
    assertThat(amount(five, rule("quote", "a", FORTY), rule("rate-groups", "b", THIRTY)))
        .isEqualTo(eur("57.00"));
    assertThat(amount(rule("client", "five", best(below("5"))), rule("quote", "a", FORTY)))
        .isEqualTo(eur("80.00"));
    assertThat(amount(five, rule("quote", "a", unitPrice("40.00", "h")), rule("quote", "b", FORTY)))
        .isNull();
  }

  @Test
  void thoseOfOneLevelTakeNoPriceFromEachOther() {
    FixedRule low = rule("quote", "low", unitPrice("50.00", "h"));
    assertThat(
            amount(
                rule("client", "a", best(below("-5"))),
                rule("client", "b", FORTY),
                rule("client", "c", best(below("-30"))),
                low))
        .isEqualTo(eur("70.00"));
  }

  @Test
  void onlyTheWinnerClosesLowerLayers() {
    FixedRule night = rule("rate-groups", "night", onBase("50"));
    FixedRule closed = rule("client", "closed", best(closed(unitPrice("40.00", "h"))));
    assertThat(amount(closed, rule("quote", "low", THIRTY), night)).isEqualTo(eur("90.00"));
    assertThat(amount(closed, rule("quote", "high", best(unitPrice("45.00", "h"))), night))
        .isEqualTo(eur("80.00"));
  }

  @Test
  void eachPieceOfALineHasItsOwnBest() {
    FixedRule night =
        rule("client", "night", best(unitPrice("20.00", "h")))
            .when(Pricing.is(StandardField.BAND, "noche"));
    PricedLine priced =
        price(
            Pricing.DAY_AND_NIGHT,
            worked("2", "2026-03-10T21:00", "2026-03-10T23:00").build(),
            rule("quote", "a", THIRTY),
            night);
    assertThat(priced.pieces())
        .extracting(PricedPiece::unitPrice)
        .containsExactly(eur("30.00"), eur("20.00"));
  }

  @Test
  void eachTierOfAScaleIsComparedForItself() {
    FixedRule scale =
        rule(
            "quote",
            "scale",
            best(
                graduated(
                    upTo("30", "min", "1.30"), upTo("1", "h", "60.00"), beyond("0.50", "min"))));
    assertThat(pieces(hours("2", scale, rule("client", "a", best(unitPrice("66.00", "h"))))))
        .containsExactly("0.5 h x 66.00", "0.5 h x 60.00", "60 min x 0.50");
    assertThat(pieces(hours("2", scale, rule("client", "a", FORTY))))
        .containsExactly("1 h x 40.00", "60 min x 0.50");
    assertThat(pieces(hours("2", scale, rule("client", "a", best(unitPrice("30.00", "h"))))))
        .containsExactly("2 h x 30.00");
  }

  @Test
  void aScaleOfADocumentThatIsNotWholeIsNotPassedOver() {
    FixedRule scale =
        rule(
            "client",
            "scale",
            best(
                scale(
                    Scale.Type.VOLUME, Scope.DOCUMENT, upTo("1", "h", "60.00"), beyond("9", "h"))));
    PricedLine line =
        new Valuer(Pricing.tariff(scale, rule("quote", "a", FORTY)), Pricing.CLIENTS)
            .valueIncomplete(Pricing.report(labour("2", "h").build()))
            .lines()
            .get(0);
    assertThat(line.status()).isEqualTo(LineStatus.FAILED);
  }

  @Test
  void ofAGroupTheBestForTheClientApplies() {
    PricedLine priced = twoHours(LABOUR, TEN, TWENTY);
    assertThat(priced.amount()).isEqualTo(eur("64.00"));
    assertThat(verdicts(priced))
        .contains(
            "twenty won: 32.00 EUR/h is the lowest of the prices compared",
            "ten lost: it makes 36.00 EUR/h, which is not below the 32.00 EUR/h of "
                + TWENTY.ref());
  }

  @Test
  void aHigherMemberOfTheGroupThatIsNotComparedBeatsThem() {
    FixedRule five = rule("quote", "five", inGroup("promo", onBase("-5")));
    assertThat(amount(LABOUR, TEN, TWENTY, five)).isEqualTo(eur("64.00"));
    FixedRule higher = rule("work-centre", "five", inGroup("promo", onBase("-5")));
    assertThat(amount(LABOUR, TEN, TWENTY, higher)).isEqualTo(eur("76.00"));
    FixedRule level = rule("client", "five", inGroup("promo", onBase("-5")));
    assertThat(twoHours(LABOUR, TEN, TWENTY, level).status()).isEqualTo(LineStatus.TIED);
    assertThat(verdicts(twoHours(LABOUR, TEN, TWENTY, five)))
        .contains("five lost: group \"promo\" was won by " + TWENTY.ref());
  }

  @Test
  void waivedMembersAreNotCompared() {
    assertThat(amount(LABOUR, TEN, TWENTY, rule("quote", "no", waive("promo"))))
        .isEqualTo(eur("72.00"));
    assertThat(amount(LABOUR, TEN, TWENTY, rule("work-centre", "no", waive("promo"))))
        .isEqualTo(eur("80.00"));
    FixedRule level = rule("rate-groups", "no", waive("promo"));
    assertThat(twoHours(LABOUR, TEN, TWENTY, level).status()).isEqualTo(LineStatus.TIED);
    FixedRule more = rule("client", "more", best("promo", onBase("-25")));
    assertThat(amount(LABOUR, TEN, TWENTY, more, level)).isEqualTo(eur("60.00"));
  }

  @Test
  void allOtherAdjustmentsAreCountedIn() {
    FixedRule night = rule("rate-groups", "night", onBase("100")).salience(1);
    FixedRule money = rule("quote", "money", best("promo", perUnit("-6", "h")));
    FixedRule part = rule("client", "part", best("promo", onRunning("-10")));
    assertThat(amount(LABOUR, money, part)).isEqualTo(eur("68.00"));
    assertThat(amount(LABOUR, night, money, part)).isEqualTo(eur("144.00"));
  }

  @Test
  void whatCannotBeComputedIsPassedOver() {
    FixedRule perPiece = rule("client", "piece", best("promo", perUnit("-30", "ud")));
    assertThat(amount(LABOUR, perPiece, TWENTY)).isEqualTo(eur("64.00"));
    assertThat(twoHours(LABOUR, perPiece).status()).isEqualTo(LineStatus.FAILED);
    FixedRule another = rule("quote", "another", best("promo", perUnit("-31", "kg")));
    assertThat(twoHours(LABOUR, perPiece, another).status()).isEqualTo(LineStatus.FAILED);
  }

  @Test
  void whatIsCoveredHasThePriceBesideIt() {
    PricedLine priced = twoHours(LABOUR, TEN, TWENTY, rule("client", "fee", cover("Cuota")));
    assertThat(priced.amount()).isEqualTo(eur("0"));
    assertThat(priced.computed()).isNotNull();
    assertThat(priced.computed().amount()).isEqualTo(eur("64.00"));
  }

  @Test
  void onlyChangesOfTheUnitPriceThatCompeteInAGroupCanBeCompared() {
    assertThatIllegalArgumentException().isThrownBy(() -> best("promo", perLine("5")));
  }

  private static PricedLine hours(String hours, FixedRule... rules) {
    return price(labour(hours, "h").build(), rules);
  }

  private static PricedLine twoHours(FixedRule... rules) {
    return hours("2", rules);
  }

  private static Money amount(FixedRule... rules) {
    return twoHours(rules).amount();
  }

  private static List<String> pieces(PricedLine line) {
    return line.pieces().stream()
        .map(each -> each.charged() + " x " + each.unitPrice().amount().toPlainString())
        .toList();
  }

  private static List<String> verdicts(PricedLine line) {
    return line.proof().verdicts().stream()
        .map(each -> each.candidate().rule().name() + " " + each.why())
        .toList();
  }
}
