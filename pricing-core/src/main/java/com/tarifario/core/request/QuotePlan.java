package com.tarifario.core.request;

import com.tarifario.core.commercial.WorkLinks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The quote that is to come out of a request.
 *
 * @param title its title
 * @param client the client's code
 * @param workCentre where the work is; null if at none
 * @param on its day
 * @param validUntil the last day on which it stands; null if it says nothing of that
 * @param quoteTariff the named type of quote; null for none
 * @param workType the type of work; null for none
 * @param items what is offered
 * @param agreement the terms of the agreement that it is for, as a tree of maps, lists and texts;
 *     null if it is for one job
 * @param person who sees to it
 * @param links the request
 */
public record QuotePlan(
    String title,
    String client,
    @Nullable String workCentre,
    LocalDate on,
    @Nullable LocalDate validUntil,
    @Nullable String quoteTariff,
    @Nullable String workType,
    List<PlannedItem> items,
    @Nullable Map<String, Object> agreement,
    String person,
    WorkLinks links) {

  public QuotePlan {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(on, "on");
    items = List.copyOf(items);
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(links, "links");
  }
}
