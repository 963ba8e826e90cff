package com.tarifario.core.pricing;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lines that were worked from one time to another at the borders of the calendar's time bands.
 * Time is counted as it passed: a night on which clocks change has an hour more or less.
 */
final class Splitter {

  private final WorkCalendar calendar;

  Splitter(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The pieces of the line, in order of time.
   *
   * @throws LineFailure if its quantity is not the time that it took, or a part of it is in no band
   */
  List<Piece> split(ChargeLine line, Facts facts) {
    String region = (String) facts.get(StandardField.REGION);
    return region == null || !calendar.hasBands()
        ? splitHere(line, facts)
        : new Splitter(calendar.in(region)).splitHere(line, facts);
  }

  /** Whether the line stays whole, wherever it was worked, in the band that its document names. */
  boolean isWhole(ChargeLine line) {
    return line.time() == null || !calendar.hasBands();
  }

  private List<Piece> splitHere(ChargeLine line, Facts facts) {
    TimeSpan time = line.time();
    if (time == null || isWhole(line)) {
      return List.of(Piece.whole(line, facts));
    }
    if (!line.quantity().unit().isTime()) {
      return List.of(uncut(line, facts, time));
    }
    requireElapsed(line, time);
    BigDecimal whole = seconds(time);
    if (whole.signum() == 0) {
      return List.of(uncut(line, facts, time));
    }
    List<Piece> pieces = new ArrayList<>();
    for (BandSpan span : spans(time)) {
      BigDecimal part = seconds(span.time);
      if (part.signum() > 0) {
        Quantity share =
            line.chargeable()
                .withValue(Exact.divide(line.chargeable().value().multiply(part), whole));
        pieces.add(
            new Piece(facts.with(StandardField.BAND, span.band), share, span.time, span.band));
      }
    }
    return pieces;
  }

  /** The line as one piece, in the band in which it begins. */
  private Piece uncut(ChargeLine line, Facts facts, TimeSpan time) {
    String band = requireBand(time.start());
    return new Piece(facts.with(StandardField.BAND, band), line.chargeable(), time, band);
  }

  private record BandSpan(String band, TimeSpan time) {}

  private List<BandSpan> spans(TimeSpan time) {
    SortedSet<LocalDateTime> borders = calendar.borders(time.start(), time.end());
    List<LocalDateTime> ends = new ArrayList<>(borders);
    ends.add(time.end());
    List<BandSpan> spans = new ArrayList<>();
    LocalDateTime from = time.start();
    String band = requireBand(from);
    for (int next = 0; next < ends.size(); next++) {
      LocalDateTime end = ends.get(next);
      String following = next == ends.size() - 1 ? null : requireBand(end);
      if (!Objects.equals(band, following)) {
        spans.add(new BandSpan(band, new TimeSpan(from, end)));
        from = end;
        band = following == null ? band : following;
      }
    }
    return spans;
  }

  private String requireBand(LocalDateTime moment) {
    @Nullable String band = calendar.bandAt(moment);
    if (band == null) {
      throw LineFailure.of(LineStatus.NO_BAND, CoreMessage.NO_BAND, moment);
    }
    return band;
  }

  private void requireElapsed(ChargeLine line, TimeSpan time) {
    Quantity quantity = line.quantity();
    if (!time.took(quantity, calendar.zone())) {
      Quantity elapsed = time.elapsed(calendar.zone(), quantity.unit());
      throw LineFailure.of(
          LineStatus.FAILED, CoreMessage.TIME_DIFFERS, quantity, time.start(), time.end(), elapsed);
    }
  }

  private BigDecimal seconds(TimeSpan time) {
    return BigDecimal.valueOf(time.elapsed(calendar.zone()).toSeconds());
  }
}
