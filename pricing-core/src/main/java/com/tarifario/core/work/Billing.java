package com.tarifario.core.work;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;

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
  INTERNAL;

  /** Why a line is not charged, in words; not for one that is charged. */
  public Message reason() {
    return Message.of(
        switch (this) {
          case WARRANTY -> CoreMessage.BILLING_WARRANTY;
          case AGREEMENT -> CoreMessage.BILLING_AGREEMENT;
          case QUOTED -> CoreMessage.BILLING_QUOTED;
          case REWORK -> CoreMessage.BILLING_REWORK;
          case INTERNAL -> CoreMessage.BILLING_INTERNAL;
          case CHARGEABLE -> throw new IllegalStateException("It is charged.");
        });
  }
}
