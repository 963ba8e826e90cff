package com.tarifario.store.audit;

/**
 * What looking through the audit trail found.
 *
 * @param entries how many entries were looked at
 * @param broken the first that is not as it was written, or missing; 0 if all are
 */
public record AuditCheck(long entries, long broken) {

  /** Whether all entries are as they were written. */
  public boolean isWhole() {
    return broken == 0;
  }
}
