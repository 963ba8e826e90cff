package com.tarifario.rules;

import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a tariff, so that all of it can be said at once. */
public final class Problems {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::where, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<Problem> found = new ArrayList<>();

  /** Adds an error. */
  public void error(@Nullable SourceLocation where, MessageKey key, Object... arguments) {
    found.add(Problem.error(where, key, arguments));
  }

  /** Adds a warning. */
  public void warning(@Nullable SourceLocation where, MessageKey key, Object... arguments) {
    found.add(Problem.warning(where, key, arguments));
  }

  /** Adds a problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Whether there is an error among them. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** How many there are. */
  public int size() {
    return found.size();
  }

  /** All, in the order of files, lines and columns. */
  public List<Problem> sorted() {
    return found.stream().distinct().sorted(BY_PLACE).toList();
  }
}
