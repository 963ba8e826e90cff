package com.tarifario.rules.settings;

import com.tarifario.core.calendar.Holidays;
import com.tarifario.core.calendar.OwnHoliday;
import com.tarifario.core.calendar.PublicHolidays;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Scalar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * Reads the holidays of a calendar: the public ones of its region, without those that are none, and
 * the company's own.
 */
final class HolidayReader {

  private static final List<String> KEYS = List.of("date", "region");

  private final YamlReader reader;
  private final PublicHolidays publicOnes;

  HolidayReader(YamlReader reader, PublicHolidays publicOnes) {
    this.reader = reader;
    this.publicOnes = publicOnes;
  }

  Holidays read(Mapping calendar) {
    String region = region(calendar).orElse(null);
    List<OwnHoliday> own = reader.each(reader.items(calendar, "holidays"), this::own);
    List<OwnHoliday> none = reader.each(reader.items(calendar, "not_holidays"), this::own);
    return new Holidays(region, own, publicOnes).without(none);
  }

  private Optional<OwnHoliday> own(Yaml item) {
    if (item instanceof Scalar) {
      return reader.parsed(item, HolidayReader::day, Message.of(RulesMessage.EXPECTED_HOLIDAY));
    }
    Optional<Mapping> mapping = reader.mapping(item, KEYS);
    if (mapping.isEmpty() || reader.requiredText(mapping.get(), "date").isEmpty()) {
      return Optional.empty();
    }
    Optional<String> region = region(mapping.get());
    return reader
        .parsed(
            mapping.get(), "date", HolidayReader::day, Message.of(RulesMessage.EXPECTED_HOLIDAY))
        .map(day -> region.map(day::in).orElse(day));
  }

  private Optional<String> region(Mapping mapping) {
    Optional<String> name = reader.text(mapping, "region");
    if (name.isEmpty() || publicOnes.knows(name.get())) {
      return name;
    }
    List<String> likely = publicOnes.likely(name.get());
    reader.error(
        reader.get(mapping, "region").map(Yaml::where).orElse(mapping.where()),
        RulesMessage.REGION_UNKNOWN,
        name.get(),
        Suggestion.hint(name.get(), likely),
        likely);
    return Optional.empty();
  }

  /** {@code 2026-05-15}, or {@code 05-15} for every year. */
  private static OwnHoliday day(String text) {
    return text.length() > "05-15".length()
        ? OwnHoliday.on(LocalDate.parse(text))
        : OwnHoliday.everyYear(MonthDay.parse("--" + text));
  }
}
