package com.tarifario.core.pricing;

import com.tarifario.core.tariff.Decision;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.ChargeLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one document while they are priced: all that is known before any price is, then the
 * price of one after the other.
 */
final class UnitCase {

  private final List<UnitLine> lines;
  private final List<Coverage> coverages = new ArrayList<>();
  private final List<@Nullable PricedEntry> entries;

  /** The lines before any is priced. */
  UnitCase(List<UnitLine> lines) {
    this.lines = lines;
    lines.forEach(line -> coverages.add(line.coverage()));
    this.entries = new ArrayList<>(Collections.nCopies(lines.size(), null));
  }

  int size() {
    return lines.size();
  }

  LineCase lineCase(int index) {
    return lines.get(index).costed().lineCase();
  }

  ChargeLine line(int index) {
    return lineCase(index).line();
  }

  List<LineCase> cases() {
    return lines.stream().map(line -> line.costed().lineCase()).toList();
  }

  List<Decision> decisions(int index) {
    return lines.get(index).decisions();
  }

  ChargedLine charged(int index) {
    return lines.get(index).charged();
  }

  /** What of the line is covered; once it has its price, packs counted in. */
  Coverage coverage(int index) {
    return coverages.get(index);
  }

  /** Prices a line of which so much is covered. */
  LineStatus price(int index, Coverage coverage) {
    PricedEntry entry = lines.get(index).price(coverage);
    coverages.set(index, coverage);
    entries.set(index, entry);
    return entry.line().status();
  }

  /** The lines with their prices, when all have one. */
  List<PricedEntry> entries() {
    List<PricedEntry> all = new ArrayList<>(entries.size());
    entries.forEach(each -> all.add(Objects.requireNonNull(each)));
    return all;
  }
}
