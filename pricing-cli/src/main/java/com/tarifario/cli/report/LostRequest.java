package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.lifecycle.State;
import com.tarifario.store.Store;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.request.KeptRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request that a quote answers, if it was given up and stays so whatever becomes of the quote.
 * Nobody is kept from the quote by it, but is told.
 */
public final class LostRequest {

  private final @Nullable KeptRequest request;

  private LostRequest(@Nullable KeptRequest request) {
    this.request = request;
  }

  /** The request of a quote as it is now; nothing unless it was given up. */
  public static LostRequest of(Store store, KeptQuote quote) {
    String number = quote.work().work().links().request();
    return new LostRequest(
        number == null
            ? null
            : store.requests().find(number).filter(each -> state(each).isCancelled()).orElse(null));
  }

  private static State state(KeptRequest request) {
    return request.says().lifecycle().state(request.state());
  }

  /** Says that it stays so. */
  public void write(Terminal terminal) {
    if (request != null) {
      String state = state(request).label(terminal.locale());
      terminal.out().println(terminal.text(QuoteMessage.REQUEST_STAYS, request.number(), state));
    }
  }

  /** Adds it to the tree of the quote, if there is one. */
  public void onto(Map<String, Object> tree) {
    if (request != null) {
      tree.put("request_stays", request.state());
    }
  }
}
