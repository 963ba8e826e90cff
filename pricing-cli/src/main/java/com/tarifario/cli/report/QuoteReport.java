package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.PriceOverride;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a valued quote: chapters, items, totals, taxes, and for us cost and margin. */
public final class QuoteReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final Style style;
  private final Words words;
  private final Numbers numbers;
  private final ClientDirectory directory;

  /** A report to the terminal, with client names from the directory. */
  public QuoteReport(Terminal terminal, ClientDirectory directory) {
    this.terminal = terminal;
    this.style = terminal.outStyle();
    this.words = new Words(terminal);
    this.numbers = words.numbers();
    this.directory = directory;
  }

  /**
   * Writes the quote.
   *
   * @param tariffPlace the tariff folder, as the user gave it
   */
  public void write(QuoteValuation valuation, String tariffPlace) {
    header(valuation, tariffPlace);
    terminal.out().println();
    terminal.table(items(valuation), 0);
    money(valuation);
    overrides(valuation);
    terminal.out().flush();
  }

  private void header(QuoteValuation valuation, String tariffPlace) {
    Quote quote = valuation.quote();
    Table table = Table.of(left(""), left(""));
    table.row(style::bold, text(CliMessage.LABEL_QUOTE), quote.id());
    table.row(text(CliMessage.LABEL_CLIENT), Words.client(quote.client(), directory));
    String centreCode = quote.workCentre();
    if (centreCode != null) {
      WorkCentre centre = directory.workCentre(quote.client(), centreCode);
      table.row(
          text(CliMessage.LABEL_WORK_CENTRE),
          centre == null ? centreCode : centreCode + " " + centre.name());
    }
    table.row(text(CliMessage.LABEL_DATE), quote.date().toString());
    LocalDate validUntil = quote.validUntil();
    if (validUntil != null) {
      table.row(text(CliMessage.LABEL_VALID), validUntil.toString());
    }
    table.row(text(CliMessage.LABEL_TARIFF), valuation.tariff() + " (" + tariffPlace + ")");
    terminal.table(table, 0);
  }

  private Table items(QuoteValuation valuation) {
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_CODE)),
            left(text(CliMessage.COLUMN_ITEM)),
            right(text(CliMessage.COLUMN_QUANTITY)),
            right(text(CliMessage.COLUMN_UNIT_PRICE)),
            right(text(CliMessage.COLUMN_AMOUNT)));
    for (ValuedChapter chapter : valuation.chapters()) {
      table.row(
          style::bold,
          chapter.source().code(),
          chapter.source().title(),
          "",
          "",
          numbers.amount(chapter.amount()));
      for (ValuedItem item : chapter.items()) {
        table.row(
            "  " + item.source().code(),
            item.source().description(),
            numbers.quantity(item.source().quantity()),
            numbers.amount(item.unitPrice()),
            item.amount() == null ? words.status(item.status()) : numbers.amount(item.amount()));
      }
    }
    if (!valuation.charges().isEmpty()) {
      table.row(style::bold, "", text(CliMessage.CHARGES), "", "", "");
    }
    valuation.charges().forEach(charge -> row(table, charge));
    if (!valuation.totalCharges().isEmpty()) {
      String subtotal = valuation.subtotal().unsettled() > 0 ? "" : subtotal(valuation);
      table.row(style::bold, "", text(CliMessage.SUBTOTAL), "", "", subtotal);
    }
    valuation.totalCharges().forEach(charge -> row(table, charge));
    valuation.net().ifPresent(net -> totals(table, valuation, net));
    return table;
  }

  private String subtotal(QuoteValuation valuation) {
    return numbers.amount(valuation.subtotal().net());
  }

  private void row(Table table, PricedLine charge) {
    Money amount = charge.amount();
    table.row(
        "",
        String.valueOf(charge.charge()),
        numbers.quantity(charge.charged()),
        numbers.amount(charge.unitPrice()),
        amount == null ? words.status(charge.status()) : numbers.amount(amount));
  }

  private void totals(Table table, QuoteValuation valuation, Money net) {
    table.total(style, "", text(CliMessage.TOTAL_NET), "", "", numbers.amount(net));
    for (TaxTotal tax : valuation.taxes()) {
      table.row("", text(CliMessage.TAX_AT, tax.rate()), "", "", numbers.amount(tax.tax()));
    }
    valuation
        .gross()
        .filter(gross -> !valuation.taxes().isEmpty())
        .ifPresent(
            gross ->
                table.row(style::bold, "", text(CliMessage.TOTAL), "", "", numbers.amount(gross)));
  }

  /** What it costs us and what is left: for our eyes. */
  private void money(QuoteValuation valuation) {
    valuation
        .cost()
        .ifPresent(
            cost -> {
              String line =
                  valuation
                      .margin()
                      .map(
                          margin ->
                              text(
                                  CliMessage.COST_AND_MARGIN,
                                  numbers.money(cost),
                                  numbers.money(margin)))
                      .orElseGet(() -> text(CliMessage.COST_ONLY, numbers.money(cost)));
              String rate = words.margin(valuation.total());
              terminal.out().println();
              terminal
                  .out()
                  .println(
                      style.dim(
                          rate.isEmpty() || valuation.margin().isEmpty()
                              ? line
                              : line + " (" + rate + " %)"));
            });
  }

  private void overrides(QuoteValuation valuation) {
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_CODE)),
            right(text(CliMessage.COLUMN_SET_PRICE)),
            left(text(CliMessage.COLUMN_WHO)),
            left(text(CliMessage.COLUMN_REASON)));
    for (ValuedChapter chapter : valuation.chapters()) {
      row(table, List.of(chapter.source().code()), chapter.source().override());
      for (ValuedItem item : chapter.items()) {
        List<String> codes = List.of(chapter.source().code(), item.source().code());
        row(table, codes, item.source().override());
        item.components()
            .forEach(
                component -> {
                  List<String> all = new ArrayList<>(codes);
                  all.add(component.source().code());
                  row(table, all, component.source().override());
                });
      }
    }
    if (!table.isEmpty()) {
      terminal.heading(text(CliMessage.HEADING_OVERRIDES));
      terminal.table(table, INDENT);
    }
  }

  private void row(Table table, List<String> codes, @Nullable PriceOverride override) {
    if (override != null) {
      table.row(
          String.join(" > ", codes),
          numbers.amount(override.price()),
          override.author(),
          override.reason());
    }
  }

  private String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
