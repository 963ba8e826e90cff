package com.tarifario.cli.command;

import static com.tarifario.cli.command.ClientFields.said;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.Incident;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Kept;
import com.tarifario.store.fault.StoreMessage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes what an incident says. */
@Command(name = "edit", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class IncidentEditCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.incident}", descriptionKey = "incident.number")
  private String number;

  @Option(
      names = "--description",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "incident.description")
  private @Nullable String description;

  @Option(
      names = "--outcome",
      paramLabel = "${bundle:label.text}",
      order = 11,
      descriptionKey = "incident.outcome")
  private @Nullable String outcome;

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 12,
      descriptionKey = "edit.on")
  private @Nullable String on;

  @Option(
      names = "--by",
      paramLabel = "${bundle:label.name}",
      order = 13,
      descriptionKey = "edit.by")
  private @Nullable String by;

  @Option(
      names = "--centre",
      paramLabel = "${bundle:label.centre}",
      order = 14,
      descriptionKey = "centre")
  private @Nullable String centre;

  IncidentEditCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    needsAny(description, outcome, on, by, centre);
    Kept<Incident> before = store.incidents().get(number);
    Incident after = changed(before.value());
    boolean other = as(store).make(change -> store.incidents().save(change, before, after));
    if (isJson()) {
      printJson(ClientJson.incident(after));
    } else {
      sayChanged(other, number);
    }
    return ExitStatus.FINE;
  }

  private Incident changed(Incident before) {
    LocalDate day = pastDay(on, before.on(), RegisterMessage.INCIDENT_LATER);
    LocalDate closed = before.closedOn();
    if (closed != null && closed.isBefore(day)) {
      throw new CannotRunException(StoreMessage.INCIDENT_CLOSED_BEFORE, number, day, closed);
    }
    if (closed == null && outcome != null) {
      throw new CannotRunException(RegisterMessage.OUTCOME_CLOSES, number);
    }
    return new Incident(
        number,
        before.client(),
        said(centre, before.workCentre()),
        day,
        kept(by, before.person()),
        kept(description, before.description()),
        said(outcome, before.outcome()),
        closed);
  }
}
