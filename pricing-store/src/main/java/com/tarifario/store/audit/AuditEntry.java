package com.tarifario.store.audit;

import java.time.Instant;
import java.util.Objects;

/**
 * One change of one thing.
 *
 * @param id its place in the trail, from 1
 * @param at when it was made
 * @param who who made it
 * @param act what was done
 * @param subject the kind of thing: the table's name, {@code client}
 * @param subjectId the thing's identity in the database
 * @param label what people call the thing: {@code C-014}
 * @param before what changed, as it was: lines {@code field: value}; empty if it was not there, or
 *     erased
 * @param after what changed, as it is now
 */
public record AuditEntry(
    long id,
    Instant at,
    String who,
    Act act,
    String subject,
    long subjectId,
    String label,
    String before,
    String after) {

  /** What is done to a thing. */
  public enum Act {
    /** It came into being. */
    ADD,
    /** It was changed. */
    CHANGE,
    /** It was taken away. */
    REMOVE,
    /** A person's data in it was erased, here in the trail too. */
    ERASE
  }

  /** The same about one of several things, of which it says nothing more. */
  AuditEntry ofOne(long oneId, String oneLabel) {
    return new AuditEntry(id, at, who, act, subject, oneId, oneLabel, "", "");
  }

  public AuditEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(label, "label");
  }
}
