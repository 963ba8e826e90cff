package com.tarifario.core.pricing;

import static com.tarifario.core.pricing.QuoteRules.always;
import static com.tarifario.core.pricing.QuoteRules.is;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.ConceptUse;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.PriceEnding;
import com.tarifario.core.tariff.QuantityRule.Minimum;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.tariff.Scale;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.testing.Proposals;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Subtotal;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class QuoteValuerTest {

  private static final ClientRegister CLIENTS =
      ClientRegister.of(Client.of("C-014", "Hotel Miramar", "A"));

  @Test
  void sumsComponentsToItemsItemsToChaptersAndChaptersToTheQuote() {
    QuoteValuation valuation = value(costPlus(), quote(split()));

    ValuedItem item = valuation.items().get(0);
    assertThat(item.unitPrice()).isEqualTo(eur("643.01")); // 6.5 x 18.40 x 1.35 + 401.29 x 1.20
    assertThat(item.amount()).isEqualTo(eur("1286.02"));
    assertThat(item.cost()).isEqualTo(eur("1041.78"));
    assertThat(valuation.chapters().get(0).amount()).isEqualTo(eur("1286.02"));
    assertThat(valuation.net()).contains(eur("1286.02"));
    assertThat(valuation.cost()).contains(eur("1041.78"));
    assertThat(valuation.margin()).contains(eur("244.24"));
    assertThat(valuation.gross()).contains(eur("1286.02"));
    assertThat(valuation.isComplete()).isTrue();
    assertThat(valuation.problems()).isEmpty();
  }

  @Test
  void pricesEachComponentUnderItsPathForTheWholeQuantity() {
    PricedLine line = value(costPlus(), quote(split())).items().get(0).components().get(0).line();

    assertThat(line.id()).hasToString("P-41/01.SPLIT.MO");
    assertThat(line.charged()).isEqualTo(new Quantity(new BigDecimal("13.0"), hours()));
    assertThat(line.unitPrice()).isEqualTo(eur("24.84"));
    assertThat(line.amount()).isEqualTo(eur("322.92"));
  }

  @Test
  void aScaleCountsEachComponentForTheWholeQuantityOfItsItem() {
    QuoteRules rules = new QuoteRules().rule(always(), scale(Charge.Scope.LINE));
    Item item = Item.of("A", "a", qty("5"), part("1"), part("2"));

    ValuedItem valued = value(rules, quote(item)).items().get(0);
    assertThat(valued.unitPrice()).isEqualTo(eur("3.60")); // 2 x (4 x 2.00 + 1 x 1.00) / 5
    assertThat(valued.amount()).isEqualTo(eur("18.00"));
    assertThat(valued.components().get(0).line().unitPrice()).isNull();
    assertThat(valued.components().get(0).line().pieces())
        .extracting(each -> each.charged() + " x " + each.unitPrice())
        .containsExactly("4 ud x 2.00 EUR", "1 ud x 1.00 EUR");
  }

  @Test
  void aScaleOfTheDocumentCountsAllComponentsOfTheQuote() {
    QuoteRules rules = new QuoteRules().rule(always(), scale(Charge.Scope.DOCUMENT));

    QuoteValuation valuation =
        value(
            rules,
            quote(Item.of("A", "a", qty("3"), part("1")), Item.of("B", "b", qty("3"), part("1"))));
    assertThat(valuation.items())
        .extracting(ValuedItem::amount)
        .containsExactly(eur("6.00"), eur("3.99")); // 2.00 + 2 x 1.00 is 1.33 each
  }

  /** Up to four at 2.00 EUR, and 1.00 EUR beyond. */
  private static Base scale(Charge.Scope scope) {
    return Proposals.scale(
        Scale.Type.GRADUATED,
        scope,
        Proposals.upTo("4", "ud", "2.00"),
        Proposals.beyond("1.00", "ud"));
  }

  @Test
  void roundsNothingBeforeTheItem() {
    QuoteRules prices = new QuoteRules().unitPrice(always(), "10.004");
    Item item = Item.of("A", "a", qty("1"), part("1"), part("2"), part("3"));

    assertThat(value(prices, quote(item)).items().get(0).unitPrice()).isEqualTo(eur("30.01"));
  }

  @Test
  void anEndingHoldsForAComponentAlthoughNothingElseIsRoundedThere() {
    QuoteRules rules =
        new QuoteRules()
            .unitPrice(always(), "10.004")
            .rule(
                is(Kind.LABOUR),
                new PriceEnding(eur("1.00"), eur("0.95"), PriceEnding.Direction.NEAREST));
    Component labour = Component.of("2", Subject.of(Kind.LABOUR), Quantity.of("2", "h"), eur("1"));
    Item item = Item.of("A", "a", qty("3"), part("1"), labour);

    ValuedItem valued = value(rules, quote(item)).items().get(0);
    assertThat(valued.components().get(0).line().unitPrice()).isEqualTo(eur("10.004"));
    assertThat(valued.components().get(1).line().unitPrice()).isEqualTo(eur("9.95"));
    assertThat(valued.unitPrice()).isEqualTo(eur("29.90")); // 10.004 + 2 x 9.95
  }

  @Test
  void comparesPricesAndDiscountsOfComponentsThatAskForTheBest() {
    QuoteRules rules =
        new QuoteRules()
            .rule(always(), Proposals.best(Proposals.unitPrice("10.00")))
            .rule(always(), Proposals.best(Proposals.unitPrice("12.00")))
            .rule(always(), Proposals.best("promo", Proposals.onBase("-10")))
            .rule(always(), Proposals.best("promo", Proposals.perUnit("-0.50", null)));
    Item item = Item.of("A", "a", qty("2"), part("1"), part("2"));

    assertThat(value(rules, quote(item)).items().get(0).unitPrice()).isEqualTo(eur("18.00"));
  }

  @Test
  void pricesOfACostPerHourAreForHours() {
    QuoteRules rules =
        new QuoteRules().markup(Kind.LABOUR, "50").rule(always(), Proposals.cost("30.00", "h"));
    Component minutes = Component.of("1", Subject.of(Kind.LABOUR), Quantity.of("20", "min"), null);
    Item item = Item.of("A", "a", qty("1"), minutes);

    ValuedItem valued = value(rules, quote(item)).items().get(0);
    assertThat(valued.unitPrice()).isEqualTo(eur("15.00"));
    assertThat(valued.cost()).isEqualTo(eur("10.00"));
    assertThat(valued.components().get(0).line().unitPrice()).isEqualTo(eur("45.00"));
  }

  @Test
  void roundsTheSumOfEndlessQuotientsAsTheFractionThatItIs() {
    // 6 x 0.005 / 6 is 0.005, which rounds up; cut at 20 decimals on the way, it would round down.
    QuoteRules sixth =
        new QuoteRules()
            .rule(always(), new Base(new Formula.MarginOnSale(Percentage.of("-500")), false));
    List<Component> sixths = new ArrayList<>();
    for (int each = 0; each < 6; each++) {
      sixths.add(
          Component.of("" + each, Subject.of(Kind.LABOUR), Quantity.of("1", "h"), eur("0.005")));
    }
    Item item = Item.of("A", "a", qty("1"), sixths.toArray(Component[]::new));

    assertThat(value(sixth, quote(item)).items().get(0).unitPrice()).isEqualTo(eur("0.01"));
  }

  @Test
  void letsRulesSeeTheQuantityOfTheWholeItem() {
    Predicate<Facts> many =
        facts -> ((BigDecimal) facts.get(StandardField.QUANTITY)).intValue() >= 10;
    QuoteRules rules = new QuoteRules().unitPrice(always(), "5").unitPrice(many, "4");

    assertThat(value(rules, quote(Item.of("A", "a", qty("9"), part("1")))).net())
        .contains(eur("45.00"));
    assertThat(value(rules, quote(Item.of("A", "a", qty("10"), part("1")))).net())
        .contains(eur("40.00"));
  }

  @Test
  void spreadsAMinimumOverTheUnitsOfTheItem() {
    QuoteRules rules =
        new QuoteRules()
            .unitPrice(always(), "40")
            .rule(always(), new Minimum(Quantity.of("1", "h"), TopUp.LAST));
    Component quarter =
        Component.of("MO", Subject.of(Kind.LABOUR), Quantity.of("0.25", "h"), eur("18"));

    ValuedItem item = value(rules, quote(Item.of("A", "a", qty("2"), quarter))).items().get(0);

    assertThat(item.unitPrice()).isEqualTo(eur("20.00"));
    assertThat(item.amount()).isEqualTo(eur("40.00"));
  }

  @Test
  void leavesAnItemWithoutPriceIfAComponentHasNone() {
    QuoteValuation valuation =
        value(new QuoteRules().markup(Kind.LABOUR, "35"), quote(split(), labourOnly()));

    ValuedItem item = valuation.items().get(0);
    assertThat(item.status()).isEqualTo(LineStatus.UNPRICED);
    assertThat(item.unitPrice()).isNull();
    assertThat(item.amount()).isNull();
    assertThat(item.problems())
        .singleElement()
        .asString()
        .isEqualTo(
            "Component EQ has no price: No rule proposes a price for this line. Add a rule whose"
                + " conditions it meets.");
    assertThat(item.components()).allSatisfy(each -> assertThat(each.amount()).isNull());
    assertThat(valuation.isComplete()).isFalse();
    assertThat(valuation.net()).isEmpty();
    assertThat(valuation.gross()).isEmpty();
    assertThat(valuation.chapters().get(0).amount()).isNull();
    assertThat(valuation.chapters().get(0).status()).isEqualTo(LineStatus.UNPRICED);
    assertThat(valuation.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.where()).hasToString("P-41/01.SPLIT"));
    assertThat(valuation.total()).isEqualTo(new Subtotal(2, 1, eur("24.84"), eur("18.40")));
  }

  @Test
  void namesAMissingCost() {
    Component free = Component.of("MO", Subject.of(Kind.LABOUR), Quantity.of("1", "h"), null);
    ValuedItem item = value(costPlus(), quote(Item.of("A", "a", qty("1"), free))).items().get(0);

    assertThat(item.status()).isEqualTo(LineStatus.NO_COST);
    assertThat(item.cost()).isNull();
    assertThat(item.margin()).isEmpty();
  }

  @Test
  void replacesAComponentsPriceAndKeepsTheComputedBeside() {
    Quote quote =
        quote(split()).overriddenAt(QuotePath.of("01", "SPLIT", "EQ"), override("450.00"));

    ValuedItem item = value(costPlus(), quote).items().get(0);

    assertThat(item.status()).isEqualTo(LineStatus.PRICED);
    assertThat(item.unitPrice()).isEqualTo(eur("611.46")); // 161.46 + 450
    PricedLine line = item.components().get(1).line();
    assertThat(line.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(line.computed().unitPrice()).isEqualTo(eur("481.548"));
  }

  @Test
  void replacesAnItemsUnitPriceAndKeepsTheComputedBeside() {
    Quote quote = quote(split()).overriddenAt(QuotePath.of("01", "SPLIT"), override("600.00"));

    ValuedItem item = value(costPlus(), quote).items().get(0);

    assertThat(item.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(item.unitPrice()).isEqualTo(eur("600.00"));
    assertThat(item.amount()).isEqualTo(eur("1200.00"));
    assertThat(item.computed().unitPrice()).isEqualTo(eur("643.01"));
    assertThat(item.computed().amount()).isEqualTo(eur("1286.02"));
    assertThat(item.components())
        .extracting(each -> each.amount().amount().toPlainString())
        .containsExactly("301.32", "898.68");
  }

  @Test
  void replacesAChaptersAmountAndSharesItOutOverItsItems() {
    Quote quote =
        quote(labourOnly("A"), labourOnly("B"), labourOnly("C"))
            .overriddenAt(QuotePath.of("01"), override("100.00"));

    ValuedChapter chapter = value(costPlus(), quote).chapters().get(0);

    assertThat(chapter.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(chapter.amount()).isEqualTo(eur("100.00"));
    assertThat(chapter.computed()).isEqualTo(eur("74.52"));
    assertThat(chapter.items())
        .extracting(item -> item.amount().amount().toPlainString())
        .containsExactly("33.34", "33.33", "33.33");
    assertThat(chapter.items())
        .allSatisfy(
            item -> {
              assertThat(item.isShareOfChapter()).isTrue();
              assertThat(item.unitPrice()).isNull();
              assertThat(item.computed().amount()).isEqualTo(eur("24.84"));
            });
  }

  @Test
  void letsAPersonPriceWhatTheTariffCanNot() {
    QuoteRules none = new QuoteRules();
    Quote item = quote(split()).overriddenAt(QuotePath.of("01", "SPLIT"), override("600"));
    Quote chapter =
        quote(split(), labourOnly()).overriddenAt(QuotePath.of("01"), override("1060.18"));

    assertThat(value(none, item).net()).contains(eur("1200.00"));
    assertThat(value(none, item).problems()).isEmpty();
    assertThat(value(none, item).items().get(0).computed()).isNull();
    QuoteValuation byCost = value(none, chapter);
    assertThat(byCost.isComplete()).isTrue();
    assertThat(byCost.items())
        .extracting(each -> each.amount().amount().toPlainString())
        .containsExactly("1041.78", "18.40"); // in proportion to their costs
    assertThat(byCost.items().get(0).proof().steps())
        .last()
        .extracting(step -> step.what().toString())
        .isEqualTo("share of the amount of chapter 01, in proportion to their costs");
  }

  @Test
  void doesNotLetAnOverrideHideAnUnknownClient() {
    Quote quote =
        Quote.of("P-41", LocalDate.of(2026, 3, 2), "C-999", Chapter.of("01", "t", split()))
            .overriddenAt(QuotePath.of("01", "SPLIT"), override("600"))
            .overriddenAt(QuotePath.of("01"), override("900"));

    QuoteValuation valuation = value(costPlus().tax(always(), "21"), quote);

    assertThat(valuation.isComplete()).isFalse();
    assertThat(valuation.items().get(0).status()).isEqualTo(LineStatus.FAILED);
    assertThat(valuation.items().get(0).problems().get(0).toString())
        .contains("Client C-999 is not known");
  }

  @Test
  void refusesAnOverrideInAnotherCurrency() {
    PriceOverride dollars = new PriceOverride(Money.of("5", "USD"), "because", "M. Ruiz", null);
    QuoteValuation item =
        value(costPlus(), quote(split()).overriddenAt(QuotePath.of("01", "SPLIT"), dollars));
    QuoteValuation chapter =
        value(costPlus(), quote(split()).overriddenAt(QuotePath.of("01"), dollars));

    assertThat(item.items().get(0).status()).isEqualTo(LineStatus.FAILED);
    assertThat(chapter.chapters().get(0).status()).isEqualTo(LineStatus.FAILED);
    assertThat(chapter.net()).isEmpty();
    assertThat(chapter.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message().key()).isEqualTo(CoreMessage.CURRENCY_MISMATCH));
  }

  @Test
  void chargesOnceWhatItsComponentsCause() {
    QuoteRules rules =
        costPlus()
            .rule(
                is(Kind.LABOUR),
                new Charge(
                    "Desplazamiento",
                    eur("35.00"),
                    Charge.Scope.VISIT,
                    Charge.Pick.SAME,
                    Kind.TRAVEL));

    QuoteValuation valuation = value(rules, quote(split(), labourOnly()));

    assertThat(valuation.charges())
        .singleElement()
        .satisfies(
            charge -> {
              assertThat(charge.id()).hasToString("P-41/01.SPLIT.MO+Desplazamiento");
              assertThat(charge.amount()).isEqualTo(eur("35.00"));
            });
    assertThat(valuation.net()).contains(eur("1345.86"));
    assertThat(valuation.byKind().get("TRAVEL").net()).isEqualTo(eur("35.00"));
    assertThat(valuation.byChapter().get("01").net()).isEqualTo(eur("1310.86"));
  }

  @Test
  void taxesItemsByWhatTheyAreAsAWhole() {
    List<Facts> seen = new ArrayList<>();
    QuoteRules rules =
        costPlus()
            .tax(
                facts -> {
                  seen.add(facts);
                  return true;
                },
                "21");
    Item item =
        new Item("SPLIT", "Split", qty("2"), split().components(), ConceptUse.of("CL-SPLIT-35"));

    QuoteValuation valuation = value(rules, quote(item));

    assertThat(valuation.tax()).isEqualTo(eur("270.06"));
    assertThat(valuation.gross()).contains(eur("1556.08"));
    Facts facts = seen.get(0);
    assertThat(facts.get(StandardField.KIND)).isNull();
    assertThat(facts.get(StandardField.CATEGORY)).isNull();
    assertThat(facts.get(StandardField.FAMILY)).isNull();
    assertThat(facts.get(StandardField.ITEM)).isNull();
    assertThat(facts.get(StandardField.LINE)).isEqualTo("01.SPLIT");
    assertThat(facts.get(StandardField.CONCEPT)).isEqualTo("CL-SPLIT-35");
    assertThat(facts.get(StandardField.DESCRIPTION)).isEqualTo("Split");
    assertThat(facts.get(StandardField.QUANTITY)).isEqualTo(new BigDecimal("2"));
    assertThat(facts.get(StandardField.UNIT)).isEqualTo("ud");
    assertThat(facts.get(StandardField.UNIT_COST)).isEqualTo(new BigDecimal("520.89"));
    assertThat(facts.get(StandardField.DOCUMENT_TYPE)).isEqualTo("QUOTE");
    assertThat(facts.get(StandardField.RATE_GROUP)).isEqualTo("A");
    assertThat(facts.get(StandardField.AMOUNT)).isEqualTo(new BigDecimal("1286.02"));
    assertThat(facts.get(StandardField.DOCUMENT_NET)).isEqualTo(new BigDecimal("1286.02"));
    assertThat((BigDecimal) facts.get(StandardField.MATERIALS_SHARE))
        .isBetween(new BigDecimal("0.624080"), new BigDecimal("0.624082")); // 802.58 / 1286.02
  }

  @Test
  void leavesTheMaterialsShareOpenIfACostIsNotKnown() {
    Predicate<Facts> unknown = facts -> facts.get(StandardField.MATERIALS_SHARE) == null;
    QuoteRules rules = new QuoteRules().unitPrice(always(), "10").tax(unknown, "21");
    Component material = Component.of("M", Subject.of(Kind.MATERIAL), Quantity.of("1", "ud"), null);

    assertThat(value(rules, quote(Item.of("A", "a", qty("1"), material))).gross())
        .contains(eur("12.10"));
  }

  @Test
  void hasNoGrossIfAnItemHasNoTaxRate() {
    Predicate<Facts> notB = facts -> !"01.B".equals(facts.get(StandardField.LINE));
    QuoteValuation valuation =
        value(costPlus().tax(notB, "21"), quote(labourOnly("A"), labourOnly("B")));

    assertThat(valuation.net()).contains(eur("49.68"));
    assertThat(valuation.gross()).isEmpty();
    assertThat(valuation.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.where()).hasToString("P-41/01.B"));
  }

  @Test
  void provesAnItemsPriceStepByStep() {
    Quote quote = quote(split()).overriddenAt(QuotePath.of("01", "SPLIT"), override("600.00"));

    assertThat(value(costPlus(), quote).items().get(0).proof().steps())
        .extracting(Step::what)
        .extracting(Object::toString)
        .containsExactly(
            "component MO",
            "component EQ",
            "for one unit, of 2 ud",
            "unit price rounded to 2 decimals",
            "2 ud at 643.01 EUR",
            "price set by M. Ruiz: agreed",
            "2 ud at 600.00 EUR");
  }

  @Test
  void kindsSumToTheTotal() {
    QuoteValuation valuation =
        value(
            costPlus(),
            quote(split(), labourOnly()).overriddenAt(QuotePath.of("01"), override("1000.01")));

    Money sum =
        valuation.byKind().values().stream()
            .map(Subtotal::net)
            .reduce(Money.zero(QuoteRules.EUR), Money::plus);
    assertThat(sum).isEqualTo(eur("1000.01"));
    assertThat(valuation.byKind()).containsOnlyKeys("LABOUR", "MATERIAL");
  }

  @Test
  void generalExpensesAndProfitArePartsOfTheSumOfItsItemsAndAreTaxedWithThem() {
    QuoteRules rules =
        costPlus()
            .rule(always(), totalCharge("GG", "13", Kind.EXPENSE))
            .rule(always(), totalCharge("BI", "6", Kind.EXPENSE))
            .tax(always(), "21");

    QuoteValuation valuation = value(rules, quote(split(), labourOnly()));

    assertThat(valuation.subtotal().net()).isEqualTo(eur("1310.86"));
    assertThat(valuation.charges()).isEmpty();
    assertThat(valuation.totalCharges())
        .extracting(charge -> charge.charge() + " " + charge.amount())
        .containsExactlyInAnyOrder("GG 170.41 EUR", "BI 78.65 EUR");
    assertThat(valuation.net()).contains(eur("1559.92"));
    assertThat(valuation.gross()).contains(eur("1887.50"));
    assertThat(valuation.byKind().get("EXPENSE").net()).isEqualTo(eur("249.06"));
    assertThat(valuation.items().get(0).components().get(0).line().proof().verdicts())
        .extracting(verdict -> verdict.why().key())
        .contains(CoreMessage.COUNTED);
  }

  @Test
  void aPercentageOfMaterialsCountsTheComponentsPartsOfTheirItems() {
    QuoteRules rules =
        costPlus().rule(is(Kind.MATERIAL), totalCharge("Pequeño material", "3", Kind.MATERIAL));

    QuoteValuation valuation = value(rules, quote(split()));

    Money materials = valuation.byKind().get("MATERIAL").net().minus(eur("28.89"));
    assertThat(materials).isEqualTo(eur("963.10"));
    assertThat(valuation.totalCharges())
        .extracting(PricedLine::amount)
        .containsExactly(eur("28.89"));
  }

  @Test
  void aQuoteInWhichAPartHasNoPriceHasNoChargesOnItsSum() {
    QuoteRules rules =
        new QuoteRules()
            .markup(Kind.LABOUR, "35")
            .rule(always(), totalCharge("GG", "13", Kind.EXPENSE));

    QuoteValuation valuation = value(rules, quote(split()));

    assertThat(valuation.totalCharges()).extracting(PricedLine::amount).containsOnlyNulls();
    assertThat(valuation.isComplete()).isFalse();
    assertThat(valuation.problems())
        .extracting(problem -> problem.message().key())
        .contains(CoreMessage.TOTAL_UNKNOWN);
  }

  private static TotalCharge totalCharge(String name, String rate, Kind kind) {
    return new TotalCharge(
        name,
        new TotalCharge.Part(Percentage.of(rate), Adjustment.Basis.BASE),
        Charge.Scope.DOCUMENT,
        kind);
  }

  private static QuoteRules costPlus() {
    return new QuoteRules().markup(Kind.LABOUR, "35").markup(Kind.MATERIAL, "20");
  }

  private static QuoteValuation value(QuoteRules rules, Quote quote) {
    Tariff tariff = rules.tariff();
    return new QuoteValuer(tariff, CLIENTS).value(quote);
  }

  private static Quote quote(Item... items) {
    return Quote.of(
        "P-41", LocalDate.of(2026, 3, 2), "C-014", Chapter.of("01", "Climatización", items));
  }

  private static Item split() {
    Subject labour = new Subject(Kind.LABOUR, null, null, "oficial 1a", null, null);
    Subject material = new Subject(Kind.MATERIAL, "SPL-35", "climatizacion", null, null, null);
    return Item.of(
        "SPLIT",
        "Split",
        qty("2"),
        Component.of("MO", labour, Quantity.of("6.5", "h"), eur("18.40")),
        Component.of("EQ", material, Quantity.of("1", "ud"), eur("401.29")));
  }

  private static Item labourOnly() {
    return labourOnly("HORA");
  }

  private static Item labourOnly(String code) {
    return Item.of(
        code,
        "Una hora",
        qty("1"),
        Component.of("MO", Subject.of(Kind.LABOUR), Quantity.of("1", "h"), eur("18.40")));
  }

  private static Component part(String code) {
    return Component.of(code, Subject.of(Kind.MATERIAL), Quantity.of("1", "ud"), eur("1"));
  }

  private static PriceOverride override(String price) {
    return new PriceOverride(eur(price), "agreed", "M. Ruiz", null);
  }

  private static Unit hours() {
    return Unit.HOUR;
  }

  private static Quantity qty(String value) {
    return Quantity.of(value, "ud");
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
