package com.tarifario.core.pricing;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.ChargeLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Looks up the client, work centre and agreement of a line. */
final class LineParties {

  private final ClientDirectory directory;

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
    Client client = directory.client(code);
    if (client == null) {
      throw LineFailure.of(LineStatus.FAILED, CoreMessage.UNKNOWN_CLIENT, code);
    }
    return client;
  }

  /**
   * The line's work centre.
   *
   * @return null if it names none
   * @throws LineFailure if it is not known
   */
  @Nullable WorkCentre workCentre(ChargeLine line) {
    String code = line.assignment().workCentre();
    if (code == null) {
      return null;
    }
    String client = line.assignment().client();
    WorkCentre centre = directory.workCentre(client, code);
    if (centre == null) {
      throw LineFailure.of(LineStatus.FAILED, CoreMessage.UNKNOWN_WORK_CENTRE, code, client);
    }
    return centre;
  }

  /**
   * The line's agreement.
   *
   * @return null if it names none
   * @throws LineFailure if it is not known, or not in force on the line's date
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
    if (!agreement.covers(line.date())) {
      LocalDate last = agreement.to();
      throw LineFailure.of(
          LineStatus.FAILED,
          CoreMessage.AGREEMENT_NOT_IN_FORCE,
          number,
          line.date(),
          agreement.from(),
          last == null ? "..." : last);
    }
    return agreement;
  }
}
