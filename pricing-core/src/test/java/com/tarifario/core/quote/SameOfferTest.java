package com.tarifario.core.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SameOfferTest {

  private static final QuotePath ITEM = QuotePath.of("01", "A");
  private static final Quote QUOTE =
      Quote.of(
          "P-1",
          LocalDate.of(2026, 3, 2),
          "C-014",
          Chapter.of(
              "01",
              "Clima",
              Item.of(
                  "A",
                  "A",
                  Quantity.of("2", "ud"),
                  Component.of("1", Subject.of(Kind.MATERIAL), Quantity.of("1", "ud"), null))));

  private static Quote priced(String price, String reason, String author, Instant at) {
    return QUOTE.overriddenAt(ITEM, new PriceOverride(Money.of(price, "EUR"), reason, author, at));
  }

  @Test
  void who_set_a_price_and_when_makes_no_other_offer() {
    Quote one = priced("10", "fiel", "Ana", Instant.EPOCH);

    assertThat(SameOffer.is(one, priced("10.00", "fiel", "Luis", Instant.MAX))).isTrue();
    assertThat(SameOffer.is(one, priced("11", "fiel", "Ana", Instant.EPOCH))).isFalse();
    assertThat(SameOffer.is(one, priced("10", "otro", "Ana", Instant.EPOCH))).isFalse();
    assertThat(SameOffer.is(one, QUOTE)).isFalse();
  }

  @Test
  void quantities_and_discounts_are_compared_as_numbers() {
    assertThat(SameOffer.is(QUOTE, Editing.withQuantity(QUOTE, ITEM, new BigDecimal("2.0"))))
        .isTrue();
    assertThat(SameOffer.is(QUOTE, Editing.withQuantity(QUOTE, ITEM, new BigDecimal("3"))))
        .isFalse();
    assertThat(SameOffer.is(discounted("5"), discounted("5.0"))).isTrue();
    assertThat(SameOffer.is(discounted("5"), discounted("6"))).isFalse();
  }

  private static Quote discounted(String percent) {
    return QUOTE.withChapter(
        "01", each -> each.withDiscount(new Discount(Percentage.of(percent), "fiel", "Ana", null)));
  }
}
