package com.tarifario.store.change;

import java.util.Set;

/**
 * Things were touched that others keep a summary of. Told once, before the change ends, when
 * everything else of it is written.
 *
 * @param subject the kind of things: a table's name
 * @param ids their identities; some may have been taken back since
 */
public record Touched(String subject, Set<Long> ids) implements Event {

  /** Keeps its own copy of the identities. */
  public Touched {
    ids = Set.copyOf(ids);
  }
}
