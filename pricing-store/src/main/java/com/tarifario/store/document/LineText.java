package com.tarifario.store.document;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.line.WorkLines;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the audit trail says of lines: all that is kept of them. A document counts as changed if
 * this is other than it was.
 */
final class LineText {

  /** What the first line tells in its own words. */
  private static final Set<String> TOLD =
      Set.of(
          "on_day",
          "kind",
          "quantity",
          "unit",
          "billable",
          "billing",
          "override_price",
          "override_currency",
          "override_by",
          "override_reason");

  private static final String SET_IN = "\n    ";

  private LineText() {}

  /**
   * {@code line 3: 2026-03-02 LABOUR 2 h, billable 1.5, chargeable, 25.00 EUR by Ana: agreed}, and
   * below it what else is known, set in: {@code agreement: AM-1}.
   */
  static String of(SettledLine settled) {
    ChargeLine line = settled.line();
    StringBuilder text = new StringBuilder("line " + line.id().line() + ": ");
    text.append(line.date()).append(' ').append(line.subject().kind());
    text.append(' ').append(line.quantity());
    if (line.billable() != null) {
      text.append(", billable ").append(line.billable().toPlainString());
    }
    text.append(", ").append(line.billing().name().toLowerCase(Locale.ROOT));
    PriceOverride override = line.override();
    if (override != null) {
      text.append(", ").append(override.price()).append(" by ").append(override.author());
      text.append(": ").append(override.reason().replace("\n", SET_IN));
    }
    WorkLines.texts(line)
        .forEach(
            (column, value) -> {
              if (!value.isEmpty() && !TOLD.contains(column)) {
                text.append("\n  ").append(column).append(": ");
                text.append(value.replace("\n", SET_IN));
              }
            });
    if (settled.billingSaid()) {
      text.append("\n  billing_said: true");
    }
    return text.toString();
  }

  /** Lines, one below the other. */
  static String of(Collection<KeptLine> lines) {
    return lines.stream().map(each -> of(each.settled())).collect(Collectors.joining("\n"));
  }

  /** New lines, one below the other. */
  static String ofNew(Collection<NewLine> lines) {
    return lines.stream()
        .map(each -> of(new SettledLine(each.line(), each.billingSaid())))
        .collect(Collectors.joining("\n"));
  }
}
