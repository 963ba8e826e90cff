package com.tarifario.core.agreement;

/** Why a day will not do for a visit. */
public enum Obstacle {
  /** It is a holiday at the work centre. */
  HOLIDAY,
  /** Nobody works on that day of the week. */
  DAY_OFF,
  /** The service is not rendered at that time of the year. */
  CLOSED
}
