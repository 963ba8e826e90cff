package com.tarifario.store.database;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Long lists in parts, since a statement takes only so many values. */
public final class Batches {

  /** How many values a statement is given at most. */
  private static final int SIZE = 500;

  private Batches() {}

  /**
   * A list in parts that are short enough for one statement, in the list's order.
   *
   * @return views of the list; none if it is empty
   */
  public static <T> Iterable<List<T>> of(List<T> whole) {
    return of(whole, SIZE);
  }

  /**
   * A list in parts of a size, in the list's order; the last may be shorter.
   *
   * @return views of the list; none if it is empty
   */
  public static <T> Iterable<List<T>> of(List<T> whole, int size) {
    return () -> parts(whole, size).iterator();
  }

  private static <T> Stream<List<T>> parts(List<T> whole, int size) {
    return IntStream.iterate(0, from -> from < whole.size(), from -> from + size)
        .mapToObj(from -> whole.subList(from, Math.min(whole.size(), from + size)));
  }
}
