package com.tarifario.io.quote;

import com.tarifario.core.money.Money;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedComponent;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.PriceOverride;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a valued quote as {@link QuoteFormat#CSV}. */
final class QuoteCsv {

  private enum Column {
    LEVEL,
    QUOTE,
    CHAPTER,
    ITEM,
    COMPONENT,
    CONCEPT,
    KIND,
    DESCRIPTION,
    QUANTITY,
    UNIT,
    UNIT_PRICE,
    AMOUNT,
    COST,
    MARGIN,
    MARGIN_PCT,
    TAX_RATE,
    TAX,
    GROSS_AMOUNT,
    LAYER,
    RULE,
    STATUS,
    COMPUTED_UNIT_PRICE,
    COMPUTED_AMOUNT,
    PARENT,
    PROBLEM,
    TARIFF,
    DISCOUNT
  }

  private final QuoteValuation valuation;
  private final CsvWriter csv;
  private final Locale locale;

  private QuoteCsv(QuoteValuation valuation, CsvWriter csv, Locale locale) {
    this.valuation = valuation;
    this.csv = csv;
    this.locale = locale;
  }

  static void write(QuoteValuation valuation, OutputStream output, Locale locale)
      throws IOException {
    Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(text);
    new QuoteCsv(valuation, csv, locale).write();
    csv.flush();
  }

  private void write() {
    List<String> header = new ArrayList<>();
    for (Column column : Column.values()) {
      header.add(column.name().toLowerCase(Locale.ROOT));
    }
    csv.writeRecord(header);
    for (ValuedChapter chapter : valuation.chapters()) {
      write(chapter);
      for (ValuedItem item : chapter.items()) {
        write("item", chapter, item);
        item.components().forEach(component -> write(chapter, item, component));
      }
    }
    valuation.charges().forEach(charge -> write("charge", charge));
    valuation.totalCharges().forEach(charge -> write("total_charge", charge));
    valuation.taxes().forEach(this::write);
    for (ValuedItem option : valuation.options()) {
      write("option", chapterOf(option), option);
    }
  }

  private void write(ValuedChapter chapter) {
    Row row = new Row("chapter").with(Column.CHAPTER, chapter.source().code());
    row.with(Column.DESCRIPTION, chapter.source().title());
    row.amounts(null, chapter.amount(), chapter.cost());
    row.with(Column.DISCOUNT, Shown.number(chapter.discount().orElse(null)));
    row.override(chapter.source().override()).with(Column.STATUS, chapter.status());
    row.with(Column.COMPUTED_AMOUNT, Shown.number(chapter.computed()));
    Message problem = chapter.problem();
    row.with(Column.PROBLEM, problem == null ? null : problem.in(locale)).end();
  }

  /** The chapter whose option it is. */
  private ValuedChapter chapterOf(ValuedItem option) {
    return valuation.chapters().stream()
        .filter(
            chapter ->
                QuotePath.of(chapter.source().code(), option.source().code())
                    .toString()
                    .equals(option.id().line()))
        .findFirst()
        .orElseThrow();
  }

  private void write(String level, ValuedChapter chapter, ValuedItem item) {
    Row row = new Row(level).with(Column.CHAPTER, chapter.source().code());
    row.with(Column.ITEM, item.source().code()).with(Column.CONCEPT, item.source().concept());
    row.with(Column.DESCRIPTION, item.source().description());
    row.with(Column.QUANTITY, Shown.number(item.source().quantity().value()));
    row.with(Column.UNIT, item.source().quantity().unit());
    row.amounts(item.unitPrice(), item.amount(), item.cost()).tax(item.tax());
    row.with(Column.DISCOUNT, Shown.number(item.discount()));
    row.override(item.isShareOfChapter() ? chapter.source().override() : item.source().override());
    row.with(Column.STATUS, item.status()).computed(item.computed());
    row.with(
        Column.PROBLEM,
        item.problems().isEmpty()
            ? null
            : item.problems().stream()
                .map(each -> each.in(locale))
                .collect(Collectors.joining(" ")));
    row.end();
  }

  private void write(ValuedChapter chapter, ValuedItem item, ValuedComponent component) {
    PricedLine line = component.line();
    Row row = new Row("component").with(Column.CHAPTER, chapter.source().code());
    row.with(Column.ITEM, item.source().code()).with(Column.CONCEPT, item.source().concept());
    row.with(Column.COMPONENT, component.source().code());
    row.with(Column.DESCRIPTION, component.source().subject().description());
    row.line(line).amounts(line.unitPrice(), component.amount(), component.cost());
    row.with(Column.UNIT_PRICE, Shown.exact(line.unitPrice()));
    ComputedPrice computed = line.computed();
    if (computed != null) {
      row.with(Column.COMPUTED_UNIT_PRICE, Shown.exact(computed.unitPrice()));
      row.with(Column.COMPUTED_AMOUNT, Shown.exact(computed.amount()));
    }
    row.end();
  }

  private void write(TaxTotal total) {
    Row row = new Row("tax").with(Column.AMOUNT, Shown.number(total.base()));
    row.with(Column.TAX_RATE, total.rate().value()).with(Column.TAX, Shown.number(total.tax()));
    row.with(Column.GROSS_AMOUNT, Shown.number(total.gross())).end();
  }

  private void write(String level, PricedLine charge) {
    Row row = new Row(level).with(Column.DESCRIPTION, charge.charge());
    row.line(charge).amounts(charge.unitPrice(), charge.amount(), charge.cost());
    row.tax(charge.tax()).with(Column.PARENT, charge.source().id().line()).end();
  }

  /** A line being filled in. */
  private final class Row {
    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    Row(String level) {
      with(Column.LEVEL, level);
      with(Column.QUOTE, valuation.quote().id());
      with(Column.TARIFF, valuation.tariff());
    }

    Row with(Column column, @Nullable Object value) {
      if (value instanceof BigDecimal number) {
        cells.put(column, number.toPlainString());
      } else if (value != null) {
        cells.put(column, value.toString());
      }
      return this;
    }

    Row amounts(@Nullable Money unitPrice, @Nullable Money amount, @Nullable Money cost) {
      with(Column.UNIT_PRICE, Shown.number(unitPrice));
      with(Column.AMOUNT, Shown.number(amount));
      with(Column.COST, Shown.number(cost));
      with(Column.MARGIN, Shown.margin(amount, cost));
      return with(Column.MARGIN_PCT, Shown.marginRate(amount, cost));
    }

    Row tax(@Nullable LineTax tax) {
      return tax == null
          ? this
          : with(Column.TAX_RATE, tax.rate().value())
              .with(Column.GROSS_AMOUNT, Shown.number(tax.gross()));
    }

    Row override(@Nullable PriceOverride override) {
      return override == null
          ? this
          : with(Column.LAYER, Shown.OVERRIDE_LAYER).with(Column.RULE, override.reason());
    }

    Row computed(@Nullable ComputedPrice computed) {
      if (computed != null) {
        with(Column.COMPUTED_UNIT_PRICE, Shown.number(computed.unitPrice()));
        with(Column.COMPUTED_AMOUNT, Shown.number(computed.amount()));
      }
      return this;
    }

    Row line(PricedLine line) {
      with(Column.KIND, line.kind());
      with(Column.QUANTITY, Shown.stripped(line.charged().value()));
      with(Column.UNIT, line.charged().unit());
      with(Column.LAYER, Shown.layer(line)).with(Column.RULE, Shown.rule(line));
      Message problem = line.problem();
      return with(Column.STATUS, line.status())
          .with(Column.PROBLEM, problem == null ? null : problem.in(locale));
    }

    void end() {
      List<String> line = new ArrayList<>();
      for (Column column : Column.values()) {
        line.add(cells.getOrDefault(column, ""));
      }
      csv.writeRecord(line);
    }
  }
}
