package com.tarifario.store.person;

import java.util.Objects;

/**
 * A text that somebody wrote about a client.
 *
 * @param table what it was written of: {@code work_state_change}
 * @param id the row
 * @param column which of its texts
 * @param text what was written
 */
public record WrittenText(String table, long id, String column, String text) {

  public WrittenText {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(text, "text");
  }
}
