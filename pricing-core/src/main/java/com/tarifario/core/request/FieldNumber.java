package com.tarifario.core.request;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number that a type of requests fixes, or takes of a field. */
public sealed interface FieldNumber {

  /** The number; null if the field has none. */
  @Nullable BigDecimal in(Map<String, Object> values);

  /** A number that is always the same. */
  record Fixed(BigDecimal number) implements FieldNumber {
    public Fixed {
      Objects.requireNonNull(number, "number");
    }

    @Override
    public BigDecimal in(Map<String, Object> values) {
      return number;
    }
  }

  /** The number that stands in a field. */
  record OfField(String field) implements FieldNumber {
    public OfField {
      Objects.requireNonNull(field, "field");
    }

    @Override
    public @Nullable BigDecimal in(Map<String, Object> values) {
      return values.get(field) instanceof BigDecimal number ? number : null;
    }
  }
}
