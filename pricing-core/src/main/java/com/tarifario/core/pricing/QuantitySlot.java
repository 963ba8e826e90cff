package com.tarifario.core.pricing;

import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.TimeSpan;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a line among the pieces that are counted together. The natural order is that of date,
 * start (those without one last), place of the line in the document, and place in the line.
 *
 * @param line the line's quantities
 * @param piece the place of the piece in the line
 */
record QuantitySlot(LineQuantities line, int piece) implements Comparable<QuantitySlot> {

  private static final Comparator<QuantitySlot> ORDER =
      Comparator.comparing((QuantitySlot slot) -> slot.line().source().date())
          .thenComparing(
              QuantitySlot::start, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparingInt(slot -> slot.line().position())
          .thenComparingInt(QuantitySlot::piece);

  private @Nullable LocalDateTime start() {
    TimeSpan time = line.pieces().get(piece).time();
    return time == null ? null : time.start();
  }

  Quantity charged() {
    return line.charged().get(piece);
  }

  void charge(Quantity quantity) {
    line.charge(piece, quantity);
  }

  @Override
  public int compareTo(QuantitySlot other) {
    return ORDER.compare(this, other);
  }
}
