package com.tarifario.rules.settings;

import com.tarifario.core.calendar.DayKind;
import com.tarifario.core.calendar.Holidays;
import com.tarifario.core.calendar.TimeBand;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.text.Message;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.holidays.JollydayHolidays;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Sequence;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the calendar of {@code tariff.yaml}. */
final class CalendarReader {

  private static final List<String> KEYS =
      List.of("zone", "region", "holidays", "not_holidays", "bands", "otherwise", "seasons");
  private static final List<String> BAND_KEYS = List.of("band", "days", "from", "to");
  private static final String MIDNIGHT = "24:00";
  private static final List<String> DAYS =
      List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN", "HOLIDAY");

  private final YamlReader reader;

  CalendarReader(YamlReader reader) {
    this.reader = reader;
  }

  WorkCalendar read(Mapping root) {
    Optional<Mapping> calendar =
        reader.get(root, "calendar").flatMap(value -> reader.mapping(value, KEYS));
    if (calendar.isEmpty()) {
      return WorkCalendar.NONE;
    }
    Mapping mapping = calendar.get();
    if (reader.get(mapping, "zone").isEmpty()) {
      reader.requiredText(mapping, "zone");
    }
    ZoneId zone =
        reader
            .parsed(mapping, "zone", ZoneId::of, Message.of(RulesMessage.EXPECTED_ZONE))
            .orElse(WorkCalendar.NONE.zone());
    Holidays holidays = new HolidayReader(reader, JollydayHolidays.WORLD).read(mapping);
    List<TimeBand> bands = reader.each(reader.items(mapping, "bands"), this::band);
    Optional<Yaml> otherwise = reader.get(mapping, "otherwise");
    if (otherwise.isPresent() && reader.items(mapping, "bands").isEmpty()) {
      reader.error(otherwise.get().where(), RulesMessage.OTHERWISE_ALONE);
    }
    return new WorkCalendar(
        zone,
        holidays,
        bands,
        otherwise.flatMap(reader::text).orElse(null),
        new SeasonReader(reader).read(mapping));
  }

  private Optional<TimeBand> band(Yaml value) {
    Optional<Mapping> found = reader.mapping(value, BAND_KEYS);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping = found.get();
    Optional<String> name = reader.requiredText(mapping, "band");
    Optional<String> fromText = reader.requiredText(mapping, "from");
    Optional<String> toText = reader.requiredText(mapping, "to");
    Optional<LocalTime> from =
        fromText.flatMap(
            text ->
                reader.parsed(
                    mapping, "from", LocalTime::parse, Message.of(RulesMessage.EXPECTED_TIME)));
    Optional<End> to =
        toText.flatMap(
            text ->
                reader.parsed(
                    mapping, "to", CalendarReader::end, Message.of(RulesMessage.EXPECTED_TIME)));
    if (reader.get(mapping, "days").isEmpty()) {
      reader.requiredText(mapping, "days");
    }
    Optional<Yaml> listed = reader.get(mapping, "days");
    if (listed.isPresent()
        && listed.get() instanceof Sequence sequence
        && sequence.items().isEmpty()) {
      reader.error(sequence.where(), RulesMessage.DAYS_NONE);
    }
    Set<DayKind> days = new HashSet<>();
    for (List<DayKind> each :
        reader.each(
            reader.items(mapping, "days"),
            item ->
                reader.parsed(
                    item, CalendarReader::days, Message.of(RulesMessage.EXPECTED_DAYS)))) {
      days.addAll(each);
    }
    return name.isEmpty() || from.isEmpty() || to.isEmpty() || days.isEmpty()
        ? Optional.empty()
        : Optional.of(new TimeBand(name.get(), days, from.get(), to.get().time()));
  }

  /** The end of a band; no time is midnight at the end of the day. */
  private record End(@Nullable LocalTime time) {}

  private static End end(String text) {
    return text.equals(MIDNIGHT) ? new End(null) : new End(LocalTime.parse(text));
  }

  /** {@code SAT}, or {@code MON-FRI}. */
  private static List<DayKind> days(String text) {
    String[] ends = text.split("-", -1);
    int first = index(ends[0]);
    int last = ends.length == 1 ? first : index(ends[1]);
    if (ends.length > 2 || first > last) {
      throw new IllegalArgumentException(text);
    }
    return new ArrayList<>(EnumSet.allOf(DayKind.class)).subList(first, last + 1);
  }

  private static int index(String day) {
    int index = DAYS.indexOf(day.strip());
    if (index < 0) {
      throw new IllegalArgumentException(day);
    }
    return index;
  }
}
