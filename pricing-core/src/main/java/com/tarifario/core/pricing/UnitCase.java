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

  private final List<CostedLine> costed;
  private final List<List<Decision>> decisions;
  private final List<ChargedLine> charged;
  private final List<Coverage> coverages;
  private final List<@Nullable PricedEntry> entries;

  /**
   * The lines before any is priced.
   *
   * @param decisions those for the pieces of each line
   * @param charged what is charged of each line
   * @param coverages what is covered of each line without packs
   */
  UnitCase(
      List<CostedLine> costed,
      List<List<Decision>> decisions,
      List<ChargedLine> charged,
      List<Coverage> coverages) {
    this.costed = costed;
    this.decisions = decisions;
    this.charged = charged;
    this.coverages = new ArrayList<>(coverages);
    this.entries = new ArrayList<>(Collections.nCopies(costed.size(), null));
  }

  int size() {
    return costed.size();
  }

  LineCase lineCase(int index) {
    return costed.get(index).lineCase();
  }

  ChargeLine line(int index) {
    return lineCase(index).line();
  }

  List<LineCase> cases() {
    return costed.stream().map(CostedLine::lineCase).toList();
  }

  List<Decision> decisions(int index) {
    return decisions.get(index);
  }

  ChargedLine charged(int index) {
    return charged.get(index);
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
    PricedLine priced = costed.get(index).on(line);
    entries.set(index, new PricedEntry(priced, lineCase(index).facts(), terms));
  }

  /** The lines with their prices, when all have one. */
  List<PricedEntry> entries() {
    return entries.stream().map(Objects::requireNonNull).toList();
  }
}
