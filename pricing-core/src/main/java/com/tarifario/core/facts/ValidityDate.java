package com.tarifario.core.facts;

import java.util.List;

/**
 * Which date of a line says what rules are in force for it.
 *
 * @param field the field that rules are compared by
 * @param dates the dates that it may be, in the order in which they are asked; the field itself if
 *     it is the only one
 */
public record ValidityDate(Field field, List<Field> dates) {

  /** The date of the work, which every line has. */
  public static final ValidityDate LINE_DATE = of(StandardField.DATE.field());

  /** The word for the first date that a line has of several. */
  public static final String FIRST_OF_SEVERAL = "validOn";

  public ValidityDate {
    if (field.type() != FieldType.DATE) {
      throw new IllegalArgumentException(field.name() + " is no date.");
    }
    dates = List.copyOf(dates);
  }

  /** That date alone. */
  public static ValidityDate of(Field date) {
    return new ValidityDate(date, List.of(date));
  }
}
