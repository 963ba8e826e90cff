package com.tarifario.core.work;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For whom and where a line was done. All but the client may be null: the line is of none.
 *
 * @param client the client's code
 * @param workCentre the code of the client's work centre
 * @param workOrder the work order's number
 * @param visit which going to the place it belongs to; null: the document is one visit
 * @param agreement the maintenance agreement's number
 * @param quoteTariff the named type of quote whose rules apply
 * @param workType the company's own word for the type of work: {@code averia}, {@code reforma}
 * @param concept the code of the budget concept that was rendered
 * @param noticeDate the day on which the client asked for it; null if not known
 */
public record Assignment(
    String client,
    @Nullable String workCentre,
    @Nullable String workOrder,
    @Nullable String visit,
    @Nullable String agreement,
    @Nullable String quoteTariff,
    @Nullable String workType,
    @Nullable String concept,
    @Nullable LocalDate noticeDate) {

  public Assignment {
    Objects.requireNonNull(client, "client");
  }

  /** For a client, with nothing else known. */
  public static Assignment of(String client) {
    return new Assignment(client, null, null, null, null, null, null, null, null);
  }
}
