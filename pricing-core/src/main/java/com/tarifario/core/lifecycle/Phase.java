package com.tarifario.core.lifecycle;

/** Whether something is still to be done with a piece of work. */
public enum Phase {
  /** Something is still to be done. */
  OPEN,
  /** It came to its end. */
  DONE,
  /** It was given up. */
  CANCELLED
}
