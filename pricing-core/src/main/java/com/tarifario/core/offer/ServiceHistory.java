package com.tarifario.core.offer;

import java.time.LocalDate;
import java.util.List;

/** Where it is known what was rendered to a client: valued work, a database. */
public interface ServiceHistory {

  /** Nothing was ever rendered. */
  ServiceHistory NONE = (client, until) -> List.of();

  /**
   * What was rendered to the client: one entry for each concept and place, in any order.
   *
   * @param client the client's code
   * @param until the last day that counts
   */
  List<RenderedService> of(String client, LocalDate until);
}
