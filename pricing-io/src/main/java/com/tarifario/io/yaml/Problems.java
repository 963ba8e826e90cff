package com.tarifario.io.yaml;

import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers all that is wrong with one file, or with several that belong together. */
public final class Problems {

  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  /** Adds an error. */
  public void error(SourceLocation at, MessageKey key, Object... arguments) {
    problems.add(Problem.error(at, key, arguments));
    errors++;
  }

  /** Adds a warning. */
  public void warning(SourceLocation at, MessageKey key, Object... arguments) {
    problems.add(Problem.warning(at, key, arguments));
  }

  /** Adds what was found elsewhere. */
  public void add(Problem problem) {
    problems.add(problem);
    if (problem.severity() == Problem.Severity.ERROR) {
      errors++;
    }
  }

  /** How many errors there are by now. */
  public int errors() {
    return errors;
  }

  /**
   * What came of reading the file.
   *
   * @param value what it holds; not used if there is an error
   */
  public <T> ReadResult<T> result(@Nullable T value) {
    return new ReadResult<>(errors == 0 ? value : null, inOrder());
  }

  /** All of them, in the order of the file. */
  public List<Problem> inOrder() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(
        Comparator.comparingInt((Problem problem) -> line(problem.where()))
            .thenComparingInt(problem -> column(problem.where())));
    return sorted;
  }

  private static int line(@Nullable SourceLocation where) {
    return where == null ? 0 : where.line();
  }

  private static int column(@Nullable SourceLocation where) {
    return where == null ? 0 : where.column();
  }
}
