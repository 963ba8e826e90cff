package com.tarifario.rules.drl;

import com.tarifario.core.text.Problem;

/** Ends the reading of one condition or consequence; the problem is reported with the others. */
final class RuleSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  RuleSyntaxException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
