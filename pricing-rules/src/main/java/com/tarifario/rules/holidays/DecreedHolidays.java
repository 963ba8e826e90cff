package com.tarifario.rules.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * Regional holidays that were decreed and that Jollyday does not have. Regions decide on theirs
 * anew for each year.
 */
final class DecreedHolidays {

  private static final String FILE = "decreed-holidays.csv";
  private static final String COMMENT = "#";

  private static final List<DecreedHolidays> ALL = read();

  private final String region;
  private final MonthDay day;
  private final int first;
  private final int last;
  private final String name;

  private DecreedHolidays(String region, MonthDay day, int first, int last, String name) {
    this.region = region;
    this.day = day;
    this.first = first;
    this.last = last;
    this.name = name;
  }

  /** Those of a year in a region, which may be part of that which decreed them. */
  static Stream<Holiday> of(String region, int year) {
    return ALL.stream()
        .filter(each -> region.equals(each.region) || region.startsWith(each.region + "-"))
        .filter(each -> year >= each.first && year <= each.last)
        .map(each -> each.in(year));
  }

  private Holiday in(int year) {
    LocalDate date = day.atYear(year);
    return new Holiday(date, name, HolidayType.PUBLIC_HOLIDAY);
  }

  private static List<DecreedHolidays> read() {
    try (InputStream stream = DecreedHolidays.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing in the program.");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith(COMMENT) && !line.isBlank())
          .map(line -> line.split(",", -1))
          .map(
              cells ->
                  new DecreedHolidays(
                      cells[0],
                      MonthDay.parse("--" + cells[1]),
                      Integer.parseInt(cells[2]),
                      Integer.parseInt(cells[3]),
                      cells[4]))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
