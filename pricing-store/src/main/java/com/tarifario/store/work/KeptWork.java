package com.tarifario.store.work;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import java.util.Objects;

/**
 * A piece of work as it was read.
 *
 * @param id its identity in the database
 * @param version how often it was changed, which guards against lost changes
 * @param work what it is
 * @param toValue whether it has lines without a price of today's data
 * @param toBill whether something of it is still to be billed
 */
public record KeptWork(long id, long version, Work work, boolean toValue, boolean toBill) {

  public KeptWork {
    Objects.requireNonNull(work, "work");
  }

  /** Its number. */
  public String number() {
    return work.number();
  }

  /** What it is. */
  public WorkType type() {
    return work.type();
  }

  /** The name of its state. */
  public String state() {
    return work.state();
  }
}
