package com.tarifario.store.request;

import com.tarifario.core.request.QuotePlan;
import com.tarifario.store.change.Change;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.work.KeptWork;

/**
 * Makes the quotes that come out of requests: with the prices of a tariff, in their transaction.
 */
@FunctionalInterface
public interface QuoteMaker {

  /** Nobody is there who could price a quote. */
  QuoteMaker NONE =
      (change, plan) -> {
        throw new StoreException(StoreMessage.QUOTE_NEEDS_TARIFF, plan.title());
      };

  /**
   * Makes a quote.
   *
   * @return its number and state
   * @throws StoreException if it can't be made; nothing comes of the request then
   */
  KeptWork make(Change change, QuotePlan plan);
}
