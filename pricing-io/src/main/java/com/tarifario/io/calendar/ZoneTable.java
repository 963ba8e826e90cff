package com.tarifario.io.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * What a calendar says of its time zone, so that programs that don't know the zone's name tell the
 * same hours: each change of clocks in the years of the calendar.
 */
final class ZoneTable {

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

  /** Clocks go from one offset to another, in summer or back. */
  private record Turn(ZoneOffset before, ZoneOffset after, boolean summer) {}

  private ZoneTable() {}

  /** The zone between two days. */
  static VTimeZone of(ZoneId zone, LocalDate from, LocalDate to) {
    ZoneRules rules = zone.getRules();
    Instant start = from.atStartOfDay(zone).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
    ZoneOffsetTransition before = rules.previousTransition(start);
    ZoneOffsetTransition next = before == null ? rules.nextTransition(start) : before;
    // Programs want to know the time of today, too.
    ZoneOffset first = before == null ? rules.getOffset(start) : before.getOffsetBefore();
    Map<Turn, List<LocalDateTime>> turns = new LinkedHashMap<>();
    turns.put(new Turn(first, first, false), List.of(LONG_AGO));
    while (next != null && next.getInstant().isBefore(end)) {
      boolean summer = rules.isDaylightSavings(next.getInstant());
      turns
          .computeIfAbsent(
              new Turn(next.getOffsetBefore(), next.getOffsetAfter(), summer),
              turn -> new ArrayList<>())
          .add(next.getDateTimeBefore());
      next = rules.nextTransition(next.getInstant());
    }
    List<Observance> observances = new ArrayList<>();
    turns.forEach((turn, moments) -> observances.add(observance(turn, moments)));
    VTimeZone table = new VTimeZone(new ComponentList<>(observances));
    table.add(new TzId(zone.getId()));
    return table;
  }

  private static Observance observance(Turn turn, List<LocalDateTime> moments) {
    Observance observance = turn.summer ? new Daylight() : new Standard();
    observance.add(new DtStart<>(moments.get(0)));
    observance.add(new TzOffsetFrom(turn.before));
    observance.add(new TzOffsetTo(turn.after));
    if (moments.size() > 1) {
      observance.add(new RDate<>(new DateList<>(moments.subList(1, moments.size()))));
    }
    return observance;
  }
}
