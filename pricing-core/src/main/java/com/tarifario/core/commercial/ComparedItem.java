package com.tarifario.core.commercial;

import java.util.List;
import java.util.Objects;

/**
 * A budget concept of an order, or a line that has none, compared.
 *
 * @param whole all that was quoted, done and billed of it
 * @param lines the lines of the order that it consists of, in their order; empty if it is one
 *     alone. What was billed of them may be less than what was billed of the whole, to which
 *     reports add
 */
public record ComparedItem(Compared whole, List<ComparedLine> lines) {

  public ComparedItem {
    Objects.requireNonNull(whole, "whole");
    lines = List.copyOf(lines);
  }
}
