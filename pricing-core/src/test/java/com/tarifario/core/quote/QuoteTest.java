package com.tarifario.core.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class QuoteTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final PriceOverride OVERRIDE =
      new PriceOverride(Money.of("10", "EUR"), "agreed", "M. Ruiz", null);

  @Test
  void makesItemsFromBudgetConcepts() {
    BudgetConcept concept =
        BudgetConcept.of(
            "SPLIT",
            "Instalación de split",
            Unit.PIECE,
            ConceptComponent.of(
                "MO", Subject.of(Kind.LABOUR), Quantity.of("6.5", "h"), Money.of("18.40", "EUR")));

    Item item = Item.of(concept, new BigDecimal("2"));

    assertThat(item.code()).isEqualTo("SPLIT");
    assertThat(item.concept()).isEqualTo("SPLIT");
    assertThat(item.description()).isEqualTo("Instalación de split");
    assertThat(item.quantity()).isEqualTo(Quantity.of("2", "ud"));
    assertThat(item.component("MO").perUnit()).isEqualTo(Quantity.of("6.5", "h"));
    assertThat(Item.of("02", concept, BigDecimal.ONE).code()).isEqualTo("02");
  }

  @Test
  void setsAndLiftsOverridesAtEveryLevelWithoutChangingTheQuote() {
    Quote quote = quote();
    for (QuotePath path :
        List.of(QuotePath.of("01"), QuotePath.of("01", "A"), QuotePath.of("01", "A", "MO"))) {
      Quote overridden = quote.overriddenAt(path, OVERRIDE);

      assertThat(overridden).isNotEqualTo(quote);
      assertThat(overridden.withOverrideLiftedAt(path)).isEqualTo(quote);
    }
    assertThat(quote).isEqualTo(quote());
    assertThat(quote.overriddenAt(QuotePath.of("01", "A"), OVERRIDE).chapter("01").item("A"))
        .extracting(Item::override)
        .isEqualTo(OVERRIDE);
  }

  @Test
  void namesThePlaceThatItDoesNotHave() {
    assertThatThrownBy(() -> quote().overriddenAt(QuotePath.of("01", "B", "MO"), OVERRIDE))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("The quote has no 01.B.MO: no code B.");
  }

  @Test
  void refusesCodesThatStandTwice() {
    assertThatThrownBy(() -> Chapter.of("01", "t", item("A"), item("A")))
        .hasMessage("Chapter 01: item A stands twice.");
    assertThatThrownBy(
            () ->
                Quote.of(
                    "Q",
                    DAY,
                    "C",
                    Chapter.of("1", "t", item("A")),
                    Chapter.of("1", "t", item("A"))))
        .hasMessage("Quote Q: chapter 1 stands twice.");
  }

  @Test
  void refusesCodesThatReadTheSameOnceTheyAreJoined() {
    assertThatThrownBy(
            () ->
                Quote.of(
                    "Q",
                    DAY,
                    "C",
                    Chapter.of("01", "t", item("02.03")),
                    Chapter.of("01.02", "t", item("03"))))
        .hasMessageContaining("two places read 01.02.03");
  }

  @Test
  void refusesWhatCanNotBePriced() {
    assertThatThrownBy(() -> Item.of("A", "a", Quantity.of("0", "ud"), component()))
        .hasMessageContaining("must be above 0");
    assertThatThrownBy(() -> Item.of("A", "a", Quantity.of("1", "ud")))
        .hasMessageContaining("at least one is needed");
    assertThatThrownBy(
            () -> Component.of("MO", Subject.of(Kind.LABOUR), Quantity.of("-1", "h"), null))
        .hasMessageContaining("its yield must be above 0");
    assertThatThrownBy(() -> item("A/B")).hasMessageContaining("a slash");
    assertThatThrownBy(() -> item(" A")).hasMessageContaining("spaces");
    assertThatThrownBy(
            () -> new Quote("Q", DAY, "C", null, null, null, DAY.minusDays(1), quote().chapters()))
        .hasMessageContaining("can't be valid until 2026-03-01");
  }

  private static Quote quote() {
    return Quote.of("Q", DAY, "C", Chapter.of("01", "t", item("A")));
  }

  private static Item item(String code) {
    return Item.of(code, "a", Quantity.of("1", "ud"), component());
  }

  private static Component component() {
    return Component.of("MO", Subject.of(Kind.LABOUR), Quantity.of("1", "h"), null);
  }
}
