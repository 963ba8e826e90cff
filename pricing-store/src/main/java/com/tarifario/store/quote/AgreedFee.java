package com.tarifario.store.quote;

import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.request.AgreementOffer;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.store.change.Change;
import com.tarifario.store.fault.StoreException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fee of the maintenance agreement that a quote offers, which the quote states and nobody
 * changes in it; of any other quote, nothing.
 *
 * @param offer the agreement; null if none is offered
 */
record AgreedFee(@Nullable AgreementOffer offer) {

  /**
   * That of a quote.
   *
   * @param terms those of the agreement; null if none is offered
   * @throws com.tarifario.io.InvalidDataException if they are none
   */
  static AgreedFee of(String number, @Nullable String terms) {
    return new AgreedFee(
        terms == null ? null : new AgreementOffer(QuoteOutcome.terms(number, terms)));
  }

  /** The quote with the fee in it, whatever it said of it before. */
  Quote stated(Change change, Quote quote, Locale locale) {
    return offer == null ? quote : offer.stated(quote, change.who(), change.at(), locale);
  }

  /**
   * Refuses a quote by which the client would pay another fee than the agreement's.
   *
   * @throws StoreException if it does not state the fee, or another
   */
  void requireStated(QuoteSheet sheet) {
    Money agreed = offer == null ? null : offer.fee();
    if (offer == null || agreed == null || !sheet.totals().complete()) {
      return;
    }
    Money stated = offer.stated(sheet);
    if (stated == null) {
      throw new StoreException(QuoteFault.FEE_NOT_STATED, sheet.number(), agreed);
    }
    if (!stated.equals(agreed)) {
      throw new StoreException(QuoteFault.FEE_CHANGED, sheet.number(), stated, agreed);
    }
  }
}
