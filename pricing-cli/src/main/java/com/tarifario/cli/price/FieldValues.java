package com.tarifario.cli.price;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.table.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code field=value} arguments say, each value of its field's type. */
final class FieldValues {

  private final Vocabulary vocabulary;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private @Nullable String unitOfQuantity;

  private FieldValues(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads the arguments.
   *
   * @throws InvalidFieldException if one is no {@code field=value}, names a field that there is not
   *     or that can't be given, stands twice, or has a value that its field can't have
   */
  static FieldValues parse(List<String> arguments, Vocabulary vocabulary) {
    FieldValues all = new FieldValues(vocabulary);
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      if (sign <= 0) {
        throw new InvalidFieldException(CliMessage.NOT_FIELD_VALUE, argument);
      }
      all.put(argument.substring(0, sign).strip(), argument.substring(sign + 1).strip());
    }
    all.settleUnit();
    return all;
  }

  private void put(String name, String text) {
    Field field = find(name);
    if (field.origin() == Field.Origin.RESULT
        || (field.origin() == Field.Origin.MEASURE && !field.equals(StandardField.BAND.field()))) {
      throw new InvalidFieldException(CliMessage.FIELD_IS_COMPUTED, field.name());
    }
    if (values.put(field.name(), read(field, text)) != null) {
      throw new InvalidFieldException(CliMessage.FIELD_TWICE, field.name());
    }
    if (field.equals(StandardField.QUANTITY.field())) {
      String unit = text.replaceFirst("^[-+0-9.,\\s]+", "");
      if (!unit.isEmpty()) {
        unitOfQuantity = unit;
      }
    }
  }

  /** The unit may stand with the quantity, alone, or in both places if they agree. */
  private void settleUnit() {
    String unit = unitOfQuantity;
    if (unit == null) {
      return;
    }
    String name = StandardField.UNIT.field().name();
    Object named = values.putIfAbsent(name, unit);
    if (named != null && !Unit.of((String) named).equals(Unit.of(unit))) {
      throw new InvalidFieldException(CliMessage.FIELD_TWICE, name);
    }
  }

  /** By the word that rules use, or that of work files: {@code work_centre}. */
  private Field find(String name) {
    Field exact = vocabulary.field(name);
    if (exact != null) {
      return exact;
    }
    String plain = name.replace("_", "").replace("-", "");
    List<Field> fields = vocabulary.fields();
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(plain))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidFieldException(
                    CliMessage.UNKNOWN_FIELD,
                    name,
                    Suggestion.hint(plain, fields.stream().map(Field::name).toList()),
                    fields.stream()
                        .filter(field -> field.origin() != Field.Origin.RESULT)
                        .map(field -> (Object) field.name())
                        .toList()));
  }

  private static Object read(Field field, String text) {
    if (text.isEmpty()) {
      throw new InvalidFieldException(CliMessage.FIELD_EMPTY, field.name());
    }
    return switch (field.type()) {
      case TEXT -> text;
      case WORD -> word(field, text);
      case NUMBER -> number(field, text);
      case BOOLEAN -> known(Values.bool(text), CliMessage.FIELD_NOT_BOOLEAN, field, text);
      case DATE -> known(Values.date(text), CliMessage.FIELD_NOT_DATE, field, text);
      case TIME -> known(Values.time(text), CliMessage.FIELD_NOT_TIME, field, text);
    };
  }

  private static String word(Field field, String text) {
    String word = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (!field.words().contains(word)) {
      throw new InvalidFieldException(
          CliMessage.FIELD_NOT_WORD, text, field.name(), List.<Object>copyOf(field.words()));
    }
    return word;
  }

  /** A number with a point or a comma for its decimals, and maybe a unit or a currency. */
  private static BigDecimal number(Field field, String text) {
    String digits = text.replaceFirst("\\s*[^-+0-9.,\\s][^0-9]*[23²³]?$", "").strip();
    String unit = text.substring(digits.length()).strip();
    Unit expected = field.unit();
    try {
      BigDecimal number = new BigDecimal(digits.replace(',', '.'));
      if (expected == null || unit.isEmpty()) {
        return number;
      }
      return new Quantity(number, Unit.of(unit)).in(expected).value();
    } catch (IllegalArgumentException notOne) {
      throw new InvalidFieldException(CliMessage.FIELD_NOT_NUMBER, text, field.name());
    }
  }

  private static Object known(@Nullable Object value, CliMessage wrong, Field field, String text) {
    if (value == null) {
      throw new InvalidFieldException(wrong, text, field.name());
    }
    return value;
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

  /** The number of a field; null if it was not given. */
  @Nullable BigDecimal number(StandardField field) {
    return (BigDecimal) values.get(field.field().name());
  }

  /** The day of a field; null if it was not given. */
  @Nullable LocalDate date(StandardField field) {
    return (LocalDate) values.get(field.field().name());
  }

  /** The hour of a field; null if it was not given. */
  @Nullable LocalTime time(StandardField field) {
    return (LocalTime) values.get(field.field().name());
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
    for (Field field : vocabulary.attributes()) {
      Object value = values.get(field.name());
      if (field.origin() == origin && value != null) {
        attributes.put(field.name(), value);
      }
    }
    return attributes;
  }
}
