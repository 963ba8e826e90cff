package com.tarifario.rules.trusted;

import com.tarifario.core.text.Problem;

/** Thrown inside a rule of a trusted layer when what it proposes can't be read. */
public final class InvalidProposalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  InvalidProposalException(Problem problem) {
    super(problem.message().toString());
    this.problem = problem;
  }

  /** What is wrong with the proposal. */
  public Problem problem() {
    return problem;
  }
}
