package com.tarifario.io.quote;

import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers all that is wrong with one file. */
final class Problems {

  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  void error(SourceLocation at, QuoteMessage key, Object... arguments) {
    problems.add(Problem.error(at, key, arguments));
    errors++;
  }

  void warning(SourceLocation at, QuoteMessage key, Object... arguments) {
    problems.add(Problem.warning(at, key, arguments));
  }

  /** How many errors there are by now. */
  int errors() {
    return errors;
  }

  /** All of them, in the order of the file. */
  List<Problem> inOrder() {
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
