package com.tarifario.core.pricing;

import static com.tarifario.core.pricing.QuoteRules.always;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import com.tarifario.core.tariff.Permission;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChapterDiscountTest {

  private static final ClientRegister CLIENTS = ClientRegister.of(Client.of("C", "Client", null));

  @Test
  void is_taken_off_the_sum_and_shared_out_over_the_items() {
    QuoteValuation valuation = value(prices(), "5", item("A", "33.33"), item("B", "66.68"));

    ValuedChapter chapter = valuation.chapters().get(0);
    assertThat(chapter.computed()).isEqualTo(eur("100.01"));
    assertThat(chapter.discount()).contains(eur("5.00")); // 5.0005 rounded
    assertThat(chapter.amount()).isEqualTo(eur("95.01"));
    assertThat(chapter.status()).isEqualTo(LineStatus.PRICED);
    assertThat(chapter.items())
        .extracting(ValuedItem::unitPrice, ValuedItem::discount, ValuedItem::amount)
        .containsExactly(
            tuple(eur("33.33"), eur("1.67"), eur("31.66")),
            tuple(eur("66.68"), eur("3.33"), eur("63.35")));
    assertThat(valuation.net()).contains(eur("95.01"));
  }

  @Test
  void proves_each_number() {
    QuoteValuation valuation = value(prices(), "5", item("A", "33.33"), item("B", "66.68"));

    assertThat(valuation.chapters().get(0).proof().steps())
        .extracting(step -> step.what() + ": " + step.before() + " -> " + step.after())
        .containsExactly(
            "item A: 0 -> 33.33",
            "item B: 33.33 -> 100.01",
            "discount of 5 % by Ana: loyal: 100.01 -> 95.0095",
            "amount rounded to 2 decimals: 95.0095 -> 95.01",
            "spread over the items in proportion to their amounts: 95.01 -> 95.01");
    assertThat(valuation.items().get(0).proof().steps())
        .last()
        .satisfies(
            step ->
                assertThat(step.what())
                    .hasToString(
                        "less its part of the discount on chapter 01, in proportion to their"
                            + " amounts"));
  }

  @Test
  void lowers_the_tax() {
    QuoteValuation valuation = value(prices().tax(always(), "21"), "10", item("A", "100.00"));

    assertThat(valuation.net()).contains(eur("90.00"));
    assertThat(valuation.gross()).contains(eur("108.90"));
  }

  @Test
  void holds_as_far_as_rules_allow_prices_set_by_hand() {
    QuoteRules locked = prices().rule(always(), new Permission(Permission.Mode.LOCKED, null));
    ValuedChapter refused = value(locked, "5", item("A", "100.00")).chapters().get(0);
    assertThat(refused.amount()).isEqualTo(eur("100.00"));
    assertThat(refused.discount()).isEmpty();
    assertThat(refused.problem().toString()).contains("The price set by Ana was not applied");

    QuoteRules downTo90 =
        prices()
            .rule(always(), new Permission(new Permission.DownToPart(Percentage.of("90")), null));
    assertThat(value(downTo90, "10", item("A", "100.00")).problems()).isEmpty();
    ValuedChapter flagged = value(downTo90, "11", item("A", "100.00")).chapters().get(0);
    assertThat(flagged.amount()).isEqualTo(eur("89.00"));
    assertThat(flagged.problem().toString()).contains("less than the 90.00 EUR");
  }

  @Test
  void what_has_no_price_has_no_discount() {
    QuoteValuation valuation = value(new QuoteRules(), "5", item("A", "100.00"));

    assertThat(valuation.chapters().get(0).amount()).isNull();
    assertThat(valuation.chapters().get(0).discount()).isEmpty();
    assertThat(valuation.isComplete()).isFalse();
  }

  @Test
  void a_chapter_of_options_only_comes_to_nothing() {
    QuoteValuation valuation = value(prices(), "5", item("A", "100.00").withOption(Option.EXTRA));

    assertThat(valuation.net()).contains(eur("0"));
    assertThat(valuation.options())
        .extracting(ValuedItem::unitPrice, ValuedItem::amount)
        .containsExactly(tuple(eur("100.00"), eur("95.00")));
  }

  private static QuoteRules prices() {
    return new QuoteRules().markup(Kind.MATERIAL, "0");
  }

  private static QuoteValuation value(QuoteRules rules, String percent, Item... items) {
    Chapter chapter =
        new Chapter(
            "01",
            "title",
            List.of(items),
            null,
            new Discount(Percentage.of(percent), "loyal", "Ana", null));
    return new QuoteValuer(rules.tariff(), CLIENTS)
        .value(Quote.of("Q", LocalDate.of(2026, 3, 2), "C", chapter));
  }

  private static Item item(String code, String price) {
    return Item.of(
        code,
        "item",
        Quantity.of("1", "ud"),
        Component.of("M", Subject.of(Kind.MATERIAL), Quantity.of("1", "ud"), eur(price)));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
