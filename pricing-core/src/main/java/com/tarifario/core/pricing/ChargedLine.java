package com.tarifario.core.pricing;

import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Candidate;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much of a line is charged, found before any price is.
 *
 * @param pieces what is charged of each piece, in the line's unit, in the order of the pieces
 * @param scales what each scale that is proposed for a piece counts where the piece begins, in the
 *     order of the pieces
 * @param failure why it can't be told; null if it can
 * @param notes what was decided and computed, made when it is first asked for
 */
record ChargedLine(
    List<Quantity> pieces,
    List<Map<Candidate, Counted>> scales,
    @Nullable LineFailure failure,
    Supplier<Trace> notes) {

  private static final List<Map<Candidate, Counted>> NOTHING_COUNTED = List.of(Map.of());

  ChargedLine {
    pieces = List.copyOf(pieces);
    scales = List.copyOf(scales);
  }

  /** A line of which no scale counts anything. */
  ChargedLine(List<Quantity> pieces, @Nullable LineFailure failure, Supplier<Trace> notes) {
    this(pieces, Collections.nCopies(pieces.size(), Map.of()), failure, notes);
  }

  /** The same line with what scales count where each of its pieces begins. */
  ChargedLine with(List<Map<Candidate, Counted>> newScales) {
    return new ChargedLine(pieces, newScales, failure, notes);
  }

  /** What is charged of the piece at the index. */
  Part part(int piece) {
    return Part.whole(pieces.get(piece), scales.get(piece));
  }

  /** A line of which no rule changes how much is charged. */
  static ChargedLine asMeasured(LineCase lineCase) {
    List<Piece> pieces = lineCase.pieces();
    return pieces.size() == 1
        ? new ChargedLine(
            List.of(pieces.get(0).quantity()), NOTHING_COUNTED, null, ChargedLine::noNotes)
        : new ChargedLine(
            pieces.stream().map(Piece::quantity).toList(), null, ChargedLine::noNotes);
  }

  private static Trace noNotes() {
    return Trace.OFF;
  }

  /** The sum of quantities of one unit, at least one, to be computed with. */
  static Quantity exactTotal(List<Quantity> quantities) {
    if (quantities.size() == 1) {
      return quantities.get(0);
    }
    return quantities
        .get(0)
        .withValue(
            quantities.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The sum of quantities of one unit, at least one, to be shown. */
  static Quantity total(List<Quantity> quantities) {
    return exactTotal(quantities).settled();
  }
}
