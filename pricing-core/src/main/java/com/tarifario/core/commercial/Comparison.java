package com.tarifario.core.commercial;

import java.util.List;
import java.util.Objects;

/**
 * What was quoted, beside what the work really cost and brought up to now.
 *
 * @param items what was quoted, by budget concept, in the order of the quote, and line by line
 *     below it; what has no concept, line by line
 * @param notQuoted all that was done or billed for it and is none of those
 * @param byKind the same by kind of cost; without a code where nobody knows of which kind it is
 * @param total the sum of the items and of what was not quoted
 */
public record Comparison(
    List<ComparedItem> items, Compared notQuoted, List<Compared> byKind, Compared total) {

  public Comparison {
    items = List.copyOf(items);
    byKind = List.copyOf(byKind);
    Objects.requireNonNull(notQuoted, "notQuoted");
    Objects.requireNonNull(total, "total");
  }
}
