package com.tarifario.rules.cases;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import java.util.Arrays;
import java.util.List;

/** What a line can be given that no rule can ask about. */
enum LineInput {
  BILLABLE_QUANTITY("billableQuantity", FieldType.NUMBER, "how much of the quantity is charged"),
  PRICE_PER("pricePer", FieldType.NUMBER, "how many units the cost and the list price are for"),
  CURRENCY("currency", FieldType.TEXT, "the currency of the cost and the list price"),
  OVERRIDE_PRICE("overridePrice", FieldType.NUMBER, "the price of one unit that a person set"),
  OVERRIDE_REASON("overrideReason", FieldType.TEXT, "why"),
  OVERRIDE_BY("overrideBy", FieldType.TEXT, "who");

  /** All, as fields. */
  static final List<Field> FIELDS = Arrays.stream(values()).map(input -> input.field).toList();

  private final Field field;

  LineInput(String name, FieldType type, String description) {
    this.field = Field.attribute(name, type, Field.Origin.LINE, null, description);
  }

  Field field() {
    return field;
  }
}
