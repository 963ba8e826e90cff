package com.tarifario.cli.command;

import com.tarifario.cli.report.LinesReport;
import com.tarifario.cli.report.SummaryReport;
import com.tarifario.cli.report.ValueSummary;
import com.tarifario.cli.terminal.Pace;
import com.tarifario.cli.terminal.Progress;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Document;
import com.tarifario.io.json.Tree;
import com.tarifario.io.work.WorkCells;
import com.tarifario.store.Store;
import com.tarifario.store.document.DocumentBatch;
import com.tarifario.store.document.ValuedDocument;
import com.tarifario.store.revaluation.Revaluation;
import com.tarifario.store.revaluation.RevaluationListener;
import com.tarifario.store.work.KeptWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Values work reports and delivery notes of the database, and keeps what they come to. */
@Command(name = "value", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkValueCommand extends StoreCommand {

  private static final int MOST_TOLD = 20;

  @Parameters(
      arity = "0..*",
      paramLabel = "${bundle:label.number-or-client}",
      descriptionKey = "w.what-to-value")
  private @Nullable List<String> named;

  @Mixin private TariffOptions tariffOptions = new TariffOptions();
  @Mixin private DraftOptions options = new DraftOptions();

  @Option(names = "--drafts", order = 21, descriptionKey = "w.drafts")
  private boolean drafts;

  @Option(names = "--again", order = 25, descriptionKey = "w.again")
  private boolean again;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "${bundle:label.file}",
      order = 26,
      descriptionKey = "value.out")
  private @Nullable Path out;

  @Option(names = "--lines", order = 27, descriptionKey = "lines")
  private boolean lines;

  WorkValueCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) throws IOException {
    List<String> words = named == null ? List.of() : named;
    boolean selected = drafts || options.any();
    if (words.isEmpty() && !selected) {
      throw new CannotRunException(
          CliMessage.MISSING_ARGUMENT, Message.of(LineMessage.WHAT_TO_VALUE));
    }
    if (selected && words.size() > 1) {
      throw new CannotRunException(LineMessage.NUMBERS_OR_SELECTION);
    }
    Tariff tariff = tariffOptions.load();
    ClientDirectory clients = store.directory(tariff.vocabulary());
    WorkCells cells = new WorkCells(store.lines().attributes());
    Sink sink;
    try (Progress progress = new Progress(terminal());
        Outputs outputs =
            new Outputs(new Outputs.Targets(out, false, null, false, null), terminal())) {
      outputs.begin(text(LineMessage.IN_DATABASE), cells.header());
      sink = new Sink(store, tariff, clients, cells, outputs, new Pace(terminal(), progress));
      Revaluation revaluation = new Revaluation(store, who(), tariff, terminal().locale(), sink);
      if (selected) {
        String code = words.isEmpty() ? null : client(store, words.get(0)).code();
        revaluation.run(
            options.selection(code).notBy(options.unvalued() || again ? null : hash(tariff)));
      } else {
        revaluation.value(documents(store, words));
      }
      outputs.commit();
    }
    report(sink, words, selected);
    return sink.hasProblems() ? ExitStatus.PROBLEMS : ExitStatus.FINE;
  }

  private static String hash(Tariff tariff) {
    return tariff.id().hash();
  }

  /** The documents of the numbers, each once. */
  private static List<KeptWork> documents(Store store, List<String> numbers) {
    List<KeptWork> documents = new ArrayList<>();
    for (String number : new LinkedHashSet<>(numbers)) {
      KeptWork kept = store.documents().get(number);
      if (!store.documents().isEditable(kept)) {
        throw store.documentBatch().notEditable(kept);
      }
      documents.add(kept);
    }
    return documents;
  }

  private void report(Sink sink, List<String> words, boolean selected) {
    ValueSummary summary = sink.summary;
    if (isJson()) {
      printJson(sink.tree());
      return;
    }
    summary.warn(terminal());
    if (summary.documents() > 0) {
      String place =
          selected || words.size() > MOST_TOLD
              ? text(LineMessage.IN_DATABASE)
              : String.join(", ", words);
      new SummaryReport(terminal(), sink.clients)
          .write(summary, tariffOptions.folder().toString(), place);
    } else if (sink.refused == 0) {
      terminal().say(LineMessage.NONE_TO_VALUE);
    }
    if (sink.refused > MOST_TOLD) {
      terminal()
          .say(LineMessage.MORE_REFUSED, terminal().numbers().count(sink.refused - MOST_TOLD));
    }
    if (out != null) {
      terminal().say(CliMessage.WRITTEN, out);
    }
  }

  /** Takes what was valued. */
  private final class Sink implements RevaluationListener {

    private final AgreementWarnings warnings;
    private final Tariff tariff;
    private final ClientDirectory clients;
    private final Valuer valuer;
    private final WorkCells cells;
    private final Outputs outputs;
    private final Pace pace;
    private final ValueSummary summary;
    private Money net;
    private Money tax;
    private long lineCount;
    private long unsettled;
    private long left;
    private int refused;

    Sink(
        Store store,
        Tariff tariff,
        ClientDirectory clients,
        WorkCells cells,
        Outputs outputs,
        Pace pace) {
      this.warnings = new AgreementWarnings(store, terminal());
      this.tariff = tariff;
      this.clients = clients;
      this.valuer = new Valuer(tariff, clients);
      this.cells = cells;
      this.outputs = outputs;
      this.pace = pace;
      this.summary = new ValueSummary(tariff);
      this.net = Money.zero(tariff.currency());
      this.tax = net;
    }

    @Override
    public void valued(ValuedDocument document) {
      Valuation valuation = document.valuation();
      summary.add(valuation);
      net = net.plus(valuation.total().net());
      tax = tax.plus(valuation.tax());
      lineCount += document.lines().size();
      unsettled += valuation.unsettled().size();
      if (out != null) {
        write(document);
      }
      if (lines && !isJson()) {
        new LinesReport(terminal(), clients).write(valuation);
      }
      if (summary.documents() <= MOST_TOLD) {
        warnings.unnamed(document.work().work(), read(document), valuer);
      }
      pace.add(document.lines().size());
    }

    private Document read(ValuedDocument document) {
      return DocumentBatch.document(document.work(), document.lines(), tariff.vocabulary());
    }

    private void write(ValuedDocument document) {
      try {
        outputs.write(new Valued(cells.document(read(document)), document.valuation(), null));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void left(KeptWork document) {
      left++;
      terminal().say(LineMessage.LEFT, document.number());
    }

    @Override
    public void refused(KeptWork document, Message why) {
      if (refused++ < MOST_TOLD) {
        terminal().say(LineMessage.REFUSED, document.number(), why);
      }
    }

    boolean hasProblems() {
      return summary.hasProblems() || refused > 0 || left > 0;
    }

    private Object tree() {
      return Tree.of()
          .with("tariff", tariff.id().toString())
          .with("documents", summary.documents())
          .with("lines", lineCount)
          .with("currency", tariff.currency().getCurrencyCode())
          .with("net", net.amount())
          .with("tax", tax.amount())
          .with("gross", net.plus(tax).amount())
          .with("unsettled", unsettled)
          .with("problems", summary.problemCount())
          .with("refused", refused)
          .with("changed_meanwhile", left)
          .map();
    }
  }
}
