package com.tarifario.cli.report;

import com.tarifario.core.agreement.PlannedVisit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it would be planned.
 *
 * @param visit the visit
 * @param holiday what the holiday is called from which it is moved; null if there is none, or
 *     nobody knows
 */
public record PreviewedVisit(PlannedVisit visit, @Nullable String holiday) {

  public PreviewedVisit {
    Objects.requireNonNull(visit, "visit");
  }
}
