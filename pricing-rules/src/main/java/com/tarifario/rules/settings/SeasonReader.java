package com.tarifario.rules.settings;

import com.tarifario.core.calendar.Season;
import com.tarifario.core.calendar.Season.Span;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml.Entry;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Sequence;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the seasons of a calendar: {@code verano: {from: "05-15", to: "09-30"}}. */
final class SeasonReader {

  private static final List<String> KEYS = List.of("from", "to");

  /** A year that has all days. */
  private static final LocalDate LEAP_YEAR = LocalDate.of(2024, 1, 1);

  private final YamlReader reader;

  SeasonReader(YamlReader reader) {
    this.reader = reader;
  }

  /** A span, and where it stands. */
  private record Placed(String season, Span span, SourceLocation where) {}

  List<Season> read(Mapping calendar) {
    List<Season> seasons = new ArrayList<>();
    List<Placed> all = new ArrayList<>();
    for (Map.Entry<String, Entry> each : reader.entries(calendar, "seasons").entrySet()) {
      Yaml value = each.getValue().value();
      List<Yaml> items = value instanceof Sequence list ? list.items() : List.of(value);
      if (items.isEmpty()) {
        reader.error(value.where(), RulesMessage.SEASON_NO_DAYS, each.getKey());
      }
      List<Placed> spans = new ArrayList<>();
      for (Yaml item : items) {
        span(item).ifPresent(span -> spans.add(new Placed(each.getKey(), span, item.where())));
      }
      spans.forEach(span -> refuseOverlap(span, all));
      all.addAll(spans);
      if (!spans.isEmpty()) {
        seasons.add(new Season(each.getKey(), spans.stream().map(Placed::span).toList()));
      }
    }
    return seasons;
  }

  private void refuseOverlap(Placed span, List<Placed> others) {
    for (Placed other : others) {
      Optional<MonthDay> shared =
          Stream.iterate(LEAP_YEAR, day -> day.plusDays(1))
              .limit(LEAP_YEAR.lengthOfYear())
              .map(MonthDay::from)
              .filter(day -> span.span.includes(day) && other.span.includes(day))
              .findFirst();
      if (shared.isPresent()) {
        reader.error(
            span.where,
            RulesMessage.SEASONS_OVERLAP,
            span.season,
            other.season,
            shared.get().toString().substring(2));
        return;
      }
    }
  }

  private Optional<Span> span(Yaml item) {
    Optional<Mapping> mapping = reader.mapping(item, KEYS);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<MonthDay> from = day(mapping.get(), "from");
    Optional<MonthDay> to = day(mapping.get(), "to");
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(from.get(), to.get()));
  }

  private Optional<MonthDay> day(Mapping mapping, String key) {
    if (reader.requiredText(mapping, key).isEmpty()) {
      return Optional.empty();
    }
    return reader.parsed(
        mapping,
        key,
        text -> MonthDay.parse("--" + text),
        Message.of(RulesMessage.EXPECTED_SEASON_DAY));
  }
}
