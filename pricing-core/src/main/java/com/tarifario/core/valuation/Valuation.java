package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.LineId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A document with its prices: a value, which changes no more.
 *
 * @param document the document's number
 * @param type what kind of document it is
 * @param tariff which tariff priced it; if several versions did, all of them together
 * @param currency the currency of all its amounts
 * @param lines the document's lines in their order, then the charges that they caused
 * @param taxes the tax at each rate, lowest rate first; empty if the tariff has no tax rules
 * @param versions which version priced each line and charge; empty if all are of one
 * @param consumed what its lines took from packs, in the order of taking
 */
public record Valuation(
    String document,
    DocumentType type,
    TariffId tariff,
    Currency currency,
    List<PricedLine> lines,
    List<TaxTotal> taxes,
    Map<LineId, TariffId> versions,
    List<Consumption> consumed) {

  public Valuation {
    versions = Map.copyOf(versions);
    consumed = List.copyOf(consumed);
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
  }

  /** The same with other lines, of which the taxes stay as they are. */
  public Valuation withLines(List<PricedLine> newLines) {
    return new Valuation(document, type, tariff, currency, newLines, taxes, versions, consumed);
  }

  /** The same, whose lines took so much from packs. */
  public Valuation withConsumed(List<Consumption> taken) {
    return new Valuation(document, type, tariff, currency, lines, taxes, versions, taken);
  }

  /** Which tariff, or version of it, priced one of the lines. */
  public TariffId tariffOf(PricedLine line) {
    return versions.getOrDefault(line.id(), tariff);
  }

  /** The line of that identity, or nothing. */
  public Optional<PricedLine> line(LineId id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /** The sum of all lines that have an amount. */
  public Subtotal total() {
    return Subtotal.of(lines, currency);
  }

  /** The tax at all rates. */
  public Money tax() {
    return taxes.stream().map(TaxTotal::tax).reduce(Money.zero(currency), Money::plus);
  }

  /** The sum of all lines that have an amount, with their tax. */
  public Money gross() {
    return total().net().plus(tax());
  }

  /** The lines that have no price, and why. */
  public List<PricedLine> unsettled() {
    return lines.stream().filter(line -> !line.status().isSettled()).toList();
  }

  /** The lines with a problem: those that have no price, and those that have no tax rate. */
  public List<PricedLine> problems() {
    return lines.stream().filter(line -> line.problem() != null).toList();
  }

  /** Subtotals by kind of cost, in the order in which the kinds first stand. */
  public Map<String, Subtotal> byKind() {
    return subtotals(line -> line.kind().name());
  }

  /** Subtotals by work order; lines of none are under the empty text. */
  public Map<String, Subtotal> byWorkOrder() {
    return subtotals(
        line -> Optional.ofNullable(line.source().assignment().workOrder()).orElse(""));
  }

  /** Subtotals by anything, in the order in which it first stands. */
  public Map<String, Subtotal> subtotals(Function<PricedLine, String> by) {
    Map<String, Subtotal> subtotals = new LinkedHashMap<>();
    for (PricedLine line : lines) {
      subtotals.merge(by.apply(line), Subtotal.of(List.of(line), currency), Subtotal::plus);
    }
    return subtotals;
  }
}
