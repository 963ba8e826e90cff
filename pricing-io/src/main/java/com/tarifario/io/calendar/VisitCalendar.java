package com.tarifario.io.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar of visits that a calendar program opens (iCalendar, RFC 5545). Written again after
 * visits were moved or cancelled, it changes those that the program has: their identities stay.
 */
public final class VisitCalendar {

  private static final String PRODUCT = "-//Tarifario//Tarifario//EN";
  private static final int LONGEST = 75;
  private static final String FOLD = "\r\n ";

  private VisitCalendar() {}

  /**
   * Writes a calendar.
   *
   * @param output is left open; gets UTF-8 if it is one of bytes
   * @param name what the calendar is called
   * @param zone the zone whose clock the visits' hours are on
   * @throws IOException if it can't be written
   */
  public static void write(Writer output, String name, ZoneId zone, List<CalendarVisit> visits)
      throws IOException {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
    Comparator<LocalDate> order = Comparator.naturalOrder();
    List<LocalDate> days =
        visits.stream().filter(each -> each.at() != null).map(CalendarVisit::day).toList();
    if (!days.isEmpty()) {
      calendar.add(
          ZoneTable.of(
              zone,
              days.stream().min(order).orElseThrow(),
              days.stream().max(order).orElseThrow()));
    }
    visits.forEach(each -> calendar.add(event(each, zone)));
    // Lines are folded again: the library counts signs, RFC 5545 counts octets.
    StringWriter text = new StringWriter();
    new CalendarOutputter(false).output(calendar, text);
    for (String line : text.toString().replace(FOLD, "").split("\r\n", -1)) {
      if (!line.isEmpty()) {
        output.write(folded(line));
        output.write("\r\n");
      }
    }
    output.flush();
  }

  private static VEvent event(CalendarVisit visit, ZoneId zone) {
    VEvent event = new VEvent(false);
    event.add(new Uid(visit.uid()));
    event.add(new DtStamp(visit.changed()));
    event.add(new Sequence(visit.changes()));
    if (visit.at() == null) {
      event.add(new DtStart<>(visit.day()));
    } else {
      event.add(new DtStart<>(LocalDateTime.of(visit.day(), visit.at()).atZone(zone)));
      event.add(new Duration(visit.length()));
    }
    event.add(new Summary(visit.title()));
    if (!visit.lines().isEmpty()) {
      event.add(new Description(String.join("\n", visit.lines())));
    }
    if (visit.place() != null) {
      event.add(new Location(visit.place()));
    }
    event.add(
        visit.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(visit.at() == null ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
    return event;
  }

  /** The line in parts of 75 octets at most, none of which ends inside a sign. */
  private static String folded(String line) {
    StringBuilder text = new StringBuilder(line.length() + FOLD.length());
    int octets = 0;
    for (int point : line.codePoints().toArray()) {
      String sign = Character.toString(point);
      int size = sign.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST) {
        text.append(FOLD);
        octets = 1;
      }
      text.append(sign);
      octets += size;
    }
    return text.toString();
  }
}
