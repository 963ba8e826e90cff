package com.tarifario.core.pricing;

import com.tarifario.core.tariff.Decision;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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

  /** What prices the line. */
  LinePricer pricer(int index) {
    return lines.get(index).pricer();
  }

  /** What of the line is covered; once it has its price, packs counted in. */
  Coverage coverage(int index) {
    return coverages.get(index);
  }

  /**
   * Gives a line its price.
   *
   * @param terms finds what a person may set as its price
   */
  void price(int index, Coverage coverage, PricedLine line, Supplier<OverrideTerms> terms) {
    coverages.set(index, coverage);
    PricedLine priced = lines.get(index).costed().on(line);
    entries.set(index, new PricedEntry(priced, lineCase(index).facts(), terms));
  }

  /** The lines with their prices, when all have one. */
  List<PricedEntry> entries() {
    List<PricedEntry> all = new ArrayList<>(entries.size());
    entries.forEach(each -> all.add(Objects.requireNonNull(each)));
    return all;
  }
}
