package com.tarifario.core.work;

import java.util.List;

/**
 * What was done at a client's (parte de trabajo): hours, materials, travel and subcontracts, with
 * their costs.
 *
 * @param id the report's number
 * @param lines its lines, each with its own number and this report's
 */
public record WorkReport(String id, List<ChargeLine> lines) implements Document {

  public WorkReport {
    lines = DocumentLines.checked(id, lines);
  }

  /** A report of these lines. */
  public static WorkReport of(String id, ChargeLine... lines) {
    return new WorkReport(id, List.of(lines));
  }

  @Override
  public DocumentType type() {
    return DocumentType.WORK_REPORT;
  }
}
