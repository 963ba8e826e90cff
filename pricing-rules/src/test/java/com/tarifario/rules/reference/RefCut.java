package com.tarifario.rules.reference;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.TimeSpan;
import com.tarifario.rules.reference.RefTariff.Band;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a line at the borders of time bands, by asking for each of its minutes where it lies. */
final class RefCut {

  /** The clock of all tariffs that are tried. */
  static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

  /** The holidays of all tariffs that are tried. */
  static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 6), LocalDate.of(2026, 10, 26));

  /** Those of the region of a work centre beside them, as its calendar of the year has them. */
  private static final Map<String, Set<LocalDate>> REGIONAL =
      Map.of(
          "ES-CT",
          Set.of(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 6, 24), LocalDate.of(2027, 1, 1)));

  private final RefTariff tariff;

  RefCut(RefTariff tariff) {
    this.tariff = tariff;
  }

  /**
   * A part of a line in one band.
   *
   * @param band the band; null if in none
   * @param facts what rules can ask about it
   * @param quantity its part of what is charged, in the line's unit
   */
  record Piece(@Nullable String band, Map<String, Comparable<?>> facts, Fraction quantity) {}

  /**
   * The pieces of a line, in order of time.
   *
   * @throws RefFailure if its quantity is not the time that it took, or a minute is in no band
   */
  List<Piece> pieces(ChargeLine line, Map<String, Comparable<?>> facts) {
    Fraction chargeable = chargeable(line);
    TimeSpan time = line.time();
    if (time == null || tariff.bands().isEmpty()) {
      return List.of(new Piece(line.band(), facts, chargeable));
    }
    if (!RefUnits.isTime(line.quantity().unit().symbol())) {
      return List.of(piece(band(time.start(), facts), facts, chargeable));
    }
    Instant start = instant(time.start());
    Instant end = instant(time.end());
    long minutes = Duration.between(start, end).toMinutes();
    requireElapsed(line, minutes);
    if (minutes == 0) {
      return List.of(piece(band(time.start(), facts), facts, chargeable));
    }
    List<Piece> pieces = new ArrayList<>();
    String band = null;
    long ofBand = 0;
    for (long minute = 0; minute <= minutes; minute++) {
      String next =
          minute == minutes
              ? null
              : band(LocalDateTime.ofInstant(start.plusSeconds(minute * 60), ZONE), facts);
      if (band != null && !band.equals(next)) {
        Fraction part = Fraction.of(ofBand).over(Fraction.of(minutes));
        pieces.add(piece(band, facts, chargeable.times(part)));
        ofBand = 0;
      }
      ofBand++;
      band = next;
    }
    return pieces;
  }

  /** How much of the line is to be charged, before any rule. */
  static Fraction chargeable(ChargeLine line) {
    return Fraction.of(line.billable() == null ? line.quantity().value() : line.billable());
  }

  private static Piece piece(String band, Map<String, Comparable<?>> facts, Fraction quantity) {
    Map<String, Comparable<?>> ofPiece = new LinkedHashMap<>(facts);
    ofPiece.put("band", band);
    return new Piece(band, ofPiece, quantity);
  }

  /** Documents may round to hundredths. */
  private static void requireElapsed(ChargeLine line, long minutes) {
    Fraction elapsed =
        RefUnits.convert(Fraction.of(minutes), "min", line.quantity().unit().symbol());
    int decimals = Math.max(2, line.quantity().value().scale());
    if (!elapsed
        .rounded(decimals, RoundingMode.HALF_UP)
        .equals(Fraction.of(line.quantity().value()))) {
      throw new RefFailure("FAILED", "TIME_DIFFERS");
    }
  }

  /** When the clock told it. What the clock jumped over never was: it is when it jumped. */
  static Instant instant(LocalDateTime told) {
    Instant instant = told.atZone(ZONE).toInstant();
    return LocalDateTime.ofInstant(instant, ZONE).equals(told)
        ? instant
        : ZONE.getRules().nextTransition(instant.minusSeconds(4 * 3600)).getInstant();
  }

  private String band(LocalDateTime moment, Map<String, Comparable<?>> facts) {
    for (Band band : tariff.bands()) {
      if (contains(band, moment, facts)) {
        return band.name();
      }
    }
    if (tariff.otherwise() == null) {
      throw new RefFailure("NO_BAND", "NO_BAND");
    }
    return tariff.otherwise();
  }

  private static boolean contains(
      Band band, LocalDateTime moment, Map<String, Comparable<?>> facts) {
    LocalTime time = moment.toLocalTime();
    boolean begun = !time.isBefore(band.from());
    boolean over = band.to() != null && !time.isBefore(band.to());
    boolean today = band.days().contains(day(moment.toLocalDate(), facts));
    boolean yesterday = band.days().contains(day(moment.toLocalDate().minusDays(1), facts));
    boolean intoNextDay = band.to() != null && !band.from().isBefore(band.to());
    return intoNextDay ? (today && begun) || (yesterday && !over) : today && begun && !over;
  }

  /** Whether it is a holiday where the work centre is. */
  static boolean isHoliday(LocalDate day, @Nullable Comparable<?> region) {
    return HOLIDAYS.contains(day)
        || (region != null && REGIONAL.getOrDefault(region, Set.of()).contains(day));
  }

  private static String day(LocalDate day, Map<String, Comparable<?>> facts) {
    return isHoliday(day, facts.get("region"))
        ? "HOLIDAY"
        : day.getDayOfWeek().name().substring(0, 3);
  }
}
