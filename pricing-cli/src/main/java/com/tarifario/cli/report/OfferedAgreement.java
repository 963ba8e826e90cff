package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.request.AgreementOffer;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.io.json.Tree;
import java.util.Map;

/** Says what a quote's maintenance agreement will charge, and what of the quote it won't know. */
public final class OfferedAgreement {

  private final AgreementOffer offer;
  private final QuoteSheet sheet;

  /** What is said of the agreement that a sheet offers. */
  public OfferedAgreement(AgreementOffer offer, QuoteSheet sheet) {
    this.offer = offer;
    this.sheet = sheet;
  }

  /** Whether it charges a fee. */
  public boolean hasFee() {
    return offer.hasFee();
  }

  /** Writes what the agreement will charge, and a warning if it needs one. */
  public void write(Terminal terminal) {
    String price = AgreementReport.price(terminal, offer.terms().price());
    Fee fee = offer.terms().price().fee();
    String said =
        fee == null
            ? terminal.text(QuoteMessage.OFFERS_AGREEMENT, price)
            : terminal.text(QuoteMessage.OFFERS_FEE, price, terminal.numbers().money(fee.yearly()));
    terminal.out().println(said);
    if (offer.isSetForVisits(sheet)) {
      terminal.say(QuoteMessage.SET_FOR_VISITS);
    }
    terminal.out().flush();
  }

  /** The same as a tree of JSON. */
  public Map<String, Object> tree() {
    Fee fee = offer.terms().price().fee();
    return Tree.of()
        .with("price", offer.terms().price().basis().word())
        .with("fee", fee == null ? null : fee.amount().amount())
        .with("every", fee == null ? null : fee.every().word())
        .with("yearly", fee == null ? null : fee.yearly().amount())
        .with("currency", fee == null ? null : fee.amount().currency())
        .with("set_in_quote_alone", offer.isSetForVisits(sheet))
        .map();
  }
}
