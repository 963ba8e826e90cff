package com.tarifario.core.commercial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Kind;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines of an order that have one concept are compared together, and each for itself. */
class ComparisonBuilderTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final OrderLine LARGE =
      line("1.1", "PANEL", "Panel 120", Quantity.of("2", "ud"), "80.00");
  private static final OrderLine SMALL =
      line("1.2", "PANEL", "Panel 60", Quantity.of("3", "ud"), null);
  private static final OrderLine FEE =
      line("1.3", null, "Dirección", Quantity.of("1", "ud"), "0.00");

  private final ComparisonBuilder gathering = new ComparisonBuilder(EUR);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static OrderLine line(
      String path,
      @Nullable String concept,
      String description,
      Quantity quantity,
      @Nullable String cost) {
    return OrderLine.of(
        path, concept, description, quantity, null, eur("100.00"), cost == null ? null : eur(cost));
  }

  private Comparison quoted(OrderLine... lines) {
    List.of(lines).forEach(gathering::quoted);
    return gathering.build(code -> "Paneles (" + code + ")", code -> true);
  }

  @Test
  void lines_of_one_concept_stand_below_it_and_one_alone_does_not() {
    Comparison comparison = quoted(LARGE, FEE, SMALL);
    assertThat(comparison.items())
        .extracting(
            each -> each.whole().code(),
            each -> each.whole().description(),
            each -> each.whole().quantity(),
            each -> each.whole().quotedCost(),
            each -> each.whole().quoted(),
            each -> each.lines().size())
        .containsExactly(
            tuple("PANEL", "Paneles (PANEL)", Quantity.of("5", "ud"), null, eur("200.00"), 2),
            tuple("1.3", "Dirección", Quantity.of("1", "ud"), eur("0.00"), eur("100.00"), 0));
    assertThat(comparison.items().get(0).lines())
        .extracting(
            ComparedLine::path,
            ComparedLine::description,
            ComparedLine::quantity,
            ComparedLine::quotedCost,
            ComparedLine::quotedMargin)
        .containsExactly(
            tuple("1.1", "Panel 120", Quantity.of("2", "ud"), eur("80.00"), eur("20.00")),
            tuple("1.2", "Panel 60", Quantity.of("3", "ud"), null, null));
  }

  @Test
  void items_that_a_concept_is_made_of_are_no_number_of_it() {
    quoted(LARGE, SMALL);
    assertThat(gathering.build(code -> "", code -> false).items().get(0).whole().quantity())
        .as("2 panels and 3 others are not 5 of what both are parts of")
        .isNull();
  }

  @Test
  void what_reports_cost_and_bill_counts_for_the_concept_alone() {
    quoted(LARGE, SMALL);
    gathering.cost("PANEL", Kind.LABOUR, eur("150.00"));
    gathering.billedOf(SMALL, Kind.LABOUR, eur("60.00"));
    gathering.billedOf(SMALL, Kind.MATERIAL, eur("40.00"));
    gathering.billed("PANEL", Kind.LABOUR, eur("7.00"));
    Comparison comparison = gathering.build();
    ComparedItem item = comparison.items().get(0);
    assertThat(item.whole().description()).as("nobody knows its name").isEmpty();
    assertThat(item.whole().cost()).isEqualTo(eur("150.00"));
    assertThat(item.whole().billed()).isEqualTo(eur("107.00"));
    assertThat(item.lines())
        .extracting(ComparedLine::billed, ComparedLine::billedDifference)
        .containsExactly(tuple(eur("0"), eur("-100.00")), tuple(eur("100.00"), eur("0.00")));
    assertThat(comparison.total().billed()).isEqualTo(eur("107.00"));
    assertThat(comparison.byKind())
        .as("of which kinds the lines are is not known")
        .extracting(Compared::code, Compared::billed)
        .containsExactly(tuple("LABOUR", eur("7.00")), tuple("", eur("100.00")));
  }

  @Test
  void what_is_called_the_same_is_called_so_together() {
    OrderLine again = line("2.1", "PANEL", "Panel 120", Quantity.of("4", "m"), "10.00");
    Compared whole = quoted(LARGE, again).items().get(0).whole();
    assertThat(whole.description()).isEqualTo("Panel 120");
    assertThat(whole.quantity()).as("pieces and metres are no sum").isNull();
    assertThat(whole.quotedCost()).isEqualTo(eur("90.00"));
  }

  @Test
  void a_path_stands_once() {
    assertThatThrownBy(() -> quoted(LARGE, LARGE)).isInstanceOf(IllegalArgumentException.class);
  }
}
