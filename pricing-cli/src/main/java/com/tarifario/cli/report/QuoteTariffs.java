package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.valuation.PricedLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Warns of quote tariffs that no rule asks for, once each for all lines of a run. */
public final class QuoteTariffs {

  private final Tariff tariff;
  private final Map<String, Lines> named = new TreeMap<>();

  /** None yet. */
  public QuoteTariffs(Tariff tariff) {
    this.tariff = tariff;
  }

  /** The lines of one quote tariff. */
  private record Lines(String first, int count) {}

  /** Takes note of what the lines name. */
  public void add(List<PricedLine> lines) {
    for (PricedLine line : lines) {
      String name = line.source().assignment().quoteTariff();
      if (name != null && !line.isCharge()) {
        named.compute(
            name,
            (same, before) ->
                before == null
                    ? new Lines(line.id().toString(), 1)
                    : new Lines(before.first(), before.count() + 1));
      }
    }
  }

  /** Takes note of what the quote names. */
  public void add(Quote quote) {
    if (quote.quoteTariff() != null) {
      named.putIfAbsent(quote.quoteTariff(), new Lines(quote.id(), 1));
    }
  }

  /** Tells of those that no rule asks for; of none, if rules do not ask for single ones. */
  public void report(Terminal terminal) {
    if (named.isEmpty()) {
      return;
    }
    Set<String> asked =
        tariff.decider().askedValues(StandardField.QUOTE_TARIFF.field().name()).orElse(Set.of());
    if (asked.isEmpty()) {
      return;
    }
    named.forEach(
        (name, lines) -> {
          if (!asked.contains(name)) {
            terminal.report(
                Problem.warning(
                    null,
                    CliMessage.QUOTE_TARIFF_UNASKED,
                    name,
                    Suggestion.hint(name, asked),
                    terminal.numbers().count(lines.count()),
                    lines.first()));
          }
        });
  }
}
