package com.tarifario.core.pricing;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the client, work centre and agreement of the lines of a document, one after the other:
 * most are of the client and centre of the line before, which are not looked up again.
 */
final class LineParties {

  private final ClientDirectory directory;
  private @Nullable Client lastClient;
  private @Nullable WorkCentre lastCentre;
  private String clientAsked = "";
  private String centreAsked = "";

  LineParties(ClientDirectory directory) {
    this.directory = directory;
  }

  /**
   * The line's client.
   *
   * @throws LineFailure if it is not known
   */
  Client client(ChargeLine line) {
    String code = line.assignment().client();
    Client client = lastClient;
    if (client == null || !clientAsked.equals(code)) {
      client = directory.client(code);
      if (client == null) {
        throw LineFailure.of(LineStatus.FAILED, CoreMessage.UNKNOWN_CLIENT, code);
      }
      lastClient = client;
      lastCentre = null;
      clientAsked = code;
    }
    return client;
  }

  /**
   * The line's work centre, once its client was asked for.
   *
   * @return null if it names none
   * @throws LineFailure if it is not known
   */
  @Nullable WorkCentre workCentre(ChargeLine line) {
    String code = line.assignment().workCentre();
    if (code == null) {
      return null;
    }
    WorkCentre centre = lastCentre;
    if (centre == null || !centreAsked.equals(code)) {
      String client = line.assignment().client();
      centre = directory.workCentre(client, code);
      if (centre == null) {
        throw LineFailure.of(LineStatus.FAILED, CoreMessage.UNKNOWN_WORK_CENTRE, code, client);
      }
      lastCentre = centre;
      centreAsked = code;
    }
    return centre;
  }

  /**
   * The line's agreement.
   *
   * @return null if it names none
   * @throws LineFailure if it is not known, or not in force on the line's date; its own fee is also
   *     charged, and corrected, for days on which it is not
   */
  @Nullable Agreement agreement(ChargeLine line) {
    String number = line.assignment().agreement();
    if (number == null) {
      return null;
    }
    Agreement agreement = directory.agreement(number);
    if (agreement == null || !agreement.client().equals(line.assignment().client())) {
      throw LineFailure.of(
          LineStatus.FAILED, CoreMessage.UNKNOWN_AGREEMENT, number, line.assignment().client());
    }
    if (agreement.covers(line.date()) || mayBeFee(line)) {
      return agreement;
    }
    if (agreement.cancelled()) {
      throw LineFailure.of(LineStatus.FAILED, CoreMessage.AGREEMENT_CANCELLED, number, line.date());
    }
    LocalDate last = agreement.to();
    throw LineFailure.of(
        LineStatus.FAILED,
        CoreMessage.AGREEMENT_NOT_IN_FORCE,
        number,
        line.date(),
        agreement.from(),
        last == null ? "..." : last);
  }

  private static boolean mayBeFee(ChargeLine line) {
    PriceOverride price = line.override();
    return price != null
        && (price.origin() == PriceOverride.Origin.AGREEMENT
            || price.origin() == PriceOverride.Origin.CORRECTION);
  }
}
