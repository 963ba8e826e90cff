package com.tarifario.rules.cases;

import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.valuation.PackValuation;
import java.util.List;

/** Something that must come out when a case is priced. */
public sealed interface Expectation permits LineExpectation, TotalExpectation, PackExpectation {

  /** Where it is written. */
  SourceLocation where();

  /** What differs; empty if it came out as expected. */
  List<Difference> check(PackValuation outcome);
}
