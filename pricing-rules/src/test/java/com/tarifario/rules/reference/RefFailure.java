package com.tarifario.rules.reference;

import com.tarifario.rules.reference.RefTariff.Match;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** A line has no price of the tariff, and why. */
final class RefFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String status;
  private final String problem;
  private final transient Set<String> tied = new TreeSet<>();

  RefFailure(String status, String problem) {
    super(problem, null, false, false);
    this.status = status;
    this.problem = problem;
  }

  /** These can't be told apart. */
  static RefFailure tie(Collection<Match> matches) {
    RefFailure failure = new RefFailure("TIED", "TIE");
    matches.forEach(each -> failure.tied.add(each.name()));
    return failure;
  }

  String status() {
    return status;
  }

  String problem() {
    return problem;
  }

  /** The rules that can't be told apart. */
  Set<String> tied() {
    return tied;
  }
}
