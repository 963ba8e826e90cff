package com.tarifario.rules.holidays;

import com.tarifario.core.calendar.PublicHolidays;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays that Jollyday knows, and those that regions decreed beside them. A country is
 * read when it is first asked for, and each of its years is kept.
 */
public final class JollydayHolidays implements PublicHolidays {

  /** Those of all countries, shared by all tariffs. */
  public static final JollydayHolidays WORLD = new JollydayHolidays();

  private static final int LETTERS_OF_COUNTRY = 2;

  private final Map<String, Country> countries = new ConcurrentHashMap<>();
  private final Map<RegionYear, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

  private JollydayHolidays() {}

  private record RegionYear(String region, int year) {}

  /** What is known of a country: where its holidays are asked for, and the names of its regions. */
  private record Country(HolidayManager manager, List<String> regions) {}

  @Override
  public boolean includes(LocalDate day, String region) {
    return of(region, day.getYear()).containsKey(day);
  }

  @Override
  public @Nullable String name(LocalDate day, String region, Locale language) {
    Holiday holiday = of(region, day.getYear()).get(day);
    return holiday == null ? null : HolidayNames.of(holiday, language);
  }

  private Map<LocalDate, Holiday> of(String region, int year) {
    return years.computeIfAbsent(new RegionYear(region, year), this::days);
  }

  @Override
  public boolean knows(String region) {
    Country country = country(region);
    return country != null && country.regions.contains(region);
  }

  @Override
  public List<String> likely(String region) {
    Country country = country(region);
    return country == null ? codes() : country.regions;
  }

  private Map<LocalDate, Holiday> days(RegionYear asked) {
    Country country = country(asked.region);
    if (country == null || !country.regions.contains(asked.region)) {
      throw new IllegalArgumentException("There is no region " + asked.region + ".");
    }
    String[] levels = asked.region.toLowerCase(Locale.ROOT).split("-", -1);
    Set<Holiday> known =
        country.manager.getHolidays(
            Year.of(asked.year),
            HolidayType.PUBLIC_HOLIDAY,
            Arrays.copyOfRange(levels, 1, levels.length));
    return Stream.concat(known.stream(), DecreedHolidays.of(asked.region, asked.year))
        .sorted(Comparator.comparing(Holiday::getPropertiesKey))
        .collect(
            Collectors.toUnmodifiableMap(
                Holiday::getDate, Function.identity(), (one, another) -> one));
  }

  private @Nullable Country country(String region) {
    String code = region.split("-", -1)[0].strip().toUpperCase(Locale.ROOT);
    return codes().contains(code) ? countries.computeIfAbsent(code, JollydayHolidays::read) : null;
  }

  private static Country read(String code) {
    HolidayManager manager =
        HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT)));
    List<String> regions = new ArrayList<>();
    collect(code, manager.getCalendarHierarchy(), regions);
    return new Country(manager, regions.stream().sorted().toList());
  }

  private static void collect(String name, CalendarHierarchy hierarchy, List<String> regions) {
    regions.add(name);
    hierarchy
        .getChildren()
        .forEach((id, part) -> collect(name + "-" + id.toUpperCase(Locale.ROOT), part, regions));
  }

  /** All countries; calendars of stock exchanges and the like are left out. */
  private static List<String> codes() {
    return Codes.ALL;
  }

  private static final class Codes {
    private static final List<String> ALL =
        HolidayManager.getSupportedCalendarCodes().stream()
            .filter(code -> code.length() == LETTERS_OF_COUNTRY)
            .map(code -> code.toUpperCase(Locale.ROOT))
            .sorted()
            .toList();
  }
}
