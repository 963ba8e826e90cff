package com.tarifario.rules.cases;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person gives of a line, or of a service that may be offered, field by field, each value of
 * its field's type.
 */
final class FieldValues {

  private final Vocabulary vocabulary;
  private final List<Field> inputs;
  private final @Nullable SourceLocation where;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Currency> currencies = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private @Nullable String unitOfQuantity;

  /**
   * No values of a line yet.
   *
   * @param where where the line stands; null if it was not read from a file
   */
  FieldValues(Vocabulary vocabulary, @Nullable SourceLocation where) {
    this(vocabulary, LineInput.FIELDS, where);
  }

  /**
   * No values yet.
   *
   * @param inputs what can be given and is no field
   * @param where where it stands; null if it was not read from a file
   */
  FieldValues(Vocabulary vocabulary, List<Field> inputs, @Nullable SourceLocation where) {
    this.vocabulary = vocabulary;
    this.inputs = inputs;
    this.where = where;
  }

  /**
   * Reads {@code field=value} arguments.
   *
   * @throws InvalidFieldException if one is no {@code field=value}, names a field that there is not
   *     or that can't be given, stands twice, or has a value that its field can't have
   */
  static FieldValues parse(List<String> arguments, Vocabulary vocabulary) {
    return parse(arguments, vocabulary, Set.of());
  }

  /**
   * Reads {@code field=value} arguments about a line that is there.
   *
   * @param needed the fields that it can't be without; from any other, a blank value takes away
   *     what was there
   * @throws InvalidFieldException as above
   */
  static FieldValues parseChanges(
      List<String> arguments, Vocabulary vocabulary, Set<Field> needed) {
    Set<Field> mayBeBlank = new HashSet<>(vocabulary.fields());
    mayBeBlank.addAll(LineInput.FIELDS);
    mayBeBlank.removeAll(needed);
    return parse(arguments, vocabulary, mayBeBlank);
  }

  private static FieldValues parse(
      List<String> arguments, Vocabulary vocabulary, Set<Field> mayBeBlank) {
    FieldValues all = new FieldValues(vocabulary, null);
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      if (sign <= 0) {
        throw new InvalidFieldException(CaseMessage.NOT_FIELD_VALUE, argument);
      }
      String name = argument.substring(0, sign).strip();
      String text = argument.substring(sign + 1).strip();
      Field field = all.find(name);
      if (text.isEmpty() && mayBeBlank.contains(field)) {
        all.take(field);
      } else {
        FieldText.refuseUnclear(field, text);
        all.put(name, text);
      }
    }
    return all.settled();
  }

  /**
   * Adds a field's value.
   *
   * @throws InvalidFieldException if the field can't be given, was given before, or can't be that
   */
  void put(String name, String text) {
    Field field = find(name);
    requireGivable(field);
    values.put(field.name(), FieldText.read(field, text));
    if (field.equals(StandardField.UNIT_COST.field())
        || field.equals(StandardField.LIST_PRICE.field())) {
      Currency currency = FieldText.currency(field, text);
      if (currency != null) {
        currencies.put(field.name(), currency);
      }
    }
    if (field.equals(StandardField.QUANTITY.field())) {
      String unit = text.replaceFirst("^[-+0-9.,\\s]+", "");
      if (!unit.isEmpty()) {
        unitOfQuantity = unit;
      }
    }
  }

  private void take(Field field) {
    requireGivable(field);
    taken.add(field.name());
  }

  private void requireGivable(Field field) {
    if (isComputed(field)) {
      throw new InvalidFieldException(CaseMessage.FIELD_IS_COMPUTED, field.name());
    }
    if (isGiven(field)) {
      throw new InvalidFieldException(CaseMessage.FIELD_TWICE, field.name());
    }
  }

  /** Whether anything was said of a field: its value, or that it has none any more. */
  boolean isGiven(Field field) {
    return isGiven(field.name());
  }

  /** The same, by the field's name. */
  boolean isGiven(String name) {
    return values.containsKey(name) || taken.contains(name);
  }

  private static boolean isComputed(Field field) {
    return switch (field.origin()) {
      case RESULT -> true;
      case MEASURE -> !field.equals(StandardField.BAND.field());
      case AGREEMENT -> field.equals(StandardField.AGREEMENT_YEAR.field());
      case LINE, CLIENT, WORK_CENTRE, CONCEPT, HISTORY -> false;
    };
  }

  /** The same, when all are given: the unit may stand with the quantity, alone, or in both. */
  FieldValues settled() {
    String unit = unitOfQuantity;
    if (unit != null) {
      String name = StandardField.UNIT.field().name();
      Object named = values.putIfAbsent(name, unit);
      if (named != null && !Unit.of((String) named).equals(Unit.of(unit))) {
        throw new InvalidFieldException(CaseMessage.FIELD_TWICE, name);
      }
    }
    return this;
  }

  /**
   * These values, and those of the other where there are none here. A beginning with its day stands
   * for that day, whatever day the other gives.
   */
  FieldValues over(FieldValues under) {
    FieldValues both = new FieldValues(vocabulary, inputs, where);
    both.values.putAll(under.values);
    if (time(StandardField.START) instanceof LocalDateTime start) {
      both.values.put(StandardField.DATE.field().name(), start.toLocalDate());
    }
    both.values.putAll(values);
    both.currencies.putAll(under.currencies);
    both.currencies.keySet().removeAll(values.keySet());
    both.currencies.putAll(currencies);
    return both;
  }

  /**
   * What several lines say of one client, work centre or agreement.
   *
   * @throws InvalidFieldException if two of them say different things
   */
  static FieldValues together(List<FieldValues> lines, Field.Origin origin) {
    FieldValues first = lines.get(0);
    FieldValues all = new FieldValues(first.vocabulary, first.inputs, first.where).over(first);
    for (FieldValues line : lines) {
      for (Field field : first.vocabulary.fields()) {
        Object value = line.values.get(field.name());
        if (field.origin() == origin && value != null) {
          Object before = all.values.putIfAbsent(field.name(), value);
          if (before != null && !before.equals(value)) {
            throw line.refuse(CaseMessage.FIELDS_DIFFER, field.name(), before, value);
          }
        }
      }
    }
    return all;
  }

  /** By the word that rules use, or that of work files: {@code work_centre}. */
  private Field find(String name) {
    Field exact = vocabulary.field(name);
    if (exact != null) {
      return exact;
    }
    String plain = name.replace("_", "").replace("-", "");
    List<Field> fields =
        Stream.concat(vocabulary.possibleFields().stream(), inputs.stream()).toList();
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(plain))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidFieldException(
                    CaseMessage.UNKNOWN_FIELD,
                    name,
                    Suggestion.hint(plain, fields.stream().map(Field::name).toList()),
                    fields.stream()
                        .filter(field -> !isComputed(field))
                        .map(field -> (Object) field.name())
                        .toList()));
  }

  /** An exception that says where the line stands. */
  InvalidFieldException refuse(CaseMessage key, Object... arguments) {
    return new InvalidFieldException(where, Message.of(key, arguments));
  }

  /** All values, by the names of their fields. */
  Map<String, Object> all() {
    return Map.copyOf(values);
  }

  /** The text of a field; null if it was not given. */
  @Nullable String text(StandardField field) {
    return (String) values.get(field.field().name());
  }

  /** The text of a field, or another. */
  String text(StandardField field, String otherwise) {
    String text = text(field);
    return text == null ? otherwise : text;
  }

  /** The text of what is no field; null if it was not given. */
  @Nullable String text(LineInput input) {
    return (String) values.get(input.field().name());
  }

  /** The number of a field; null if it was not given. */
  @Nullable BigDecimal number(StandardField field) {
    return (BigDecimal) values.get(field.field().name());
  }

  /** The currency that stands with the number of a field; null if none does. */
  @Nullable Currency currency(StandardField field) {
    return currencies.get(field.field().name());
  }

  /** The number of what is no field; null if it was not given. */
  @Nullable BigDecimal number(LineInput input) {
    return (BigDecimal) values.get(input.field().name());
  }

  /** The day of a field; null if it was not given. */
  @Nullable LocalDate date(StandardField field) {
    return (LocalDate) values.get(field.field().name());
  }

  /** The hour of a field, or the day and the hour; null if it was not given. */
  @Nullable Object time(StandardField field) {
    return values.get(field.field().name());
  }

  /** Whether any of the fields was given. */
  boolean hasAny(StandardField... fields) {
    for (StandardField field : fields) {
      if (values.containsKey(field.field().name())) {
        return true;
      }
    }
    return false;
  }

  /** The company's own attributes of the origin that were given, over these. */
  Map<String, Object> attributes(Field.Origin origin, Map<String, Object> under) {
    Map<String, Object> attributes = new LinkedHashMap<>(under);
    attributes.keySet().removeAll(taken);
    for (Field field : vocabulary.attributes()) {
      Object value = values.get(field.name());
      if (field.origin() == origin && value != null) {
        attributes.put(field.name(), value);
      }
    }
    return attributes;
  }
}
