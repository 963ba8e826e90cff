package com.tarifario.rules.cases;

import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import java.util.HashMap;
import java.util.Map;

/** The names of the cases of a file, each of which stands once. */
final class CaseNames {

  private final Problems problems;
  private final Map<String, SourceLocation> first = new HashMap<>();

  CaseNames(Problems problems) {
    this.problems = problems;
  }

  /** Adds a name; a second time is an error. */
  void add(String name, SourceLocation where) {
    SourceLocation before = first.putIfAbsent(name, where);
    if (before != null) {
      problems.error(where, CaseMessage.CASE_TWICE, name, before);
    }
  }
}
