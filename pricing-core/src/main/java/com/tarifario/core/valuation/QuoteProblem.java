package com.tarifario.core.valuation;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.LineId;

/**
 * What stands in the way of a quote's total, or is wrong with a price or a total set by hand.
 *
 * @param where the quote and the codes of the chapter, the item or the charge; {@code total} of a
 *     total that somebody wished
 * @param message what is wrong and what to do
 */
public record QuoteProblem(LineId where, Message message) {

  /** Whether it is a price set by hand below what rules ask for, so that it is complete. */
  public boolean isBelowLimit() {
    return message.says(CoreMessage.OVERRIDE_TOO_LOW);
  }

  /** Whether it is a wished total that the prices do not come to any more. */
  public boolean isMissedTotal() {
    return message.says(CoreMessage.TOTAL_MISSED)
        || message.says(CoreMessage.TOTAL_MISSED_WITH_TAX);
  }
}
