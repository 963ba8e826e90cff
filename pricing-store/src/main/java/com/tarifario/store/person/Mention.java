package com.tarifario.store.person;

import java.util.Objects;

/**
 * A text about a client that may name a person by a part of the name.
 *
 * @param kind what it was written of
 * @param where which one: the day of a visit or an expense, the number of an incident or a piece of
 *     work, the work centre and code of equipment, the client's code, or the table of another text
 */
public record Mention(Kind kind, String where) {

  /** What a text is written of. */
  public enum Kind {
    /** The client's own notes. */
    CLIENT,
    EQUIPMENT,
    VISIT,
    INCIDENT,
    EXPENSE,
    WORK,
    /** A text that has no number of its own, such as that of a line. */
    OTHER
  }

  public Mention {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(where, "where");
  }
}
