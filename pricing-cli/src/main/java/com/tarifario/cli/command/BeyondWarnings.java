package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.FeeBeyond;
import com.tarifario.store.agreement.KeptAgreement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Tells of the fees that were charged for days on which an agreement is not in force any more. */
final class BeyondWarnings {

  private final List<FeeBeyond> fees;
  private final KeptAgreement agreement;

  BeyondWarnings(Store store, KeptAgreement agreement) {
    this.agreement = agreement;
    this.fees =
        store.agreementFees().beyond(agreement).stream().filter(FeeBeyond::isTooMuch).toList();
  }

  /** Names the delivery notes, if there are any, and how each is corrected. */
  void tell(Terminal terminal) {
    LocalDate last = agreement.terms().to();
    if (last != null && !fees.isEmpty()) {
      terminal.say(AgreementMessage.FEES_BEYOND, agreement.number(), last);
      fees.forEach(each -> tell(terminal, each));
    }
  }

  private static void tell(Terminal terminal, FeeBeyond fee) {
    terminal.say(
        fee.frozen() ? AgreementMessage.FEE_BEYOND : AgreementMessage.FEE_BEYOND_OPEN,
        fee.fee().note(),
        terminal.numbers().money(fee.tooMuch()),
        fee.note(),
        fee.line(),
        fee.part().toPlainString());
  }

  /** The same for programs. */
  void put(Map<String, Object> tree) {
    if (!fees.isEmpty()) {
      tree.put("fees_beyond", fees.stream().map(each -> each.fee().note()).toList());
    }
  }
}
