package com.tarifario.core.pricing;

import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a line is not charged, since something else pays for it.
 *
 * @param pieces what of each piece of the line, in their order
 * @param failure why it can't be told; null if it can
 */
record Coverage(List<OfPiece> pieces, @Nullable LineFailure failure) {

  Coverage {
    pieces = List.copyOf(pieces);
  }

  /**
   * A part of a piece that is covered.
   *
   * @param rule the rule that says so
   * @param name what pays for it
   * @param quantity how much of the piece, in the line's unit; null if all of it
   * @param draw what is taken from a pack for it; null if nothing is
   */
  record Share(Candidate rule, String name, @Nullable Quantity quantity, @Nullable Draw draw) {}

  /**
   * What of a piece is covered.
   *
   * @param shares the covered parts, in order; none if nothing is
   * @param isWhole whether nothing of it is left to be charged
   */
  record OfPiece(List<Share> shares, boolean isWhole) {

    /** All of it is charged. */
    static final OfPiece NONE = new OfPiece(List.of(), false);

    OfPiece {
      shares = List.copyOf(shares);
    }
  }

  private static final Coverage NONE_OF_ONE = new Coverage(List.of(OfPiece.NONE), null);

  /** Of a line of so many pieces, nothing is covered. */
  static Coverage none(int pieces) {
    return pieces == 1
        ? NONE_OF_ONE
        : new Coverage(Collections.nCopies(pieces, OfPiece.NONE), null);
  }

  /** It can't be told what of a line of so many pieces is covered. */
  static Coverage failed(int pieces, LineFailure failure) {
    return new Coverage(Collections.nCopies(pieces, OfPiece.NONE), failure);
  }

  /** Whether anything is covered. */
  boolean isAny() {
    for (OfPiece each : pieces) {
      if (!each.shares().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether all is covered. */
  boolean isWhole() {
    for (OfPiece each : pieces) {
      if (!each.isWhole()) {
        return false;
      }
    }
    return !pieces.isEmpty();
  }

  /** What pays for it, each once. */
  List<Object> names() {
    List<Object> names = new ArrayList<>();
    for (OfPiece piece : pieces) {
      for (Share share : piece.shares()) {
        if (!names.contains(share.name())) {
          names.add(share.name());
        }
      }
    }
    return names;
  }
}
