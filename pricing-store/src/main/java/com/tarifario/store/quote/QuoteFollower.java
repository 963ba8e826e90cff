package com.tarifario.store.quote;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.work.WorkAdvancing;

/**
 * Refuses what is done to a quote by name of a state alone, if more follows from it: what does that
 * is named.
 */
public final class QuoteFollower implements Follower {

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof WorkAdvancing advancing
        && advancing.work().type() == WorkType.QUOTE
        && !advancing.next().traits().isEmpty()) {
      throw new StoreException(
          QuoteFault.MORE_FOLLOWS,
          advancing.work().number(),
          advancing.work().type().word(),
          advancing.action());
    }
  }
}
