package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.sheet.QuoteSheet.Totals;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.valuation.Margins;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a quote says: chapters, items, totals, taxes, and for us cost and margin. */
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
   * @param tariff which tariff priced it, in words
   */
  public void write(QuoteSheet sheet, String tariff) {
    header(sheet, tariff);
    terminal.out().println();
    terminal.table(items(sheet), 0);
    money(sheet.totals());
    options(sheet);
    setByHand(sheet);
    terminal.out().flush();
  }

  private void header(QuoteSheet sheet, String tariff) {
    Table table = Table.of(left(""), left(""));
    table.row(style::bold, text(CliMessage.LABEL_QUOTE), sheet.number());
    table.row(text(CliMessage.LABEL_CLIENT), Words.client(sheet.client(), directory));
    String centreCode = sheet.workCentre();
    if (centreCode != null) {
      WorkCentre centre = directory.workCentre(sheet.client(), centreCode);
      table.row(
          text(CliMessage.LABEL_WORK_CENTRE),
          centre == null ? centreCode : centreCode + " " + centre.name());
    }
    table.row(text(CliMessage.LABEL_DATE), sheet.date().toString());
    LocalDate validUntil = sheet.validUntil();
    if (validUntil != null) {
      table.row(text(CliMessage.LABEL_VALID), validUntil.toString());
    }
    table.row(text(CliMessage.LABEL_TARIFF), tariff);
    terminal.table(table, 0);
  }

  private Table items(QuoteSheet sheet) {
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_CODE)),
            left(text(CliMessage.COLUMN_ITEM)),
            right(text(CliMessage.COLUMN_QUANTITY)),
            right(text(CliMessage.COLUMN_UNIT_PRICE)),
            right(text(CliMessage.COLUMN_AMOUNT)));
    SheetLine chapter = null;
    for (SheetLine line : sheet.lines(Level.CHAPTER, Level.ITEM)) {
      if (line.level() == Level.CHAPTER) {
        discount(table, chapter);
        chapter = line;
        String amount = numbers.amount(line.amount());
        table.row(style::bold, line.code(), line.text(), "", "", amount);
      } else {
        row(table, "  " + line.code(), line);
      }
    }
    discount(table, chapter);
    List<SheetLine> charges = sheet.lines(Level.CHARGE);
    if (!charges.isEmpty()) {
      table.row(style::bold, "", text(CliMessage.CHARGES), "", "", "");
    }
    charges.forEach(charge -> row(table, "", charge));
    List<SheetLine> onSums = sheet.lines(Level.TOTAL_CHARGE);
    if (!onSums.isEmpty()) {
      String subtotal =
          sheet.lines(Level.ITEM, Level.CHARGE).stream().anyMatch(each -> each.amount() == null)
              ? ""
              : numbers.amount(sheet.totals().subtotal());
      table.row(style::bold, "", text(CliMessage.SUBTOTAL), "", "", subtotal);
    }
    onSums.forEach(charge -> row(table, "", charge));
    totals(table, sheet.totals());
    return table;
  }

  /** The amount of an item is written as it is before its part of a discount on the chapter. */
  private void row(Table table, String code, SheetLine line) {
    Money amount = line.amount();
    Money off = line.amounts().discount();
    table.row(
        code,
        line.text(),
        line.quantity() == null ? "" : numbers.quantity(line.quantity()),
        numbers.amount(line.unitPrice()),
        amount == null
            ? words.status(line.status())
            : numbers.amount(off == null ? amount : amount.plus(off)));
  }

  private void discount(Table table, @Nullable SheetLine chapter) {
    Discount given = chapter == null ? null : chapter.given();
    Money off = chapter == null ? null : chapter.amounts().discount();
    if (given != null && off != null) {
      String text = text(QuoteMessage.DISCOUNT, given.rate());
      table.row("", text, "", "", numbers.amount(off.times(BigDecimal.ONE.negate())));
    }
  }

  private void totals(Table table, Totals totals) {
    Money net = totals.net();
    if (net == null) {
      return;
    }
    table.total(style, "", text(CliMessage.TOTAL_NET), "", "", numbers.amount(net));
    for (TaxTotal tax : totals.taxes()) {
      table.row("", text(CliMessage.TAX_AT, tax.rate()), "", "", numbers.amount(tax.tax()));
    }
    Money gross = totals.gross();
    if (gross != null && !totals.taxes().isEmpty()) {
      table.row(style::bold, "", text(CliMessage.TOTAL), "", "", numbers.amount(gross));
    }
  }

  /** What it costs us and what is left: for our eyes. */
  private void money(Totals totals) {
    Money cost = totals.cost();
    if (cost == null) {
      return;
    }
    String line =
        totals
            .margin()
            .map(
                margin ->
                    text(CliMessage.COST_AND_MARGIN, numbers.money(cost), numbers.money(margin)))
            .orElseGet(() -> text(CliMessage.COST_ONLY, numbers.money(cost)));
    Money net = totals.net();
    String rate = net == null ? "" : Margins.onSale(net, cost).map(numbers::tenths).orElse("");
    terminal.out().println();
    terminal.out().println(style.dim(rate.isEmpty() ? line : line + " (" + rate + " %)"));
  }

  private void options(QuoteSheet sheet) {
    List<SheetLine> options = sheet.lines(Level.OPTION);
    if (options.isEmpty()) {
      return;
    }
    terminal.heading(text(QuoteMessage.HEADING_OPTIONS));
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_CODE)),
            left(text(CliMessage.COLUMN_ITEM)),
            right(text(CliMessage.COLUMN_QUANTITY)),
            right(text(CliMessage.COLUMN_UNIT_PRICE)),
            right(text(CliMessage.COLUMN_AMOUNT)),
            left(text(QuoteMessage.COLUMN_INSTEAD_OF)));
    for (SheetLine each : options) {
      String replaced = each.insteadOf();
      Money amount = each.amount();
      table.row(
          each.path(),
          each.text(),
          each.quantity() == null ? "" : numbers.quantity(each.quantity()),
          numbers.amount(each.unitPrice()),
          amount == null ? words.status(each.status()) : numbers.amount(amount),
          replaced == null ? "" : replaced);
    }
    terminal.table(table, INDENT);
  }

  private void setByHand(QuoteSheet sheet) {
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_CODE)),
            right(text(CliMessage.COLUMN_SET_PRICE)),
            left(text(CliMessage.COLUMN_WHO)),
            left(text(CliMessage.COLUMN_REASON)));
    String chapter = "";
    String item = "";
    for (SheetLine line : sheet.lines(Level.CHAPTER, Level.ITEM, Level.OPTION, Level.COMPONENT)) {
      switch (line.level()) {
        case CHAPTER -> {
          chapter = line.code();
          byHand(table, chapter, line);
        }
        case COMPONENT -> byHand(table, chapter + " > " + item + " > " + line.code(), line);
        default -> {
          item = line.code();
          byHand(table, chapter + " > " + item, line);
        }
      }
    }
    if (!table.isEmpty()) {
      terminal.heading(text(CliMessage.HEADING_OVERRIDES));
      terminal.table(table, INDENT);
    }
  }

  private void byHand(Table table, String place, SheetLine line) {
    PriceOverride override = line.override();
    Discount given = line.given();
    if (override != null && override.isAgreed()) {
      // By the terms of the agreement, and by nobody's hand.
      return;
    }
    if (override != null) {
      String price = numbers.amount(override.price());
      table.row(place, price, override.author(), override.reason());
    } else if (given != null) {
      table.row(place, "- " + numbers.rate(given.rate()), given.author(), given.reason());
    }
  }

  private String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
