package com.tarifario.store.document;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the audit trail says of lines. */
final class LineText {

  private LineText() {}

  /** {@code line 3: LABOUR 2 h, billable 1.5, chargeable, 25.00 EUR by Ana: agreed}. */
  static String of(ChargeLine line) {
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
      text.append(": ").append(override.reason());
    }
    String description = line.subject().description();
    return text.append(description == null ? "" : " (" + description + ")").toString();
  }

  /** The lines, one below the other. */
  static String of(Collection<ChargeLine> lines) {
    return lines.stream().map(LineText::of).collect(Collectors.joining("\n"));
  }
}
