package com.tarifario.core.pricing;

import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.List;

/** The components of a quote as lines that rules can price. */
final class QuoteLines {

  private QuoteLines() {}

  /** One line a component inside the total, for its item's whole quantity, in the quote's order. */
  static List<ChargeLine> of(Quote quote) {
    List<ChargeLine> lines = new ArrayList<>();
    for (Chapter chapter : quote.chapters()) {
      for (Item item : chapter.included()) {
        for (Component component : item.components()) {
          lines.add(line(quote, chapter, item, component));
        }
      }
    }
    return lines;
  }

  /** The identity of a place in the quote. */
  static LineId id(Quote quote, QuotePath path) {
    return new LineId(quote.id(), path.toString());
  }

  private static ChargeLine line(Quote quote, Chapter chapter, Item item, Component component) {
    return new ChargeLine(
        id(quote, QuotePath.of(chapter.code(), item.code(), component.code())),
        quote.date(),
        new Assignment(
            quote.client(),
            quote.workCentre(),
            null,
            null,
            null,
            quote.quoteTariff(),
            quote.workType(),
            item.concept(),
            null),
        component.subject(),
        component
            .perUnit()
            .withValue(component.perUnit().value().multiply(item.quantity().value())),
        null,
        component.unitCost(),
        component.listPrice(),
        null,
        null,
        Billing.CHARGEABLE,
        component.override(),
        component.attributes());
  }
}
