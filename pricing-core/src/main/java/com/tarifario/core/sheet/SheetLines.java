package com.tarifario.core.sheet;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.sheet.SheetLine.Amounts;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedComponent;
import com.tarifario.core.valuation.ValuedItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the lines of a sheet of a valued quote. */
final class SheetLines {

  private final List<SheetLine> lines = new ArrayList<>();

  private SheetLines() {}

  /** The lines: chapters with what is in them, in the quote's order, then charges. */
  static List<SheetLine> of(QuoteValuation valuation) {
    SheetLines sheet = new SheetLines();
    Map<String, ValuedItem> items = new HashMap<>();
    valuation.items().forEach(item -> items.put(item.id().line(), item));
    valuation.options().forEach(option -> items.put(option.id().line(), option));
    for (ValuedChapter chapter : valuation.chapters()) {
      sheet.add(chapter);
      for (Item item : chapter.source().items()) {
        String path = QuotePath.of(chapter.source().code(), item.code()).toString();
        ValuedItem valued = items.get(path);
        if (valued != null) {
          sheet.add(valued, item.option());
        }
      }
    }
    valuation.charges().forEach(charge -> sheet.add(Level.CHARGE, charge));
    valuation.totalCharges().forEach(charge -> sheet.add(Level.TOTAL_CHARGE, charge));
    return sheet.lines;
  }

  private void add(ValuedChapter chapter) {
    lines.add(
        new SheetLine(
            Level.CHAPTER,
            chapter.id().line(),
            chapter.source().code(),
            chapter.source().title(),
            null,
            null,
            null,
            new Amounts(
                null, chapter.discount().orElse(null), chapter.amount(), chapter.cost(), null),
            chapter.status(),
            null,
            chapter.source().override(),
            chapter.source().discount()));
  }

  private void add(ValuedItem item, @Nullable Option option) {
    LineTax tax = item.tax();
    lines.add(
        new SheetLine(
            option == null ? Level.ITEM : Level.OPTION,
            item.id().line(),
            item.source().code(),
            item.source().description(),
            item.source().concept(),
            null,
            settled(item.source().quantity()),
            new Amounts(
                settled(item.unitPrice()),
                item.discount(),
                item.amount(),
                item.cost(),
                tax == null ? null : tax.rate()),
            item.status(),
            option == null ? null : option.insteadOf(),
            item.source().override(),
            null));
    for (ValuedComponent component : item.components()) {
      add(item, component);
    }
  }

  private void add(ValuedItem item, ValuedComponent component) {
    Component source = component.source();
    PricedLine line = component.line();
    lines.add(
        new SheetLine(
            Level.COMPONENT,
            item.id().line() + "." + source.code(),
            source.code(),
            Objects.requireNonNullElse(source.subject().description(), source.code()),
            item.source().concept(),
            source.subject().kind(),
            settled(line.source().quantity()),
            new Amounts(
                settled(line.unitPrice()), null, component.amount(), component.cost(), null),
            line.status(),
            null,
            source.override(),
            null));
  }

  private void add(Level level, PricedLine charge) {
    LineTax tax = charge.tax();
    lines.add(
        new SheetLine(
            level,
            charge.id().line(),
            "",
            String.valueOf(charge.charge()),
            null,
            charge.kind(),
            settled(charge.charged()),
            new Amounts(
                settled(charge.unitPrice()),
                null,
                charge.amount(),
                charge.cost(),
                tax == null ? null : tax.rate()),
            charge.status(),
            null,
            null,
            null));
  }

  /** What was not rounded, to twenty decimals and without the zeros at its end. */
  private static @Nullable Money settled(@Nullable Money money) {
    return money == null ? null : money.withAmount(Exact.settle(money.amount()));
  }

  private static Quantity settled(Quantity quantity) {
    return quantity.withValue(Exact.settle(quantity.value()));
  }
}
