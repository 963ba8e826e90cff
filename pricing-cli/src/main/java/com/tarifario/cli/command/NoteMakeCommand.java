package com.tarifario.cli.command;

import com.tarifario.cli.report.NoteReport;
import com.tarifario.cli.report.ShownNote;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.NoteWord;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.note.NoteRequest;
import com.tarifario.store.note.RepricedReport;
import com.tarifario.store.work.KeptWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a delivery note of what was done and ordered, and values it. */
@Command(name = "make", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NoteMakeCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.client}", descriptionKey = "note.client")
  private String client;

  @Mixin private TariffOptions tariffOptions = new TariffOptions();

  @Option(
      names = "--report",
      paramLabel = "${bundle:label.work-number}",
      order = 10,
      descriptionKey = "note.report")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--until",
      paramLabel = "${bundle:label.day}",
      order = 11,
      descriptionKey = "note.until")
  private @Nullable String until;

  @Option(
      names = "--line",
      paramLabel = "${bundle:label.part}",
      order = 12,
      descriptionKey = "note.line")
  private List<String> lines = new ArrayList<>();

  @Option(
      names = "--order",
      paramLabel = "${bundle:label.part}",
      order = 13,
      descriptionKey = "note.order")
  private List<String> orders = new ArrayList<>();

  @Option(
      names = "--work-order",
      paramLabel = "${bundle:label.work-number}",
      order = 14,
      descriptionKey = "note.work-order")
  private List<String> workOrders = new ArrayList<>();

  @Option(
      names = "--title",
      paramLabel = "${bundle:label.text}",
      order = 15,
      descriptionKey = "note.title")
  private String title = "";

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 16,
      descriptionKey = "note.on")
  private @Nullable String on;

  @Option(names = "--reprice", order = 17, descriptionKey = "note.reprice")
  private boolean reprice;

  NoteMakeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    Tariff tariff = tariffOptions.load();
    NoteRequest asked =
        NoteRequest.of(client(store, client).code(), day(on))
            .titled(title)
            .withReports(reports)
            .withUntil(dayOrNull(until))
            .withLines(lines.stream().map(each -> NoteParts.line(store, each)).toList())
            .withOrders(orders.stream().map(each -> NoteParts.order(store, each)).toList())
            .withWorkOrders(workOrders);
    NoteRequest request = reprice ? asked.pricedAnew() : asked;
    KeptWork note =
        as(store)
            .make(change -> valued(store, change, store.notes().make(change, request), tariff));
    ShownNote shown = ShownNote.of(store, note);
    List<RepricedReport> repriced = store.repricedReports().of(note);
    if (isJson()) {
      Map<String, Object> tree = shown.tree();
      tree.put("repriced", repriced.stream().map(NoteMakeCommand::tree).toList());
      printJson(tree);
    } else {
      new NoteReport(terminal(), labels(store)).write(shown);
    }
    repriced.forEach(
        each ->
            terminal()
                .say(
                    NoteWord.REPRICED,
                    each.report(),
                    each.approved(),
                    each.billed(),
                    note.number()));
    return note.toValue() ? ExitStatus.PROBLEMS : ExitStatus.FINE;
  }

  /** What was agreed in another currency than the tariff's would be a note without a price. */
  private static void requireCurrency(ChargeLine line, Tariff tariff) {
    PriceOverride agreed = line.override();
    if (agreed != null && !agreed.price().currency().equals(tariff.currency())) {
      throw new CannotRunException(
          NoteWord.OTHER_CURRENCY,
          agreed.reason(),
          agreed.price(),
          tariff.currency().getCurrencyCode());
    }
  }

  private static Map<String, Object> tree(RepricedReport repriced) {
    return Tree.of()
        .with("report", repriced.report())
        .with("approved", repriced.approved().amount())
        .with("amount", repriced.billed().amount())
        .map();
  }

  private KeptWork valued(Store store, Change change, KeptWork note, Tariff tariff) {
    store.lines().of(note).forEach(each -> requireCurrency(each.line(), tariff));
    Valuer valuer = new Valuer(tariff, store.directory(tariff.vocabulary(), List.of(note)));
    return store
        .documents()
        .value(
            change,
            note,
            valuer.value(store.documents().document(note, tariff.vocabulary())),
            terminal().locale());
  }
}
