package com.tarifario.core.work;

/** Whether a line is charged to the client, and if not, why not. */
public enum Billing {
  /** Charged by the tariff. */
  CHARGEABLE,
  /** Done under warranty: the client does not pay. */
  WARRANTY,
  /** Covered by a maintenance agreement's fee. */
  AGREEMENT,
  /** Already part of a price agreed on: an accepted quote's, or a closed price. */
  QUOTED,
  /** Our own work done again. */
  REWORK,
  /** Not for a client at all: training, our own premises. */
  INTERNAL
}
