package com.tarifario.rules;

import com.tarifario.core.text.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Thrown when a tariff folder can't be used; it names all that is wrong with it, at once. */
public class InvalidTariffException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** All problems of a tariff, at least one of them an error. */
  public InvalidTariffException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of files and lines. */
  public List<Problem> problems() {
    return problems;
  }

  /** All problems, a line each, in the language. */
  public String in(Locale locale) {
    return problems.stream().map(each -> each.in(locale)).collect(Collectors.joining("\n"));
  }
}
