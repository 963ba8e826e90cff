package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of works under agreements what may be so, but is mistaken as a rule. */
final class AgreementWarnings {

  private record Place(@Nullable String centre, LocalDate day) {}

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

  /** If another agreement with the client plans the same. */
  void alike(KeptAgreement agreement) {
    store
        .agreementsInForce()
        .alike(agreement)
        .forEach(
            (other, services) ->
                terminal.say(AgreementMessage.ALIKE, agreement.number(), other, services));
  }

  /** Says of a line that is to be charged because somebody said so, that it names an agreement. */
  void chargeable(ChargeLine line) {
    String agreement = line.assignment().agreement();
    if (line.billing() == Billing.CHARGEABLE && agreement != null) {
      terminal.say(LineMessage.STILL_OF_AGREEMENT, line.id(), agreement);
    }
  }

  /**
   * If lines of a report that are charged name no agreement, though they would be covered if they
   * named one that was in force on their day.
   *
   * @param document the lines that are looked at
   */
  void unnamed(Work report, Document document, Valuer valuer) {
    if (document.type() != DocumentType.WORK_REPORT) {
      return;
    }
    Map<Place, List<String>> known = new HashMap<>();
    Map<String, Set<LineId>> possible = new LinkedHashMap<>();
    for (ChargeLine line : document.lines()) {
      if (isUnnamed(line)) {
        String centre = line.assignment().workCentre();
        Place place = new Place(centre == null ? report.workCentre() : centre, line.date());
        known
            .computeIfAbsent(place, each -> possible(report.client(), each))
            .forEach(each -> possible.computeIfAbsent(each, key -> new HashSet<>()).add(line.id()));
      }
    }
    if (possible.isEmpty()) {
      return;
    }
    Set<LineId> covered = covered(document, valuer);
    possible.forEach(
        (agreement, lines) -> {
          List<LineId> more =
              covered(naming(document, lines, agreement), valuer).stream()
                  .filter(each -> lines.contains(each) && !covered.contains(each))
                  .toList();
          if (!more.isEmpty()) {
            terminal.say(
                LineMessage.AGREEMENT_UNNAMED,
                document.id(),
                agreement,
                more.stream().map(LineId::toString).toList(),
                more.get(0));
          }
        });
  }

  private List<String> possible(String client, Place place) {
    return store.agreementsInForce().possible(client, place.centre(), place.day());
  }

  /** The document, if these of its lines named the agreement. */
  private static Document naming(Document document, Set<LineId> lines, String agreement) {
    return Document.of(
        document.type(),
        document.id(),
        document.lines().stream()
            .map(
                each ->
                    lines.contains(each.id())
                        ? each.toBuilder().agreement(agreement).build()
                        : each)
            .toList());
  }

  /** The lines that are covered, in their order. */
  private static Set<LineId> covered(Document document, Valuer valuer) {
    Set<LineId> covered = new LinkedHashSet<>();
    for (PricedLine each : valuer.value(document).lines()) {
      if (!each.isCharge() && each.status() == LineStatus.COVERED) {
        covered.add(each.id());
      }
    }
    return covered;
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
