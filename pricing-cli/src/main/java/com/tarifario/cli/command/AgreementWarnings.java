package com.tarifario.cli.command;

import static java.util.stream.Collectors.toSet;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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

  /**
   * If lines that are charged name no agreement, though one is in force that covers such work at
   * the work centre.
   */
  void unnamed(Work document, Collection<ChargeLine> lines) {
    List<ChargeLine> charged = lines.stream().filter(AgreementWarnings::isUnnamed).toList();
    if (charged.isEmpty()) {
      return;
    }
    Set<Kind> kinds = charged.stream().map(each -> each.subject().kind()).collect(toSet());
    List<String> covering =
        store
            .agreementsInForce()
            .covering(document.client(), document.workCentre(), document.on(), kinds);
    if (!covering.isEmpty()) {
      terminal.say(
          LineMessage.AGREEMENT_UNNAMED,
          document.number(),
          String.join(", ", covering),
          charged.get(0).id(),
          covering.get(0));
    }
  }

  private static boolean isUnnamed(ChargeLine line) {
    PriceOverride price = line.override();
    return line.assignment().agreement() == null
        && line.billing() == Billing.CHARGEABLE
        && (price == null || !price.isAgreed());
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
