package com.tarifario.io.work;

import com.tarifario.core.text.Problem;
import java.util.List;

/**
 * A row of a work file that can't be used, and all that is wrong with it.
 *
 * @param row the row as it came; if its cells could not even be told apart, the whole text of the
 *     line is its only cell
 * @param problems what is wrong, each with the place of its cell; at least one
 */
public record RejectedRow(WorkRow row, List<Problem> problems) {

  public RejectedRow {
    problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("A rejected row needs a problem.");
    }
  }
}
