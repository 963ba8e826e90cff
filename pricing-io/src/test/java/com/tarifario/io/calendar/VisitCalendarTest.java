package com.tarifario.io.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;

/** Calendar programs open what we write: the library that wrote it, and another. */
class VisitCalendarTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Instant STAMP = Instant.parse("2026-03-01T10:00:00Z");

  private static final CalendarVisit MORNING =
      new CalendarVisit(
          "AM-2026-0001.REV.01..20260406@tarifario",
          2,
          STAMP,
          LocalDate.of(2026, 4, 7),
          LocalTime.of(8, 30),
          Duration.ofMinutes(150),
          "Revisión; hotel, planta 2",
          List.of("Limpiar filtros, también los del «salón»", "CAM-1: Medir \\ anotar"),
          "Ronda del Henares 3, 28803 Alcalá de Henares",
          false);
  private static final CalendarVisit WHOLE_DAY =
      new CalendarVisit(
          "AM-2026-0001.LEG.01..20261102@tarifario",
          0,
          STAMP,
          LocalDate.of(2026, 11, 2),
          null,
          Duration.ZERO,
          "Legionela",
          List.of(),
          null,
          true);

  private static String written(CalendarVisit... visits) throws IOException {
    StringWriter text = new StringWriter();
    VisitCalendar.write(text, "AM-2026-0001", MADRID, List.of(visits));
    return text.toString();
  }

  @Test
  void another_program_finds_each_visit_with_all_that_is_said_of_it() throws IOException {
    ICalendar calendar = Biweekly.parse(written(MORNING, WHOLE_DAY)).first();
    assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
    assertThat(calendar.getEvents()).hasSize(2);
    VEvent morning = calendar.getEvents().get(0);
    assertThat(morning.getUid().getValue()).isEqualTo(MORNING.uid());
    assertThat(morning.getSequence().getValue()).isEqualTo(2);
    assertThat(morning.getSummary().getValue()).isEqualTo(MORNING.title());
    assertThat(morning.getDescription().getValue()).isEqualTo(String.join("\n", MORNING.lines()));
    assertThat(morning.getLocation().getValue()).isEqualTo(MORNING.place());
    assertThat(morning.getStatus().isConfirmed()).isTrue();
    // In summer, clocks in Madrid are two hours ahead: the zone's table says so.
    assertThat(morning.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-04-07T06:30:00Z"));
    assertThat(morning.getDuration().getValue().toMillis()).isEqualTo(150L * 60 * 1000);
    VEvent wholeDay = calendar.getEvents().get(1);
    assertThat(wholeDay.getStatus().isCancelled()).isTrue();
    assertThat(wholeDay.getDateStart().getValue().hasTime()).isFalse();
    assertThat(wholeDay.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(2);
  }

  @Test
  void the_library_that_wrote_it_reads_it_back_and_finds_nothing_wrong() throws Exception {
    String text = written(MORNING, WHOLE_DAY);
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate().hasErrors()).isFalse();
    assertThat(calendar.getComponents("VEVENT")).hasSize(2);
    assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
  }

  @Test
  void the_zone_tells_each_change_of_clocks_in_the_years_of_the_calendar() throws IOException {
    CalendarVisit later =
        new CalendarVisit(
            "x@tarifario",
            0,
            STAMP,
            LocalDate.of(2027, 11, 2),
            LocalTime.of(8, 0),
            Duration.ofHours(1),
            "x",
            List.of(),
            null,
            false);
    assertThat(written(MORNING, later).replace("\r\n", "\n"))
        .contains(
            """
            BEGIN:DAYLIGHT
            DTSTART:20260329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RDATE:20270328T020000
            END:DAYLIGHT
            """)
        .contains(
            """
            BEGIN:STANDARD
            DTSTART:20261025T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RDATE:20271031T030000
            END:STANDARD
            """);
  }

  @Test
  void a_zone_whose_clocks_never_change_is_told_too() throws IOException {
    StringWriter text = new StringWriter();
    VisitCalendar.write(text, "x", ZoneId.of("UTC"), List.of(MORNING));
    assertThat(
            Biweekly.parse(text.toString())
                .first()
                .getEvents()
                .get(0)
                .getDateStart()
                .getValue()
                .toInstant())
        .isEqualTo(Instant.parse("2026-04-07T08:30:00Z"));
  }

  @Test
  void no_line_has_more_than_75_octets_and_the_same_visits_always_give_the_same_text()
      throws IOException {
    String text = written(MORNING, WHOLE_DAY);
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(written(MORNING, WHOLE_DAY)).isEqualTo(text);
  }
}
