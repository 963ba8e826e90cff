package com.tarifario.core.pricing;

import com.tarifario.core.money.Quantity;

/**
 * A piece of a line among the pieces that are counted together, in the order of {@link PiecePlace}.
 *
 * @param line the line's quantities
 * @param piece the place of the piece in the line
 */
record QuantitySlot(LineQuantities line, int piece) implements Comparable<QuantitySlot> {

  private PiecePlace place() {
    return new PiecePlace(line.source(), line.pieces().get(piece).time(), line.position(), piece);
  }

  Quantity charged() {
    return line.charged().get(piece);
  }

  void charge(Quantity quantity) {
    line.charge(piece, quantity);
  }

  @Override
  public int compareTo(QuantitySlot other) {
    return place().compareTo(other.place());
  }
}
