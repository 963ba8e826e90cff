package com.tarifario.core.pricing;

import java.util.Comparator;

/**
 * The place of a line among the lines of several documents. The natural order is that in which they
 * consume packs: by date, document and place in the document.
 *
 * @param unit the lines of its document
 * @param index its place in the document
 */
record LinePlace(UnitCase unit, int index) implements Comparable<LinePlace> {

  private static final Comparator<LinePlace> ORDER =
      Comparator.comparing((LinePlace place) -> place.unit().line(place.index()).date())
          .thenComparing(place -> place.unit().line(place.index()).id().document())
          .thenComparingInt(LinePlace::index);

  @Override
  public int compareTo(LinePlace other) {
    return ORDER.compare(this, other);
  }
}
