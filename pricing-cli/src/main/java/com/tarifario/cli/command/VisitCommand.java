package com.tarifario.cli.command;

import com.tarifario.cli.report.HappeningsReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about salespeople's calls. */
@Command(name = "visit", mixinStandardHelpOptions = true)
final class VisitCommand {

  private VisitCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("add", Add::new)
        .command("edit", VisitEditCommand::new)
        .command("list", Show::new)
        .of(new VisitCommand(), words);
  }

  /** Notes a call. */
  @Command(name = "add", mixinStandardHelpOptions = true)
  static final class Add extends StoreCommand {

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.client}", descriptionKey = "client")
    private @Nullable String client;

    @Mixin private VisitFields fields = new VisitFields();

    @Option(names = "--on", paramLabel = "${bundle:label.day}", order = 11, descriptionKey = "on")
    private @Nullable String on;

    @Option(names = "--by", paramLabel = "${bundle:label.name}", order = 12, descriptionKey = "by")
    private @Nullable String by;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      String named = required(client, RegisterMessage.ASK_CLIENT, text(RegisterMessage.ASK_CLIENT));
      String code = client(store, named).code();
      CommercialVisit visit =
          new CommercialVisit(
              code,
              fields.centre,
              pastDay(on, RegisterMessage.VISIT_LATER),
              by == null ? who() : by,
              fields.contact,
              required(fields.outcome, RegisterMessage.ASK_OUTCOME, "--outcome"),
              fields.next,
              dayOrNull(fields.nextOn));
      as(store).run(change -> store.visits().add(change, visit));
      if (isJson()) {
        printJson(ClientJson.visit(visit));
      } else {
        terminal().out().println(text(RegisterMessage.VISIT_ADDED, code, visit.on()));
      }
      return ExitStatus.FINE;
    }
  }

  /** Lists calls, the last first. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class Show extends StoreCommand {

    @Mixin private PeriodOptions options = new PeriodOptions();

    @Option(
        names = "--due",
        paramLabel = "${bundle:label.day}",
        order = 12,
        descriptionKey = "visit.due")
    private @Nullable String due;

    Show(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      List<Kept<CommercialVisit>> visits =
          due == null
              ? store.visits().kept(options.period(this, store))
              : store.visits().due(day(due), options.period(this, store));
      return options.list(
          this,
          visits,
          each -> numbered(each.id(), ClientJson.visit(each.value())),
          new HappeningsReport(terminal())::visits);
    }
  }
}
