package com.tarifario.rules.cases;

import com.tarifario.core.text.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a case, whatever its rules are about. */
public sealed interface CaseOutcome permits CaseResult, OfferCaseResult {

  /** What the case is about, in a sentence. */
  String name();

  /** The file, as a path below the folder of the rules, and the line in which the case begins. */
  SourceLocation where();

  /** What the expectation rests on (a law, a published sheet); null if it does not say. */
  @Nullable String source();

  /** What did not come out as expected, in the order of reading; empty if it passed. */
  List<Difference> differences();

  /** Whether all came out as expected. */
  default boolean passed() {
    return differences().isEmpty();
  }
}
