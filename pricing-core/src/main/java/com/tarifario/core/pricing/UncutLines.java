package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.QuantityRule;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document that all stay as they are, as in most documents: none is cut, and no rule
 * says what one cost.
 *
 * @param sources the lines, in their order
 * @param facts what is known of each
 * @param decisions the decision for each
 * @param stage prices them
 */
record UncutLines(
    List<ChargeLine> sources, List<Facts> facts, List<Decision> decisions, TariffLineStage stage)
    implements PricedUnit {

  /**
   * Whether the price of each depends on nothing but its own decision: no rule changes how much is
   * charged, and no scale counts it.
   */
  boolean areEachAlone() {
    for (Decision each : decisions) {
      boolean plain = each.plainFormula() != null;
      if (each.isScaled() || !plain && each.proposes(QuantityRule.class)) {
        return false;
      }
    }
    return true;
  }

  /** Only if each is alone. */
  @Override
  public List<PricedEntry> entries() {
    List<PricedEntry> entries = new ArrayList<>(sources.size());
    for (int index = 0; index < sources.size(); index++) {
      PlainLine plain = plain(index);
      entries.add(plain == null ? look(index) : new PricedEntry(plain, facts.get(index), plain));
    }
    return entries;
  }

  /** Only if each is alone. */
  @Override
  public List<PricedLine> pricedLines() {
    PricedLine[] priced = new PricedLine[sources.size()];
    for (int index = 0; index < priced.length; index++) {
      PlainLine plain = plain(index);
      priced[index] = plain == null ? look(index).line() : plain;
    }
    return List.of(priced);
  }

  private @Nullable PlainLine plain(int index) {
    return stage.linePricer().plain(sources.get(index), facts.get(index), decisions.get(index));
  }

  private PricedEntry look(int index) {
    return stage.linePricer().look(sources.get(index), facts.get(index), decisions.get(index));
  }

  /**
   * The lines before any is priced, for who looks at all of them together.
   *
   * @param whole whether these are all lines of the document
   */
  List<UnitLine> prepared(boolean whole) {
    return stage.prepare(this, whole);
  }

  /** The lines made complete. */
  List<LineCase> cases() {
    List<LineCase> cases = new ArrayList<>(sources.size());
    for (int index = 0; index < sources.size(); index++) {
      cases.add(LineCase.uncut(sources.get(index), facts.get(index)));
    }
    return cases;
  }

  /** The decisions for the pieces of each line. */
  List<List<Decision>> decisionsByLine() {
    return decisions.stream().map(List::of).toList();
  }
}
