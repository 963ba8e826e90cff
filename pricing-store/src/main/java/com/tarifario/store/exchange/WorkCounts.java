package com.tarifario.store.exchange;

/**
 * What came of importing work.
 *
 * @param documents how many documents were added
 * @param lines how many lines they have
 * @param quoted how many of those are part of what was agreed for their work order
 * @param same how many documents were there already, with the same lines
 * @param workOrders how many work orders were added because documents name them
 * @param rejected how many rows can't be used
 */
public record WorkCounts(
    long documents, long lines, long quoted, long same, long workOrders, long rejected) {

  /** None yet. */
  public static final WorkCounts NONE = new WorkCounts(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public WorkCounts plus(WorkCounts other) {
    return new WorkCounts(
        documents + other.documents,
        lines + other.lines,
        quoted + other.quoted,
        same + other.same,
        workOrders + other.workOrders,
        rejected + other.rejected);
  }
}
