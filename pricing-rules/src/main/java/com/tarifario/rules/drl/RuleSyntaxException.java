package com.tarifario.rules.drl;

import com.tarifario.core.text.Problem;

/**
 * Ends the reading of one condition or consequence; the problem is reported with the others. Nobody
 * asks where in our code it was thrown, and a sheet may have one thrown for each price: so it has
 * no stack trace, and no words until they are asked for.
 */
final class RuleSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  RuleSyntaxException(Problem problem) {
    super(null, null, false, false);
    this.problem = problem;
  }

  @Override
  public String getMessage() {
    return problem.toString();
  }

  Problem problem() {
    return problem;
  }
}
