package com.tarifario.store.note;

import com.tarifario.core.money.Money;
import java.util.Objects;

/**
 * A report that was taken whole, and comes to something else on its delivery note than it was
 * approved at.
 *
 * @param report its number
 * @param approved what its lines and their charges came to when it was approved, before tax
 * @param billed what they come to on the note, before tax
 */
public record RepricedReport(String report, Money approved, Money billed) {

  public RepricedReport {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(approved, "approved");
    Objects.requireNonNull(billed, "billed");
  }
}
