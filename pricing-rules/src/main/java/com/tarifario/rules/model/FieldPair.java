package com.tarifario.rules.model;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Message;
import com.tarifario.rules.RulesMessage;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;

/** Which two fields a condition may compare, and how their values meet. */
public final class FieldPair {

  private FieldPair() {}

  /**
   * Whether values of one field can be values of the other: they are of one type, words have one in
   * common, and units convert. A text and a word can be compared, and so can a number with a unit
   * and one without.
   */
  public static boolean isComparable(Field one, Field other) {
    if (isText(one) && isText(other)) {
      return one.words().isEmpty()
          || other.words().isEmpty()
          || !Collections.disjoint(one.words(), other.words());
    }
    Unit unit = one.unit();
    Unit otherUnit = other.unit();
    return one.type() == other.type()
        && (unit == null || otherUnit == null || otherUnit.convertsTo(unit));
  }

  /** Why a condition can't compare the two fields; nothing if it can. */
  public static Optional<Message> refusal(Field one, Field other) {
    if (one.equals(other)) {
      return Optional.of(Message.of(RulesMessage.FIELD_ITSELF, one.name()));
    }
    return isComparable(one, other)
        ? Optional.empty()
        : Optional.of(
            Message.of(
                RulesMessage.FIELDS_UNSUITED, one.name(), type(one), other.name(), type(other)));
  }

  /** What its values are, in words. */
  private static Message type(Field field) {
    Unit unit = field.unit();
    return switch (field.type()) {
      case TEXT -> Message.of(RulesMessage.TYPE_TEXT);
      case WORD -> Message.of(RulesMessage.TYPE_WORD, field.words());
      case NUMBER ->
          unit == null
              ? Message.of(RulesMessage.TYPE_NUMBER)
              : Message.of(RulesMessage.TYPE_NUMBER_OF, unit.symbol());
      case BOOLEAN -> Message.of(RulesMessage.TYPE_BOOLEAN);
      case DATE -> Message.of(RulesMessage.TYPE_DATE);
      case TIME -> Message.of(RulesMessage.TYPE_TIME);
    };
  }

  private static boolean isText(Field field) {
    return field.type() == FieldType.TEXT || field.type() == FieldType.WORD;
  }

  /** The value of the other field as one of the field: the same, in the field's unit. */
  static Object inUnitOf(Field field, Field other, Object value) {
    Unit unit = field.unit();
    Unit otherUnit = other.unit();
    if (unit == null
        || otherUnit == null
        || unit.equals(otherUnit)
        || !(value instanceof BigDecimal number)) {
      return value;
    }
    return new Quantity(number, otherUnit).in(unit).value();
  }
}
