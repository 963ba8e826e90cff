package com.tarifario.rules.cache;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the values of a field, for facts one after the other: lines of a document have
 * much in common, so a value that the facts before had too is not looked up again. Used by one
 * thread.
 */
final class KnownClasses {

  private final ValueClasses[] classes;
  private final @Nullable Object[] values;
  private final int[] known;

  /** Nothing is known yet but the class of no value, which is 0. */
  KnownClasses(ValueClasses[] classes) {
    this.classes = classes;
    this.values = new @Nullable Object[classes.length];
    this.known = new int[classes.length];
  }

  /** The class of a value of the field at the index. */
  int of(int index, @Nullable Object value) {
    if (!Objects.equals(value, values[index])) {
      values[index] = value;
      known[index] = classes[index].of(value);
    }
    return known[index];
  }
}
