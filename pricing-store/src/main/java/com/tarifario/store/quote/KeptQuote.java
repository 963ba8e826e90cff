package com.tarifario.store.quote;

import com.tarifario.store.work.KeptWork;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quote as it was read.
 *
 * @param id its identity in the database
 * @param version how often it was changed, which guards against lost changes
 * @param work its state, as of any work
 * @param revision the number of the revision that holds, from 1
 * @param acceptedRevision the number of the revision that the client accepted; null if none
 * @param agreementTerms the terms of the maintenance agreement that it offers; null if it offers
 *     none
 */
public record KeptQuote(
    long id,
    long version,
    KeptWork work,
    int revision,
    @Nullable Integer acceptedRevision,
    @Nullable String agreementTerms) {

  public KeptQuote {
    Objects.requireNonNull(work, "work");
  }

  /** Its number. */
  public String number() {
    return work.number();
  }

  /** The name of its state. */
  public String state() {
    return work.state();
  }
}
