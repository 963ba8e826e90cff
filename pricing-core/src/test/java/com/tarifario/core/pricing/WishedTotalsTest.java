package com.tarifario.core.pricing;

import static com.tarifario.core.pricing.QuoteRules.always;
import static com.tarifario.core.pricing.QuoteRules.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.quote.WishedTotal;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Permission;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WishedTotalsTest {

  private static final ClientRegister CLIENTS = ClientRegister.of(Client.of("C", "Client", null));

  @Test
  void changes_each_price_in_the_same_proportion() {
    QuoteValuer valuer = valuer(costPlus());
    Quote quote = quote(item("A", "2", "100.00"), item("B", "10", "30.00"));

    Quote wished = reach(valuer, quote, "400.00", false);

    assertThat(valuer.value(wished).net()).contains(eur("400.00"));
    assertThat(prices(valuer.value(wished))).containsExactly(eur("80.00"), eur("24.00"));
    assertThat(wished.item(QuotePath.of("01", "A")).override())
        .isEqualTo(new PriceOverride(eur("80"), "round sum", "Ana", null));
  }

  @Test
  void the_item_whose_quantity_lets_it_takes_the_cents_that_are_left_over() {
    QuoteValuer valuer = valuer(costPlus());
    Quote quote = quote(item("A", "3", "100.00"), item("B", "1", "100.00"));

    QuoteValuation valuation = valuer.value(reach(valuer, quote, "370.00", false));

    assertThat(valuation.net()).contains(eur("370.00"));
    assertThat(prices(valuation)).containsExactly(eur("92.50"), eur("92.50"));

    valuation = valuer.value(reach(valuer, quote, "370.01", false));
    assertThat(valuation.net()).contains(eur("370.01"));
    assertThat(prices(valuation)).containsExactly(eur("92.50"), eur("92.51"));
  }

  @Test
  void a_total_that_is_not_met_any_more_is_told() {
    QuoteValuer valuer = valuer(costPlus());
    Quote wished =
        reach(valuer, quote(item("A", "2", "100.00"), item("B", "10", "30.00")), "400.00", false);
    assertThat(valuer.value(wished).problems()).isEmpty();

    Quote more =
        wished.withChapters(
            List.of(wished.chapters().get(0), Chapter.of("02", "More", item("C", "1", "50.00"))));
    assertThat(valuer.value(more).net()).contains(eur("450.00"));
    assertThat(valuer.value(more).problems())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.isMissedTotal()).isTrue();
              assertThat(each.where()).hasToString(more.id() + "/total");
              assertThat(each.message().toString())
                  .isEqualTo(
                      "The total was set to 400.00 EUR by Ana (round sum), and is 450.00 EUR now.");
            });
    assertThat(valuer.value(WishedTotals.withoutWish(more)).problems()).isEmpty();
  }

  @Test
  void a_price_gets_more_decimals_where_no_quantity_lets_it() {
    QuoteValuer valuer = valuer(costPlus());
    Quote quote = quote(item("A", "12.5", "8.00"));

    QuoteValuation valuation = valuer.value(reach(valuer, quote, "99.99", false));

    assertThat(valuation.net()).contains(eur("99.99"));
    assertThat(prices(valuation)).containsExactly(eur("7.999"));
  }

  @Test
  void prices_that_were_set_for_other_reasons_stay_and_those_of_an_earlier_wish_do_not() {
    QuoteValuer valuer = valuer(costPlus());
    Quote quote =
        quote(item("A", "1", "100.00"), item("B", "1", "100.00"), item("C", "1", "100.00"))
            .overriddenAt(
                QuotePath.of("01", "C"), new PriceOverride(eur("90"), "agreed", "Ana", null));

    Quote once = reach(valuer, quote, "250.00", false);
    Quote twice = reach(valuer, once, "270.00", false);

    assertThat(prices(valuer.value(twice)))
        .containsExactly(eur("90.00"), eur("90.00"), eur("90.00"));
    assertThat(WishedTotals.withoutWish(twice)).isEqualTo(quote);
  }

  @Test
  void counts_discounts_charges_on_sums_and_tax() {
    QuoteRules rules =
        costPlus()
            .rule(
                always(),
                new TotalCharge(
                    "General expenses",
                    new TotalCharge.Part(Percentage.of("13"), Adjustment.Basis.BASE),
                    Charge.Scope.DOCUMENT,
                    Kind.EXPENSE))
            .tax(always(), "21");
    QuoteValuer valuer = valuer(rules);
    Quote quote =
        quote(item("A", "3", "123.45"), item("B", "12.5", "8.33"))
            .withChapter(
                "01",
                chapter ->
                    chapter.withDiscount(new Discount(Percentage.of("5"), "loyal", "Ana", null)));

    assertThat(valuer.value(reach(valuer, quote, "600.00", true)).gross()).contains(eur("600.00"));
  }

  @Test
  void names_the_nearest_totals_where_rounding_leaves_no_way() {
    QuoteValuer valuer = valuer(costPlus().tax(always(), "21"));
    Quote quote = quote(item("A", "1", "100.00"));

    // 82.65 makes 100.01 and 82.64 makes 99.99: the tax is rounded to the cent.
    assertThatThrownBy(() -> reach(valuer, quote, "100.00", true))
        .isInstanceOf(UnreachableTotalException.class)
        .hasMessageStartingWith("100.00 EUR can't be made to the cent")
        .hasMessageContaining("The nearest are 99.99 EUR and 100.01 EUR");
  }

  @Test
  void says_what_stands_in_the_way() {
    QuoteValuer valuer = valuer(costPlus());
    Quote fixed =
        quote(item("A", "1", "100.00"))
            .overriddenAt(
                QuotePath.of("01", "A"), new PriceOverride(eur("90"), "agreed", "Ana", null));
    assertThatThrownBy(() -> reach(valuer, fixed, "80.00", false))
        .hasMessageStartingWith("No price is free to be changed");

    Quote half =
        quote(item("A", "1", "100.00"), item("B", "1", "50.00"))
            .overriddenAt(
                QuotePath.of("01", "A"), new PriceOverride(eur("90"), "agreed", "Ana", null));
    assertThatThrownBy(() -> reach(valuer, half, "80.00", false))
        .hasMessage(
            "80.00 EUR can't be reached: what is not free to be changed comes to 90.00 EUR"
                + " already.");

    QuoteValuer unpriced = valuer(new QuoteRules());
    assertThatThrownBy(() -> reach(unpriced, half, "80.00", false))
        .hasMessageStartingWith("The quote has no total yet: ");

    assertThatThrownBy(
            () ->
                new WishedTotals(valuer)
                    .reach(
                        half,
                        new WishedTotal(Money.of("80", "USD"), false, "round sum", "Ana", null)))
        .isInstanceOf(UnreachableTotalException.class)
        .hasMessageContaining("USD");
  }

  @Test
  void leaves_alone_what_rules_allow_nobody_to_price() {
    QuoteRules rules =
        costPlus().rule(is(Kind.LABOUR), new Permission(Permission.Mode.LOCKED, null));
    QuoteValuer valuer = valuer(rules);
    Component labour =
        Component.of("MO", Subject.of(Kind.LABOUR), Quantity.of("1", "h"), eur("50"));
    Quote quote =
        quote(item("A", "1", "100.00"), Item.of("L", "labour", Quantity.of("1", "ud"), labour));

    assertThat(prices(valuer.value(reach(valuer, quote, "140.00", false))))
        .containsExactly(eur("90.00"), eur("50.00"));
  }

  @Test
  void what_is_outside_the_total_is_not_changed() {
    QuoteValuer valuer = valuer(costPlus());
    Quote quote = quote(item("A", "1", "100.00"), item("B", "1", "50.00").withOption(Option.EXTRA));

    Quote wished = reach(valuer, quote, "90.00", false);

    assertThat(valuer.value(wished).net()).contains(eur("90.00"));
    assertThat(wished.item(QuotePath.of("01", "B")).override()).isNull();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void any_total_without_tax_is_met_to_the_cent(
      @ForAll("items") List<Item> items, @ForAll("totals") BigDecimal total) {
    QuoteValuer valuer = valuer(costPlus());
    Quote quote = quote(items.toArray(Item[]::new));

    Quote wished =
        new WishedTotals(valuer)
            .reach(
                quote,
                new WishedTotal(Money.of(total, QuoteRules.EUR), false, "round", "Ana", null));

    assertThat(valuer.value(wished).net()).contains(Money.of(total, QuoteRules.EUR));
  }

  @Provide
  Arbitrary<BigDecimal> totals() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100000")).ofScale(2);
  }

  @Provide
  Arbitrary<List<Item>> items() {
    Arbitrary<BigDecimal> quantities =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.01"), new BigDecimal("3000"))
            .ofScale(2);
    Arbitrary<BigDecimal> costs =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("500")).ofScale(2);
    return Combinators.combine(quantities, costs)
        .as((quantity, cost) -> item("0", quantity.toPlainString(), cost.toPlainString()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            items -> {
              List<Item> numbered = new ArrayList<>();
              items.forEach(
                  each ->
                      numbered.add(
                          new Item(
                              "I" + numbered.size(),
                              "item",
                              each.quantity(),
                              each.components(),
                              null)));
              return numbered;
            });
  }

  private static Quote reach(QuoteValuer valuer, Quote quote, String total, boolean withTax) {
    return new WishedTotals(valuer)
        .reach(quote, new WishedTotal(eur(total), withTax, "round sum", "Ana", null));
  }

  private static List<Money> prices(QuoteValuation valuation) {
    return valuation.items().stream().map(ValuedItem::unitPrice).toList();
  }

  private static QuoteRules costPlus() {
    return new QuoteRules().markup(Kind.MATERIAL, "0").markup(Kind.LABOUR, "0");
  }

  private static QuoteValuer valuer(QuoteRules rules) {
    return new QuoteValuer(rules.tariff(), CLIENTS);
  }

  private static Quote quote(Item... items) {
    return Quote.of("Q", LocalDate.of(2026, 3, 2), "C", Chapter.of("01", "title", items));
  }

  private static Item item(String code, String quantity, String price) {
    return Item.of(
        code,
        "item",
        Quantity.of(quantity, "ud"),
        Component.of("M", Subject.of(Kind.MATERIAL), Quantity.of("1", "ud"), eur(price)));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
