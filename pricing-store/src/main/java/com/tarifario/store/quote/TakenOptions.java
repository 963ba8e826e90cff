package com.tarifario.store.quote;

import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Level;
import com.tarifario.store.fault.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Sees to it that a client who takes options pays for what was offered, and nothing else. */
final class TakenOptions {

  private TakenOptions() {}

  /**
   * Refuses a sheet that is more than the offered one with some of its options inside the total.
   * What discounts and charges come to may change with them.
   *
   * @param number the quote's number
   * @throws StoreException if an item was not offered, or at another price
   */
  static void requireOffered(String number, QuoteSheet offered, QuoteSheet taken) {
    Map<String, SheetLine> before = new HashMap<>();
    offered.lines(Level.ITEM, Level.OPTION).forEach(each -> before.put(each.path(), each));
    for (SheetLine each : taken.lines(Level.ITEM, Level.OPTION)) {
      SheetLine there = before.remove(each.path());
      if (there == null
          || !Objects.equals(there.unitPrice(), each.unitPrice())
          || !Objects.equals(there.quantity(), each.quantity())) {
        throw new StoreException(QuoteFault.NOT_AS_OFFERED, number, each.path());
      }
    }
    for (String path : before.keySet()) {
      throw new StoreException(QuoteFault.NOT_AS_OFFERED, number, path);
    }
  }
}
