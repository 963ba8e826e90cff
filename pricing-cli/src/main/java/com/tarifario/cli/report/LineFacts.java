package com.tarifario.cli.report;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.LineContext;
import com.tarifario.core.facts.Measures;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is known of a line, as pricing sees it before any rule is asked. */
public final class LineFacts {

  private final Tariff tariff;
  private final ClientDirectory directory;

  /** Facts by the tariff's fields, completed from the directory. */
  public LineFacts(Tariff tariff, ClientDirectory directory) {
    this.tariff = tariff;
    this.directory = directory;
  }

  /** The facts of a line of the document; empty if its client is not known. */
  public Optional<Facts> of(Document document, ChargeLine line) {
    Assignment assignment = line.assignment();
    Client client = directory.client(assignment.client());
    if (client == null) {
      return Optional.empty();
    }
    String centreCode = assignment.workCentre();
    String number = assignment.agreement();
    WorkCentre centre =
        centreCode == null ? null : directory.workCentre(assignment.client(), centreCode);
    Agreement agreement = number == null ? null : directory.agreement(number);
    List<ChargeLine> visit =
        document.lines().stream()
            .filter(each -> Objects.equals(each.assignment().visit(), assignment.visit()))
            .toList();
    return Optional.of(
        Facts.of(
            tariff.vocabulary(),
            new LineContext(
                document.type(),
                line,
                client,
                centre,
                agreement,
                Measures.of(visit),
                Measures.of(document.lines()))));
  }
}
