package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much of a line is charged, found before any price is.
 *
 * @param pieces what is charged of each piece, in the line's unit, in the order of the pieces
 * @param failure why it can't be told; null if it can
 * @param notes what was decided and computed, made when it is first asked for
 */
record ChargedLine(List<Quantity> pieces, @Nullable LineFailure failure, Supplier<Trace> notes) {

  ChargedLine {
    pieces = List.copyOf(pieces);
  }

  /** A line of which no rule changes how much is charged. */
  static ChargedLine asMeasured(LineCase lineCase) {
    return new ChargedLine(
        lineCase.pieces().stream().map(Piece::quantity).toList(), null, () -> Trace.OFF);
  }

  /** The sum of quantities of one unit, at least one, to be computed with. */
  static Quantity exactTotal(List<Quantity> quantities) {
    return quantities
        .get(0)
        .withValue(
            quantities.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The sum of quantities of one unit, at least one, to be shown. */
  static Quantity total(List<Quantity> quantities) {
    Quantity exact = exactTotal(quantities);
    return exact.withValue(Exact.settle(exact.value()));
  }
}
