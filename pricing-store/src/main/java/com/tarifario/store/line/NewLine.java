package com.tarifario.store.line;

import com.tarifario.core.work.ChargeLine;
import java.util.Objects;

/**
 * A line to be kept.
 *
 * @param line the line
 * @param source what it delivers
 */
public record NewLine(ChargeLine line, LineSource source) {

  public NewLine {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(source, "source");
  }

  /** A line that delivers nothing else. */
  public static NewLine of(ChargeLine line) {
    return new NewLine(line, LineSource.NONE);
  }
}
