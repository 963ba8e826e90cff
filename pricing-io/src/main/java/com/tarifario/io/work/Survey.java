package com.tarifario.io.work;

import com.tarifario.io.table.Header;
import com.tarifario.io.table.NumberStyle;
import com.tarifario.io.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found out by going through a work file before its lines are read: whether the lines of
 * each document stand together, and how its numbers are written.
 */
final class Survey {

  private final LongHashSet left = new LongHashSet();
  private final NumberStyle.Evidence evidence = new NumberStyle.Evidence();
  private List<Integer> numbers = List.of();
  private int document = -1;
  private @Nullable String current;
  private boolean contiguous = true;
  private long rows;

  /** Says what the cells of the rows mean that are seen from now on. */
  void begin(Header header) {
    document = header.indexOf(WorkColumn.DOCUMENT);
    numbers = header.numbers();
  }

  /** The indexes of the cells that it looks at. */
  List<Integer> cells() {
    List<Integer> cells = new ArrayList<>(numbers);
    if (document >= 0) {
      cells.add(document);
    }
    return cells;
  }

  /** Takes note of a row. */
  void see(Row row) {
    rows++;
    if (row.broken() != null) {
      return;
    }
    for (int index : numbers) {
      if (!row.bare().contains(index)) {
        evidence.see(row.cells().get(index));
      }
    }
    String id = document < 0 ? "" : row.cells().get(document).strip();
    if (contiguous && !id.isEmpty() && !id.equals(current)) {
      if (current != null) {
        left.add(LongHashSet.hash(current));
      }
      contiguous = !left.contains(LongHashSet.hash(id));
      current = id;
    }
  }

  /** How many rows there were. */
  long rowCount() {
    return rows;
  }

  /** Whether there was any row. */
  boolean hasRows() {
    return rows > 0;
  }

  /**
   * Whether the lines of each document stand together. In a very rare case it is false though they
   * do; never the other way round.
   */
  boolean isContiguous() {
    return contiguous;
  }

  /** How the file's numbers are to be read, if its cells are parted by that separator. */
  NumberStyle style(char separator) {
    return evidence.style(separator);
  }
}
