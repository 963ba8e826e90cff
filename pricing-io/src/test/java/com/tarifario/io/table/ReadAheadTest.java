package com.tarifario.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.text.SourceLocation;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Rows that another thread reads. */
class ReadAheadTest {

  /** A file of so many rows, of which one can't be read. */
  private static final class Numbered implements Rows {

    private final int count;
    private final int broken;
    private int next;
    private boolean closed;

    Numbered(int count, int broken) {
      this.count = count;
      this.broken = broken;
    }

    @Override
    public boolean hasNext() {
      if (next == broken) {
        throw new UncheckedIOException(new NoSuchFileException("gone"));
      }
      return next < count;
    }

    @Override
    public Row next() {
      SourceLocation where = new SourceLocation("rows.csv", ++next, 0);
      return new Row(where, List.of(String.valueOf(next)), Set.of(), cell -> where, null);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static List<Integer> lines(Rows rows) {
    List<Integer> lines = new ArrayList<>();
    while (rows.hasNext()) {
      lines.add(rows.next().where().line());
    }
    return lines;
  }

  @Property(tries = 50)
  void all_rows_come_in_their_order(@ForAll @IntRange(max = 5_000) int count) {
    Numbered file = new Numbered(count, -1);
    List<Integer> expected = lines(new Numbered(count, -1));

    try (Rows rows = new ReadAhead(file)) {
      assertThat(lines(rows)).isEqualTo(expected);
      assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }

    assertThat(file.closed).isTrue();
  }

  @Property(tries = 50)
  void what_cannot_be_read_fails_after_the_rows_before_it(
      @ForAll @IntRange(max = 4_999) int broken) {
    List<Integer> read = new ArrayList<>();

    try (Rows rows = new ReadAhead(new Numbered(5_000, broken))) {
      assertThatThrownBy(
              () -> {
                while (rows.hasNext()) {
                  read.add(rows.next().where().line());
                }
              })
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("gone");
    }

    assertThat(read).isEqualTo(lines(new Numbered(broken, -1)));
  }

  @Test
  void who_stops_early_has_little_read_in_vain() {
    Numbered file = new Numbered(Integer.MAX_VALUE, -1);

    try (Rows rows = new ReadAhead(file)) {
      for (int each = 0; each < 1_000; each++) {
        rows.next();
      }
    }

    assertThat(file.closed).isTrue();
    assertThat(file.next).isLessThan(10_000);
  }
}
