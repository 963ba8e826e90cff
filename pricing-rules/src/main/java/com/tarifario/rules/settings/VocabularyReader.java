package com.tarifario.rules.settings;

import com.tarifario.core.calendar.Season;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Measure;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.SourceText;
import com.tarifario.rules.settings.Yaml.Entry;
import com.tarifario.rules.settings.Yaml.Mapping;
import com.tarifario.rules.settings.Yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what rules can ask about: attributes, measures, and the date that rules are in force on.
 */
final class VocabularyReader {

  private static final Map<String, Origin> ORIGINS =
      Map.of(
          "line", Origin.LINE,
          "client", Origin.CLIENT,
          "workCentre", Origin.WORK_CENTRE,
          "agreement", Origin.AGREEMENT);

  private final YamlReader reader;
  private final AttributeReader attributeReader;
  private final SourceText source;

  VocabularyReader(YamlReader reader, SourceText source) {
    this.reader = reader;
    this.attributeReader = new AttributeReader(reader, ORIGINS, Vocabulary.standard());
    this.source = source;
  }

  /** The fields, with the seasons of the calendar as the words of {@code season}. */
  Vocabulary read(Mapping mapping, WorkCalendar calendar) {
    Vocabulary attributes =
        Vocabulary.with(attributeReader.read(mapping))
            .withSeasons(calendar.seasons().stream().map(Season::name).toList());
    Vocabulary vocabulary = attributes.withMeasures(measures(mapping, attributes));
    return withValidOn(mapping, attributes, vocabulary);
  }

  /**
   * The vocabulary with the date that says what is in force.
   *
   * @param fields where the dates are looked up
   */
  Vocabulary withValidOn(Mapping mapping, Vocabulary fields, Vocabulary vocabulary) {
    List<Field> dates = validOn(mapping, fields);
    return dates.isEmpty() ? vocabulary : vocabulary.validOn(dates);
  }

  private List<Measure> measures(Mapping mapping, Vocabulary vocabulary) {
    MeasureReader measures = new MeasureReader(reader, source, vocabulary);
    List<Measure> ordered = new ArrayList<>();
    for (Map.Entry<String, Entry> each : reader.entries(mapping, "measures").entrySet()) {
      if (attributeReader.isName(each.getKey(), each.getValue().key(), vocabulary)) {
        measures.read(each.getKey(), each.getValue().value()).ifPresent(ordered::add);
      }
    }
    return ordered;
  }

  private List<Field> validOn(Mapping mapping, Vocabulary vocabulary) {
    Optional<Yaml> value = reader.get(mapping, "validOn");
    if (value.isEmpty()) {
      return List.of();
    }
    List<Field> dates = new ArrayList<>();
    List<Yaml> items =
        value.get() instanceof Scalar ? List.of(value.get()) : reader.items(value.get());
    for (Yaml item : items) {
      Field date = reader.text(item).map(name -> date(name, item.where(), vocabulary)).orElse(null);
      if (date != null && dates.contains(date)) {
        reader.error(item.where(), RulesMessage.VALID_ON_TWICE, date.name());
      } else if (date != null) {
        dates.add(date);
      }
    }
    if (items.isEmpty()) {
      reader.error(value.get().where(), RulesMessage.VALID_ON_NONE);
    }
    return dates;
  }

  private @Nullable Field date(String name, SourceLocation where, Vocabulary vocabulary) {
    return date(name, where, vocabulary, reader);
  }

  /** The field of dates of that name; null if there is none, which is then an error. */
  static @Nullable Field date(
      String name, SourceLocation where, Vocabulary vocabulary, YamlReader reader) {
    Field field = vocabulary.field(name);
    if (field != null && field.type() == FieldType.DATE && field.isKnownAt(Stage.COST)) {
      return field;
    }
    List<String> dates =
        vocabulary.fields().stream()
            .filter(each -> each.type() == FieldType.DATE && each.isKnownAt(Stage.COST))
            .map(Field::name)
            .toList();
    reader.error(where, RulesMessage.NO_DATE_FIELD, name, Suggestion.hint(name, dates), dates);
    return null;
  }
}
