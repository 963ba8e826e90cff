package com.tarifario.core.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** What the values of a field are, and so how a rule may compare them. */
public enum FieldType {
  /** Text, compared letter by letter, upper and lower case told apart. */
  TEXT(String.class),
  /** One of a fixed list of words. */
  WORD(String.class),
  /** An exact number. */
  NUMBER(BigDecimal.class),
  /** Yes or no. */
  BOOLEAN(Boolean.class),
  /** A day. */
  DATE(LocalDate.class),
  /** A time of day. */
  TIME(LocalTime.class);

  private final Class<?> valueType;

  FieldType(Class<?> valueType) {
    this.valueType = valueType;
  }

  /** The Java type of the values. */
  public Class<?> valueType() {
    return valueType;
  }

  /** Whether less and greater mean something. */
  public boolean isOrdered() {
    return this == NUMBER || this == DATE || this == TIME;
  }
}
