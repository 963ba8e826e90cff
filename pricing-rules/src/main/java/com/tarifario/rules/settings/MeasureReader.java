package com.tarifario.rules.settings;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Measure;
import com.tarifario.core.facts.Measure.Count;
import com.tarifario.core.facts.Measure.Elapsed;
import com.tarifario.core.facts.Measure.Per;
import com.tarifario.core.facts.Measure.Sum;
import com.tarifario.core.facts.Measure.Year;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.ConditionText;
import com.tarifario.rules.drl.SourceText;
import com.tarifario.rules.settings.Yaml.Mapping;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one measure: {@code {sum: quantity, unit: l, per: document, where: 'kind == MATERIAL'}}.
 */
final class MeasureReader {

  private static final String SUM = "sum";
  private static final String COUNT = "count";
  private static final String YEAR = "year";
  private static final String DAYS = "days";
  private static final String MONTHS = "months";
  private static final List<String> KINDS = List.of(SUM, COUNT, YEAR, DAYS, MONTHS);
  private static final List<String> KEYS =
      List.of(SUM, COUNT, YEAR, DAYS, MONTHS, "unit", "per", "where", "description");
  private static final String LINES = "lines";
  private static final Map<String, Per> SCOPES =
      Map.of("line", Per.LINE, "visit", Per.VISIT, "day", Per.DAY, "document", Per.DOCUMENT);

  private final YamlReader reader;
  private final SourceText source;
  private final Vocabulary vocabulary;

  /**
   * A reader.
   *
   * @param vocabulary the fields that may be measured: no measure asks for another
   */
  MeasureReader(YamlReader reader, SourceText source, Vocabulary vocabulary) {
    this.reader = reader;
    this.source = source;
    this.vocabulary = vocabulary;
  }

  /** The measure; nothing if something is wrong with it. */
  Optional<Measure> read(String name, Yaml value) {
    Optional<Mapping> found = reader.mapping(value, KEYS);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping = found.get();
    List<String> kinds =
        KINDS.stream().filter(kind -> reader.get(mapping, kind).isPresent()).toList();
    if (kinds.size() != 1) {
      reader.error(mapping.where(), RulesMessage.MEASURE_KIND, name, KINDS);
      return Optional.empty();
    }
    return switch (kinds.get(0)) {
      case SUM -> sum(name, mapping);
      case COUNT -> count(name, mapping);
      case DAYS ->
          since(name, DAYS, mapping, (field, date) -> new Elapsed(field, date, ChronoUnit.DAYS));
      case MONTHS ->
          since(
              name, MONTHS, mapping, (field, date) -> new Elapsed(field, date, ChronoUnit.MONTHS));
      default -> since(name, YEAR, mapping, Year::new);
    };
  }

  private Optional<Measure> sum(String name, Mapping mapping) {
    Optional<Per> per = per(name, mapping);
    Optional<Predicate<Facts>> where = where(mapping);
    SourceLocation place = place(mapping, SUM);
    Field summed = reader.text(mapping, SUM).map(text -> field(text, place)).orElse(null);
    if (summed == null) {
      return Optional.empty();
    }
    if (summed.type() != FieldType.NUMBER || summed.origin() != Origin.LINE) {
      reader.error(place, RulesMessage.MEASURE_NO_NUMBER, summed.name());
      return Optional.empty();
    }
    Optional<String> unit = reader.text(mapping, "unit");
    boolean ofQuantity = summed.equals(StandardField.QUANTITY.field());
    if (ofQuantity && unit.isEmpty()) {
      reader.error(mapping.where(), RulesMessage.MEASURE_NEEDS_UNIT, name);
      return Optional.empty();
    }
    if (!ofQuantity && unit.isPresent()) {
      reader.error(place(mapping, "unit"), RulesMessage.MEASURE_OWN_UNIT, summed.name());
      return Optional.empty();
    }
    Unit ofField = unit.map(Unit::of).orElse(summed.unit());
    return per.isEmpty() || where.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sum(measured(name, ofField, mapping), summed, per.get(), where.get()));
  }

  private Optional<Measure> count(String name, Mapping mapping) {
    Optional<Per> per = per(name, mapping);
    Optional<Predicate<Facts>> where = where(mapping);
    refuse(mapping, "unit", COUNT);
    Optional<String> what = reader.text(mapping, COUNT);
    boolean lines = what.isPresent() && what.get().equals(LINES);
    Field counted =
        lines ? null : what.map(text -> field(text, place(mapping, COUNT))).orElse(null);
    return per.isEmpty() || where.isEmpty() || (!lines && counted == null)
        ? Optional.empty()
        : Optional.of(new Count(measured(name, null, mapping), counted, per.get(), where.get()));
  }

  /** A measure from a date of the line to its own. */
  private Optional<Measure> since(
      String name, String kind, Mapping mapping, BiFunction<Field, Field, Measure> make) {
    for (String key : List.of("unit", "per", "where")) {
      refuse(mapping, key, kind);
    }
    SourceLocation place = place(mapping, kind);
    return reader
        .text(mapping, kind)
        .map(text -> VocabularyReader.date(text, place, vocabulary, reader))
        .map(date -> make.apply(measured(name, null, mapping), date));
  }

  private Field measured(String name, @Nullable Unit unit, Mapping mapping) {
    return new Field(
        name,
        FieldType.NUMBER,
        Origin.MEASURE,
        Stage.COST,
        List.of(),
        unit,
        reader.text(mapping, "description").orElse(""));
  }

  private Optional<Per> per(String name, Mapping mapping) {
    if (reader.get(mapping, "per").isEmpty()) {
      reader.error(
          mapping.where(),
          RulesMessage.MEASURE_NEEDS_PER,
          name,
          SCOPES.keySet().stream().sorted().toList());
    }
    return reader.known(mapping, "per", SCOPES);
  }

  private Optional<Predicate<Facts>> where(Mapping mapping) {
    Optional<Yaml> value = reader.get(mapping, "where");
    if (value.isEmpty()) {
      return Optional.of(facts -> true);
    }
    return reader
        .text(value.get())
        .flatMap(
            text ->
                new ConditionText(source, vocabulary)
                    .read(text, value.get().where(), reader::problem)
                    .map(condition -> condition::test));
  }

  private void refuse(Mapping mapping, String key, String kind) {
    if (reader.get(mapping, key).isPresent()) {
      reader.error(place(mapping, key), RulesMessage.MEASURE_KEY, key, kind);
    }
  }

  private SourceLocation place(Mapping mapping, String key) {
    return reader.get(mapping, key).map(Yaml::where).orElse(mapping.where());
  }

  private @Nullable Field field(String name, SourceLocation where) {
    Field field = vocabulary.field(name);
    List<String> known =
        vocabulary.fields().stream()
            .filter(each -> each.isKnownAt(Stage.COST))
            .map(Field::name)
            .toList();
    if (field == null || !known.contains(name)) {
      reader.error(where, RulesMessage.MEASURE_FIELD, name, Suggestion.hint(name, known));
      return null;
    }
    return field;
  }
}
