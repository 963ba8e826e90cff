package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.commercial.Work;
import com.tarifario.store.Store;
import java.time.LocalDate;

/** Tells of works under agreements what may be so, but is mistaken as a rule. */
final class AgreementWarnings {

  private final Store store;
  private final Terminal terminal;

  AgreementWarnings(Store store, Terminal terminal) {
    this.store = store;
    this.terminal = terminal;
  }

  /** If the work names an agreement that is not in force on its day. */
  void notInForce(Work work) {
    String number = work.links().agreement();
    if (number != null) {
      store
          .agreements()
          .find(number)
          .filter(each -> !each.covers(work.on()))
          .ifPresent(each -> say(each, work.on()));
    }
  }

  private void say(Agreement agreement, LocalDate day) {
    if (agreement.cancelled()) {
      terminal.say(LineMessage.AGREEMENT_CANCELLED, agreement.number());
    } else {
      LocalDate last = agreement.to();
      terminal.say(
          LineMessage.AGREEMENT_NOT_IN_FORCE,
          agreement.number(),
          day,
          agreement.from(),
          last == null ? "..." : last);
    }
  }
}
