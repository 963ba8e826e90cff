package com.tarifario.io.yaml;

import com.tarifario.core.text.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file: what it holds, and all that is wrong with it at once.
 *
 * @param orNull what the file holds; null if there is an error
 * @param problems errors and warnings, in the order of the file
 * @param <T> what the file holds
 */
public record ReadResult<T>(@Nullable T orNull, List<Problem> problems) {

  public ReadResult {
    problems = List.copyOf(problems);
  }

  /** What the file holds; empty if there is an error. */
  public Optional<T> value() {
    return Optional.ofNullable(orNull);
  }
}
