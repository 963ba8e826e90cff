package com.tarifario.core.pricing;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.TimeSpan;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The place of a piece among the pieces of all lines of a document. The natural order is that of
 * date, start (those without one last), place of the line in the document, and place in the line.
 *
 * @param source the line
 * @param time from when to when the piece was worked; null if the line does not say
 * @param line the place of the line in the document
 * @param piece the place of the piece in the line
 */
record PiecePlace(ChargeLine source, @Nullable TimeSpan time, int line, int piece)
    implements Comparable<PiecePlace> {

  private static final Comparator<PiecePlace> ORDER =
      Comparator.comparing((PiecePlace place) -> place.source().date())
          .thenComparing(
              PiecePlace::start, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
          .thenComparingInt(PiecePlace::line)
          .thenComparingInt(PiecePlace::piece);

  private @Nullable LocalDateTime start() {
    return time == null ? null : time.start();
  }

  @Override
  public int compareTo(PiecePlace other) {
    return ORDER.compare(this, other);
  }
}
