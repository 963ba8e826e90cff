package com.tarifario.store.quote;

import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.store.fault.StoreException;
import java.util.stream.Collectors;

/** Sees to it that no client gets a quote that has no total, or nothing in it. */
final class WholeQuote {

  private WholeQuote() {}

  /**
   * Holds that a quote can go out.
   *
   * @throws StoreException if it has options only, or something in it has no price yet
   */
  static void require(QuoteSheet sheet) {
    if (sheet.lines(Level.ITEM).isEmpty()) {
      throw new StoreException(QuoteFault.ONLY_OPTIONS, sheet.number());
    }
    if (!sheet.totals().complete()) {
      String unpriced = unpriced(sheet, Level.ITEM, Level.CHARGE, Level.TOTAL_CHARGE);
      throw new StoreException(
          QuoteFault.INCOMPLETE,
          sheet.number(),
          unpriced.isEmpty() ? unpriced(sheet, Level.CHAPTER) : unpriced);
    }
  }

  private static String unpriced(QuoteSheet sheet, Level... levels) {
    return sheet.lines(levels).stream()
        .filter(line -> line.amount() == null)
        .map(SheetLine::path)
        .collect(Collectors.joining(", "));
  }
}
