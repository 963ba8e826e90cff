package com.tarifario.store.change;

/**
 * A table that is written through the gate. Its rows have an {@code id} that the database gives.
 *
 * @param name its name
 * @param versioned whether its rows have a {@code version}, which guards against lost changes
 * @param audited whether changes of its rows go to the audit trail
 */
public record Table(String name, boolean versioned, boolean audited) {

  /** A table of things that people change. */
  public static Table of(String name) {
    return new Table(name, true, true);
  }

  /** A table of parts of another thing, whose version guards them too. */
  public static Table part(String name) {
    return new Table(name, false, true);
  }

  /** A table of parts that the trail has with their whole, or that are made of other tables. */
  public static Table silent(String name) {
    return new Table(name, false, false);
  }
}
