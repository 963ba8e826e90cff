package com.tarifario.io.table;

import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param where its file and first line, column 0
 * @param cells its cells as written; if they could not be told apart, the text of its first line
 * @param bare the indexes of the cells that stand without quotes in JSON (numbers, true, objects)
 * @param places where each cell begins
 * @param broken why its cells could not be told apart; null if they could
 */
public record Row(
    SourceLocation where,
    List<String> cells,
    Set<Integer> bare,
    Places places,
    @Nullable Problem broken) {

  /** Finds the place of a cell: asked only for cells with problems. */
  @FunctionalInterface
  public interface Places {
    /** The place of the first character of the cell at the index. */
    SourceLocation of(int cell);
  }

  public Row {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(places, "places");
    cells = List.copyOf(cells);
    bare = Set.copyOf(bare);
  }

  /** A row whose cells can't be told apart. */
  public static Row broken(SourceLocation where, String text, Problem problem) {
    return new Row(where, List.of(text), Set.of(), cell -> where, problem);
  }

  /** Whether all its cells are blank. */
  public boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
