package com.tarifario.core.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private final Quote quote =
      Quote.of(
          "Q",
          LocalDate.of(2026, 3, 2),
          "C",
          Chapter.of(
              "01",
              "Clima",
              item("A"),
              item("B").withOption(Option.insteadOf("A")),
              item("C").withOption(Option.insteadOf("A")),
              item("D").withOption(Option.EXTRA)));

  @Test
  void what_is_taken_comes_inside_the_total() {
    Quote taken = Options.taken(quote, path("D"));

    assertThat(taken.chapter("01").included()).extracting(Item::code).containsExactly("A", "D");
    assertThat(quote.chapter("01").included()).extracting(Item::code).containsExactly("A");
  }

  @Test
  void what_is_replaced_stands_outside_instead_as_do_the_other_alternatives() {
    Quote taken = Options.taken(quote, path("B"));

    assertThat(taken.chapter("01").included()).extracting(Item::code).containsExactly("B");
    assertThat(taken.item(path("A")).option()).isEqualTo(Option.insteadOf("B"));
    assertThat(taken.item(path("C")).option()).isEqualTo(Option.insteadOf("B"));
    assertThat(taken.item(path("D")).option()).isEqualTo(Option.EXTRA);
    assertThat(Options.taken(taken, path("A"))).isEqualTo(quote);
  }

  @Test
  void refuses_what_is_no_option() {
    assertThatThrownBy(() -> Options.taken(quote, path("A")))
        .hasMessage("01.A is inside the total already.");
    assertThatThrownBy(() -> Options.taken(quote, path("X")))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(
            () -> Chapter.of("01", "t", item("A"), item("B").withOption(Option.insteadOf("X"))))
        .hasMessageContaining("stands instead of X, which is no item inside the total");
    assertThatThrownBy(() -> item("A").withOption(Option.insteadOf("A")))
        .hasMessageContaining("instead of itself");
  }

  @Test
  void a_chapter_has_an_amount_or_a_discount() {
    Discount discount = new Discount(Percentage.of("5"), "loyal", "Ana", null);
    Quote discounted = quote.withChapter("01", chapter -> chapter.withDiscount(discount));

    assertThatThrownBy(
            () ->
                discounted.overriddenAt(
                    QuotePath.of("01"),
                    new PriceOverride(Money.of("10", "EUR"), "agreed", "Ana", null)))
        .hasMessageContaining("not both");
    assertThatThrownBy(() -> new Discount(Percentage.of("0"), "", "Ana", null))
        .hasMessageContaining("above 0 and at most 100 %");
    assertThatThrownBy(() -> new Discount(Percentage.of("100.5"), "", "Ana", null))
        .hasMessageContaining("above 0 and at most 100 %");
  }

  @Test
  void finds_a_place_by_what_it_reads() {
    assertThat(quote.place("01.A")).contains(path("A"));
    assertThat(quote.place("01.A.MO")).contains(QuotePath.of("01", "A", "MO"));
    assertThat(quote.place("01")).contains(QuotePath.of("01"));
    assertThat(quote.place("02")).isEmpty();
    assertThat(quote.options()).containsExactly(path("B"), path("C"), path("D"));
  }

  private static QuotePath path(String item) {
    return QuotePath.of("01", item);
  }

  private static Item item(String code) {
    return Item.of(
        code,
        "item",
        Quantity.of("1", "ud"),
        Component.of("MO", Subject.of(Kind.LABOUR), Quantity.of("1", "h"), null));
  }
}
