package com.tarifario.io.work;

import com.tarifario.core.text.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A row of a work file as it came, so that results can repeat it.
 *
 * @param where its file and line
 * @param cells its cells as written, one for each of the file's columns; empty where it has none
 * @param bare the indexes of the cells that stand without quotes in JSON (numbers, true, objects)
 */
public record WorkRow(SourceLocation where, List<String> cells, Set<Integer> bare) {

  public WorkRow {
    Objects.requireNonNull(where, "where");
    cells = List.copyOf(cells);
    bare = Set.copyOf(bare);
  }
}
