package com.tarifario.store.line;

import com.tarifario.core.work.ChargeLine;
import java.util.Objects;

/**
 * A line to be kept.
 *
 * @param line the line
 * @param billingSaid whether a person said how it is billed; else what was agreed for its work
 *     decides
 * @param source what it delivers
 */
public record NewLine(ChargeLine line, boolean billingSaid, LineSource source) {

  public NewLine {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(source, "source");
  }

  /** A line that delivers something else; nobody said how it is billed. */
  public NewLine(ChargeLine line, LineSource source) {
    this(line, false, source);
  }

  /** A line that delivers nothing else; nobody said how it is billed. */
  public static NewLine of(ChargeLine line) {
    return new NewLine(line, LineSource.NONE);
  }

  /** A line that delivers nothing else. */
  public static NewLine of(SettledLine settled) {
    return new NewLine(settled.line(), settled.billingSaid(), LineSource.NONE);
  }
}
