package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.ChargedFee;
import com.tarifario.store.agreement.KeptAgreement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Tells of the fees that were charged for days on which an agreement is not in force any more. */
final class FeesBeyond {

  private final List<String> notes;
  private final KeptAgreement agreement;

  FeesBeyond(Store store, KeptAgreement agreement) {
    this.agreement = agreement;
    this.notes =
        store.agreementFees().beyond(agreement).stream()
            .filter(each -> each.correctedBy() == null)
            .map(ChargedFee::note)
            .toList();
  }

  /** Names the delivery notes, if there are any. */
  void tell(Terminal terminal) {
    LocalDate last = agreement.terms().to();
    if (last != null && !notes.isEmpty()) {
      terminal.say(
          AgreementMessage.FEES_BEYOND,
          agreement.number(),
          last,
          String.join(", ", notes),
          notes.get(0));
    }
  }

  /** The same for programs. */
  void put(Map<String, Object> tree) {
    if (!notes.isEmpty()) {
      tree.put("fees_beyond", notes);
    }
  }
}
