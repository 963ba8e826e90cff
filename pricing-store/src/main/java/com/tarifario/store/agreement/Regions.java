package com.tarifario.store.agreement;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentreCard;
import org.jspecify.annotations.Nullable;

/** The regions of work centres, whose holidays count there. */
final class Regions {

  private Regions() {}

  /** The region of a work centre that the calendar does not know; null if it knows it. */
  static @Nullable String unknown(ClientCard card, String centre, WorkCalendar calendar) {
    String region = region(card, centre);
    return region == null || calendar.holidays().publicOnes().knows(region) ? null : region;
  }

  /**
   * The calendar of a work centre.
   *
   * @throws IllegalArgumentException if the calendar does not know its region
   */
  static WorkCalendar there(ClientCard card, String centre, WorkCalendar calendar) {
    return calendar.in(region(card, centre));
  }

  private static @Nullable String region(ClientCard card, String centre) {
    WorkCentreCard found = card.workCentre(centre);
    return found == null ? null : found.centre().region();
  }
}
