package com.tarifario.benchmarks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param what what is measured, and against what
 * @param quick whether the quick table has it, too
 * @param ours our side
 * @param theirs the other side; null if ours is compared with the goal alone
 * @param goal what is to be reached
 */
record Row(String what, boolean quick, Amount ours, @Nullable Amount theirs, Goal goal) {

  /** What stands above the rows. */
  static final String HEADER = "what | ours | theirs | ratio | goal | reached";

  /** What has to be run for it: ours first. */
  Set<Run> runs() {
    Set<Run> runs = new LinkedHashSet<>(ours.runs());
    if (theirs != null) {
      runs.addAll(theirs.runs());
    }
    return runs;
  }

  /** The row as it is printed. */
  String print(Map<Run, Outcome> outcomes) {
    double ratio = goal.ratio(outcomes, ours, theirs);
    return String.join(
        " | ",
        List.of(
            what,
            ours.print(outcomes),
            theirs == null ? "-" : theirs.print(outcomes),
            goal.print(ratio),
            goal.print(ours.unit()),
            goal.reached(ratio) ? "yes" : "no"));
  }

  /** The row if it could not be measured. */
  String printFailed() {
    return String.join(
        " | ", List.of(what, "failed", "failed", "-", goal.print(ours.unit()), "no"));
  }
}
