package com.tarifario.cli.command;

import com.tarifario.cli.report.FactsReport;
import com.tarifario.cli.report.ProofReport;
import com.tarifario.cli.report.QuoteTariffs;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.LineId;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkColumn;
import com.tarifario.io.work.WorkDocument;
import com.tarifario.io.work.WorkFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves the price of one line: which rules won and lost, and every step of the arithmetic. */
@Command(name = "explain", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExplainCommand implements Callable<Integer> {

  private static final int MOST_NEAR = 8;

  private final Terminal terminal;

  @Parameters(paramLabel = "${bundle:label.work}", descriptionKey = "work")
  private String work;

  @Option(
      names = {"-l", "--line"},
      required = true,
      paramLabel = "${bundle:label.line}",
      order = 0,
      descriptionKey = "line")
  private String line;

  @Mixin private TariffOptions tariffOptions = new TariffOptions();
  @Mixin private DataOption dataOption = new DataOption();
  @Mixin private WorkSource source = new WorkSource();
  @Mixin private JsonOption json = new JsonOption();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What was found of the line that was asked for, and what is like it. */
  private static final class Search {
    private @Nullable Document document;

    /** All documents, if what one consumes of packs depends on others. */
    private final List<WorkDocument> all = new ArrayList<>();

    private final List<String> near = new ArrayList<>();
    private final List<Problem> rejected = new ArrayList<>();
  }

  @Override
  public Integer call() throws IOException {
    LineId id = lineId();
    Tariff tariff = tariffOptions.load();
    ClientDirectory clients = dataOption.read(tariff.vocabulary(), terminal);
    Search search = search(id, tariff, clients);
    Document document = search.document;
    Valuer valuer = new Valuer(tariff, clients);
    Valuation valuation =
        document == null ? null : value(document, valuer, search, tariff, clients);
    PricedLine found = valuation == null ? null : valuation.line(id).orElse(null);
    if (document == null || valuation == null || found == null) {
      return notFound(id, search, valuation);
    }
    List<PricedLine> charges =
        valuation.lines().stream().filter(each -> id.equals(each.parent())).toList();
    Optional<Facts> facts = valuer.facts(document, found.source().id());
    int status = found.problem() == null ? ExitStatus.FINE : ExitStatus.PROBLEMS;
    if (json.isGiven()) {
      List<PricedLine> lines = Stream.concat(Stream.of(found), charges.stream()).toList();
      JsonOption.print(terminal, JsonOption.price(terminal, valuation, facts, lines));
      return status;
    }
    terminal
        .out()
        .println(
            terminal.outStyle().bold(id.toString())
                + "  "
                + valuation.tariffOf(found)
                + " ("
                + tariffOptions.folder()
                + ")");
    facts.ifPresent(all -> new FactsReport(terminal).write(all));
    terminal.heading(terminal.text(CliMessage.HEADING_PRICE));
    ProofReport report = new ProofReport(terminal);
    report.writeResult(found);
    report.writeProof(found);
    for (PricedLine charge : charges) {
      terminal.heading(terminal.text(CliMessage.HEADING_CHARGE, String.valueOf(charge.charge())));
      report.writeResult(charge);
      report.writeProof(charge);
    }
    QuoteTariffs quoteTariffs = new QuoteTariffs(tariff);
    quoteTariffs.add(List.of(found));
    quoteTariffs.report(terminal);
    return status;
  }

  private static Valuation value(
      Document document, Valuer valuer, Search search, Tariff tariff, ClientDirectory clients) {
    if (!tariff.decider().mayConsume()) {
      return valuer.value(document);
    }
    ConsumedPacks packs = new ConsumedPacks(valuer, clients);
    packs.value(search.all, 1);
    return packs.valuation(document.id());
  }

  private LineId lineId() {
    try {
      return LineId.parse(line);
    } catch (IllegalArgumentException notOne) {
      throw new CannotRunException(CliMessage.BAD_LINE_ID, line);
    }
  }

  private Search search(LineId id, Tariff tariff, ClientDirectory clients) throws IOException {
    Search search = new Search();
    try (WorkFile file = source.open(work, tariff, clients)) {
      Iterator<WorkDocument> documents =
          file.documents(
              row -> {
                if (isAbout(row, file.columns(), id)) {
                  search.rejected.addAll(row.problems());
                }
              });
      boolean all = tariff.decider().mayConsume();
      while (documents.hasNext() && (all || search.document == null)) {
        WorkDocument next = documents.next();
        Document document = next.document();
        if (all) {
          search.all.add(next);
        }
        if (document.id().equals(id.document())) {
          search.document = document;
        } else if (search.near.size() < MOST_NEAR
            && Suggestion.nearest(id.document(), List.of(document.id())).isPresent()) {
          search.near.add(document.id());
        }
      }
    }
    return search;
  }

  private static boolean isAbout(RejectedRow row, Header columns, LineId id) {
    return id.document().equals(cell(row, columns.indexOf(WorkColumn.DOCUMENT)))
        && id.line().equals(cell(row, columns.indexOf(WorkColumn.LINE)));
  }

  private static String cell(RejectedRow row, int index) {
    List<String> cells = row.row().cells();
    return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
  }

  private int notFound(LineId id, Search search, @Nullable Valuation valuation) {
    if (!search.rejected.isEmpty()) {
      search.rejected.forEach(terminal::report);
      terminal.say(CliMessage.LINE_REJECTED, id);
      return ExitStatus.PROBLEMS;
    }
    if (valuation != null) {
      List<String> lines =
          valuation.lines().stream().map(each -> each.id().line()).limit(MOST_NEAR * 4).toList();
      throw new CannotRunException(CliMessage.NO_LINE, id.line(), id.document(), lines);
    }
    throw search.near.isEmpty()
        ? new CannotRunException(CliMessage.NO_DOCUMENT, id.document(), work)
        : new CannotRunException(CliMessage.NO_DOCUMENT_NEAR, id.document(), work, search.near);
  }
}
