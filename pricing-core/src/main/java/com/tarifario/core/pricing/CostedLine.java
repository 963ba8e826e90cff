package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line after rules had their say on what it cost us.
 *
 * @param lineCase the line, whose facts hold the unit cost found
 * @param cost what the line cost us, rounded; null if not known
 * @param proof what was decided; null if no rule had a say, so that the document's own cost holds
 */
record CostedLine(
    LineCase lineCase, @Nullable Money cost, @Nullable Supplier<List<Proof.Part>> proof) {

  /** A line for which no rule names a cost. */
  static CostedLine asDocumented(LineCase lineCase) {
    return new CostedLine(lineCase, null, null);
  }

  /** The line's result with the cost found. */
  PricedLine on(PricedLine priced) {
    if (proof == null) {
      return priced;
    }
    LineFailure failure = lineCase.failure();
    PricedLine costed = priced.withCost(cost, proof);
    return failure == null ? costed : costed.withProblem(failure.sentence());
  }
}
