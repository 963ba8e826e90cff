package com.tarifario.core.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept on a work centre.
 *
 * @param centre what prices ask about
 * @param address where it is; null if not known
 */
public record WorkCentreCard(WorkCentre centre, @Nullable Address address) {

  public WorkCentreCard {
    Objects.requireNonNull(centre, "centre");
  }

  /** Its code. */
  public String code() {
    return centre.code();
  }
}
