package com.tarifario.cli.command;

import com.tarifario.cli.report.HappeningsReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.Incident;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about what goes wrong with clients. */
@Command(name = "incident", mixinStandardHelpOptions = true)
final class IncidentCommand {

  private IncidentCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("add", Add::new)
        .command("edit", IncidentEditCommand::new)
        .command("close", Close::new)
        .command("list", Show::new)
        .of(new IncidentCommand(), words);
  }

  /** Notes an incident. */
  @Command(name = "add", mixinStandardHelpOptions = true)
  static final class Add extends StoreCommand {

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.client}", descriptionKey = "client")
    private @Nullable String client;

    @Option(
        names = "--description",
        paramLabel = "${bundle:label.text}",
        order = 10,
        descriptionKey = "incident.description")
    private @Nullable String description;

    @Option(names = "--on", paramLabel = "${bundle:label.day}", order = 11, descriptionKey = "on")
    private @Nullable String on;

    @Option(names = "--by", paramLabel = "${bundle:label.name}", order = 12, descriptionKey = "by")
    private @Nullable String by;

    @Option(
        names = "--centre",
        paramLabel = "${bundle:label.centre}",
        order = 14,
        descriptionKey = "centre")
    private @Nullable String centre;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      String named = required(client, RegisterMessage.ASK_CLIENT, text(RegisterMessage.ASK_CLIENT));
      String code = client(store, named).code();
      String what = required(description, RegisterMessage.ASK_DESCRIPTION, "--description");
      LocalDate day = pastDay(on, RegisterMessage.INCIDENT_LATER);
      Incident incident =
          as(store)
              .make(
                  change ->
                      store
                          .incidents()
                          .add(change, code, centre, day, by == null ? who() : by, what));
      if (isJson()) {
        printJson(ClientJson.incident(incident));
      } else {
        terminal().out().println(text(RegisterMessage.INCIDENT_ADDED, incident.number(), code));
      }
      return ExitStatus.FINE;
    }
  }

  /** Closes an incident. */
  @Command(name = "close", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  static final class Close extends StoreCommand {

    @Parameters(paramLabel = "${bundle:label.incident}", descriptionKey = "incident.number")
    private String number;

    @Option(
        names = "--outcome",
        paramLabel = "${bundle:label.text}",
        order = 10,
        descriptionKey = "incident.outcome")
    private @Nullable String outcome;

    @Option(names = "--on", paramLabel = "${bundle:label.day}", order = 11, descriptionKey = "on")
    private @Nullable String on;

    Close(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      String result = required(outcome, RegisterMessage.ASK_OUTCOME, "--outcome");
      LocalDate day = pastDay(on, RegisterMessage.INCIDENT_LATER);
      Incident closed =
          as(store).make(change -> store.incidents().close(change, number, day, result));
      if (isJson()) {
        printJson(ClientJson.incident(closed));
      } else {
        terminal().out().println(text(RegisterMessage.INCIDENT_CLOSED, number));
      }
      return ExitStatus.FINE;
    }
  }

  /** Lists incidents, the last first. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class Show extends StoreCommand {

    @Mixin private PeriodOptions options = new PeriodOptions();

    @Option(names = "--open", order = 12, descriptionKey = "incident.open")
    private boolean open;

    Show(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      List<Incident> incidents =
          open
              ? store.incidents().open(options.period(this, store))
              : store.incidents().list(options.period(this, store));
      return options.list(
          this, incidents, ClientJson::incident, new HappeningsReport(terminal())::incidents);
    }
  }
}
