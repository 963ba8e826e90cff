package com.tarifario.store.line;

import com.tarifario.core.work.ChargeLine;
import java.util.Objects;

/**
 * A line as it is to be billed.
 *
 * @param line the line
 * @param billingSaid whether a person said how it is billed; else what was agreed for its work
 *     decides
 */
public record SettledLine(ChargeLine line, boolean billingSaid) {

  public SettledLine {
    Objects.requireNonNull(line, "line");
  }
}
