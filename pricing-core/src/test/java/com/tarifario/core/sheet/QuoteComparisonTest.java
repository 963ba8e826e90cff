package com.tarifario.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.sheet.QuoteComparison.Aspect;
import com.tarifario.core.sheet.QuoteComparison.Change;
import com.tarifario.core.sheet.QuoteSheet.Totals;
import com.tarifario.core.sheet.SheetLine.Amounts;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.valuation.LineStatus;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteComparisonTest {

  @Test
  void says_what_was_added_removed_and_changed() {
    QuoteComparison comparison =
        QuoteComparison.of(
            sheet("30", item("01.A", "1", "10"), item("01.B", "1", "20")),
            sheet("45", item("01.A", "2", "20"), item("01.C", "1", "25")));

    assertThat(comparison.changes())
        .extracting(each -> each.line().path(), Change::aspects)
        .containsExactly(
            tuple("01.A", Set.of(Aspect.QUANTITY, Aspect.AMOUNT)),
            tuple("01.C", Set.of()),
            tuple("01.B", Set.of()));
    assertThat(comparison.changes().get(1).before()).isNull();
    assertThat(comparison.changes().get(2).after()).isNull();
    assertThat(comparison.isSame()).isFalse();
  }

  @Test
  void an_item_that_became_an_option_is_the_same_item() {
    QuoteComparison comparison =
        QuoteComparison.of(
            sheet("10", item("01.A", "1", "10")),
            sheet("0", line(Level.OPTION, "01.A", "1", "10")));

    assertThat(comparison.changes())
        .extracting(Change::aspects)
        .containsExactly(Set.of(Aspect.INSIDE));
  }

  @Test
  void components_show_in_their_items_only() {
    QuoteComparison comparison =
        QuoteComparison.of(
            sheet("10", item("01.A", "1", "10"), line(Level.COMPONENT, "01.A.MO", "1", "10")),
            sheet("10", item("01.A", "1", "10"), line(Level.COMPONENT, "01.A.EQ", "1", "10")));

    assertThat(comparison.isSame()).isTrue();
  }

  @Test
  void zeros_at_the_end_are_no_change() {
    assertThat(
            QuoteComparison.of(
                    sheet("10", item("01.A", "1", "10")),
                    sheet("10.00", item("01.A", "1.0", "10.00")))
                .isSame())
        .isTrue();
  }

  @Test
  void nothing_does_not_change() {
    assertThatThrownBy(() -> new Change(null, null, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SheetLine item(String path, String quantity, String amount) {
    return line(Level.ITEM, path, quantity, amount);
  }

  private static SheetLine line(Level level, String path, String quantity, String amount) {
    return new SheetLine(
        level,
        path,
        path,
        "text",
        null,
        null,
        Quantity.of(quantity, "ud"),
        new Amounts(eur("10"), null, eur(amount), null, null),
        LineStatus.PRICED,
        null,
        null,
        null);
  }

  private static QuoteSheet sheet(String net, SheetLine... lines) {
    return new QuoteSheet(
        "P-1",
        LocalDate.of(2026, 3, 2),
        "C-1",
        null,
        null,
        null,
        null,
        new TariffId("t", "0".repeat(64)),
        Currency.getInstance("EUR"),
        List.of(lines),
        new Totals(true, eur(net), eur(net), null, eur(net), List.of()));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
