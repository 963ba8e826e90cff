package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Facts;
import com.tarifario.rules.sheet.Entries.Probe;
import com.tarifario.rules.sheet.IntervalTree.Limits;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that ask for exact values of the same fields: a hash table from those values to the rows. It
 * keeps numbers and references in a few long arrays, since there may be a million rows.
 */
final class KeyTable {

  /** Stands for the value of a field that must have none. */
  static final Object ABSENT = new Object();

  /** More rows of one key than this are found by their intervals. */
  private static final int FEW = 8;

  private static final int NONE = -1;

  private final int[] fields;
  private final Map<Integer, Entries> large = new HashMap<>();
  private Object[] keys;
  private int[] rows = new int[16];
  private int[] next = new int[16];
  private int[] slots = new int[0];
  private int size;

  /** A table by the values of the fields of these indexes. */
  KeyTable(int[] fields) {
    this.fields = fields.clone();
    this.keys = new Object[16 * fields.length];
  }

  /** One form for equal values: 1.00 is 1. */
  static Object normal(@Nullable Object value) {
    if (value == null) {
      return ABSENT;
    }
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }

  /** Adds a row; its values are in the order of the fields. */
  void add(List<Object> values, int row) {
    if (size == rows.length) {
      int larger = size + (size >> 1);
      rows = Arrays.copyOf(rows, larger);
      next = Arrays.copyOf(next, larger);
      keys = Arrays.copyOf(keys, larger * fields.length);
    }
    for (int index = 0; index < fields.length; index++) {
      keys[size * fields.length + index] = normal(values.get(index));
    }
    rows[size++] = row;
  }

  /** Makes the index, once all rows are there. */
  void index(Set<Integer> limited, Limits limits) {
    rows = Arrays.copyOf(rows, size);
    next = new int[size];
    keys = Arrays.copyOf(keys, size * fields.length);
    // At least twice as many as entries, so that a search ends soon.
    slots = new int[Integer.highestOneBit(Math.max(2, size)) << 2];
    Arrays.fill(slots, NONE);
    for (int entry = size - 1; entry >= 0; entry--) {
      int slot = slotOf(entry);
      next[entry] = slots[slot];
      slots[slot] = entry;
    }
    for (int first : slots) {
      if (first != NONE && hasMoreThan(FEW, first)) {
        large.put(
            first,
            IntervalTree.of(
                group(first), limited, (entry, field) -> limits.of(rows[entry], field)));
      }
    }
  }

  /** Whether more entries than these have the key of the entry, which is the first of them. */
  boolean hasMoreThan(int count, int first) {
    int left = count;
    for (int entry = first; entry != NONE; entry = next[entry]) {
      if (left-- == 0) {
        return true;
      }
    }
    return false;
  }

  /** The fields by whose values rows are found. */
  int[] fields() {
    return fields;
  }

  /** How many entries there are: a row that asks for one of several values has several. */
  int size() {
    return size;
  }

  /** The row of an entry. */
  int row(int entry) {
    return rows[entry];
  }

  /** The value that an entry asks for; {@link #ABSENT} if it asks for none. */
  Object value(int entry, int index) {
    return keys[entry * fields.length + index];
  }

  /** Some of the values of an entry. */
  List<Object> values(int entry, int[] places) {
    return Arrays.stream(places).mapToObj(place -> value(entry, place)).toList();
  }

  /** How many of its values the facts do not have. */
  int missed(int entry, Facts facts) {
    int missed = 0;
    for (int index = 0; index < fields.length; index++) {
      Object value = keys[entry * fields.length + index];
      if (!value.equals(normal(facts.get(fields[index])))) {
        missed++;
      }
    }
    return missed;
  }

  /** The place of a field among those of the table; -1 if it is none of them. */
  int placeOf(int field) {
    for (int place = 0; place < fields.length; place++) {
      if (fields[place] == field) {
        return place;
      }
    }
    return NONE;
  }

  /** The places of those of the fields that are also of this table, in their order. */
  int[] placesOf(int[] others) {
    return Arrays.stream(others).sorted().map(this::placeOf).filter(at -> at != NONE).toArray();
  }

  /** The first entries of all keys. */
  int[] firsts() {
    return Arrays.stream(slots).filter(slot -> slot != NONE).toArray();
  }

  /** All entries with the key of the entry, which is the first of them. */
  int[] group(int first) {
    Ints group = new Ints();
    for (int entry = first; entry != NONE; entry = next[entry]) {
      group.add(entry);
    }
    return group.toArray();
  }

  /** Those of all entries of a key that the probe may meet, perhaps more. */
  void find(int first, Probe probe, IntConsumer found) {
    Entries entries = large.get(first);
    if (entries != null) {
      entries.find(probe, found);
      return;
    }
    for (int entry = first; entry != NONE; entry = next[entry]) {
      found.accept(entry);
    }
  }

  /** The entries whose values the facts have, perhaps some whose intervals they do not meet. */
  void find(Facts facts, Probe probe, IntConsumer found) {
    Object[] wanted = new Object[fields.length];
    for (int index = 0; index < fields.length; index++) {
      wanted[index] = normal(facts.get(fields[index]));
    }
    int first = slots[slotOf(wanted, 0)];
    if (first != NONE) {
      find(first, probe, found);
    }
  }

  private int slotOf(int entry) {
    return slotOf(keys, entry * fields.length);
  }

  /** The slot of the values that stand there from a place on; an empty one if none has them. */
  private int slotOf(Object[] wanted, int from) {
    int code = 1;
    for (int index = 0; index < fields.length; index++) {
      code = 31 * code + wanted[from + index].hashCode();
    }
    int hash = code * 0x9E3779B9;
    int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] != NONE && !isKey(slots[slot], wanted, from)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isKey(int entry, Object[] wanted, int from) {
    for (int index = 0; index < fields.length; index++) {
      if (!wanted[from + index].equals(keys[entry * fields.length + index])) {
        return false;
      }
    }
    return true;
  }
}
