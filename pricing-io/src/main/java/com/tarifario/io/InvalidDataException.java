package com.tarifario.io;

import com.tarifario.core.text.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A file can't be used at all: everything that is wrong with it, at once. Rows that can't be used
 * while the rest can are no exception but {@link com.tarifario.io.work.RejectedRow}s.
 */
public final class InvalidDataException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /**
   * These problems.
   *
   * @param problems at least one of them an error
   */
  public InvalidDataException(List<Problem> problems) {
    super(text(problems, Locale.ENGLISH));
    this.problems = List.copyOf(problems);
  }

  /** One problem. */
  public InvalidDataException(Problem problem) {
    this(List.of(problem));
  }

  /** What is wrong and where, in the order of the files. */
  public List<Problem> problems() {
    return problems;
  }

  /** The problems, one a line, in the language. */
  public String in(Locale locale) {
    return text(problems, locale);
  }

  private static String text(List<Problem> problems, Locale locale) {
    return problems.stream()
        .map(problem -> problem.in(locale))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
