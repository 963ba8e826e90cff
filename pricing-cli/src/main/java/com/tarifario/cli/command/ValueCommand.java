package com.tarifario.cli.command;

import com.tarifario.cli.command.FrozenOptions.Comparison;
import com.tarifario.cli.report.LinesReport;
import com.tarifario.cli.report.PacksReport;
import com.tarifario.cli.report.SummaryReport;
import com.tarifario.cli.report.ValueSummary;
import com.tarifario.cli.terminal.Pace;
import com.tarifario.cli.terminal.Progress;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.result.PacksFile;
import com.tarifario.io.result.ResultFormat;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkDocument;
import com.tarifario.io.work.WorkFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Values work reports and delivery notes. */
@Command(name = "value", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ValueCommand implements Callable<Integer> {

  /** What results look like, by the words of the command line. */
  enum Format {
    table,
    csv,
    json
  }

  /** How many rows are read and valued as one piece of work. */
  private static final int BATCH = 256;

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "${bundle:label.work}", descriptionKey = "works")
  private List<String> works;

  @Mixin private TariffOptions tariffOptions = new TariffOptions();
  @Mixin private DataOption dataOption = new DataOption();
  @Mixin private WorkSource source = new WorkSource();
  @Mixin private FrozenOptions frozenOptions = new FrozenOptions();
  @Mixin private SpeedOptions speedOptions = new SpeedOptions();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "${bundle:label.file}",
      order = 3,
      descriptionKey = "value.out")
  private @Nullable Path out;

  @Option(
      names = {"-r", "--rejects"},
      paramLabel = "${bundle:label.file}",
      order = 4,
      descriptionKey = "rejects")
  private @Nullable Path rejects;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|csv|json",
      order = 5,
      descriptionKey = "format")
  private @Nullable Format format;

  @Option(names = "--lines", order = 6, descriptionKey = "lines")
  private boolean lines;

  @Option(names = "--steps", order = 7, descriptionKey = "steps")
  private boolean steps;

  @Option(
      names = "--packs-out",
      paramLabel = "${bundle:label.file}",
      order = 10,
      descriptionKey = "packs-out")
  private @Nullable Path packsOut;

  /** In which file each document was met, if there are several files. */
  private final Map<String, String> fileOfDocument = new ConcurrentHashMap<>();

  /** What was frozen; null if nothing is compared. */
  private @Nullable Comparison comparison;

  ValueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    for (String work : works) {
      if (!work.equals(WorkSource.STANDARD_INPUT)) {
        WorkSource.requireFile(Path.of(work));
        Outputs.refuseSame(Path.of(work), out);
        Outputs.refuseSame(Path.of(work), rejects);
        Outputs.refuseSame(Path.of(work), frozenOptions.corrections());
        Outputs.refuseSame(Path.of(work), packsOut);
      }
    }
    if (out != null) {
      Outputs.refuseSame(out, rejects);
      Outputs.refuseSame(out, frozenOptions.frozen());
      Outputs.refuseSame(out, frozenOptions.corrections());
      Outputs.refuseSame(out, packsOut);
    }
    if (packsOut != null) {
      Outputs.refuseSame(packsOut, dataOption.packs());
      Outputs.requireParent(packsOut);
    }
    speedOptions.check();
    Tariff tariff = tariffOptions.load(speedOptions.keptDecisions());
    ClientDirectory clients = dataOption.read(tariff.vocabulary(), terminal);
    ValueSummary summary = new ValueSummary(tariff);
    ConsumedPacks packs = new ConsumedPacks(new Valuer(tariff, clients), clients);
    try (Outputs outputs = new Outputs(targets(), terminal);
        Comparison begun = frozenOptions.begin(source.options(tariff), tariff, clients);
        Progress progress = new Progress(terminal)) {
      comparison = begun;
      LinesReport linesReport = new LinesReport(terminal, clients);
      Pace pace = new Pace(terminal, progress);
      ValuationPipeline.Sink sink =
          valued -> {
            take(valued, outputs, summary, linesReport);
            pace.add(lines(valued));
          };
      List<WorkDocument> together = new ArrayList<>();
      for (String work : works) {
        value(work, tariff, clients, outputs, summary, sink, together, pace);
      }
      packs.value(together, speedOptions.threads());
      BatchValuer priced =
          new BatchValuer(outputs, begun, null, each -> packs.valuation(each.document().id()));
      for (WorkDocument each : together) {
        sink.accept(priced.value(rejects -> List.of(each).iterator()));
      }
      if (packsOut != null) {
        PacksFile.write(packsOut, packs.closing());
      }
      outputs.commit();
      if (begun != null) {
        begun.commit();
      }
    }
    report(summary, clients, packs);
    return summary.hasProblems() ? ExitStatus.PROBLEMS : ExitStatus.FINE;
  }

  private boolean isTable() {
    return out != null || format == null || format == Format.table;
  }

  private Outputs.Targets targets() {
    ResultFormat written =
        format == null || format == Format.table
            ? null
            : format == Format.csv ? ResultFormat.CSV : ResultFormat.JSON_LINES;
    return new Outputs.Targets(out, !isTable(), written, steps, rejects);
  }

  /** Values a work file, or adds its documents to those that are valued together. */
  private void value(
      String work,
      Tariff tariff,
      ClientDirectory clients,
      Outputs outputs,
      ValueSummary summary,
      ValuationPipeline.Sink sink,
      List<WorkDocument> together,
      Pace pace)
      throws IOException {
    Valuer valuer = new Valuer(tariff, clients);
    try (WorkFile file = source.open(work, tariff, clients)) {
      file.warnings().forEach(terminal::report);
      outputs.begin(work, file.columns());
      pace.begin(file.rowCount());
      DocumentsOnce once = works.size() == 1 ? null : new DocumentsOnce(work, fileOfDocument);
      if (tariff.decider().mayConsume()) {
        Consumer<RejectedRow> reject = row -> reject(row, outputs, summary);
        file.documents(reject)
            .forEachRemaining(
                document -> {
                  if (once == null || once.take(document, reject)) {
                    together.add(document);
                  }
                });
      } else {
        BatchValuer batches =
            new BatchValuer(
                outputs, comparison, once, document -> BatchValuer.value(document, valuer));
        new ValuationPipeline(speedOptions.threads(), batches::value)
            .run(file.batches(BATCH), sink);
      }
    }
  }

  private static void reject(RejectedRow row, Outputs outputs, ValueSummary summary) {
    summary.addRejected();
    outputs.reject(row);
  }

  private void take(
      ValuedBatch batch, Outputs outputs, ValueSummary summary, LinesReport linesReport)
      throws IOException {
    batch.rejected().forEach(row -> reject(row, outputs, summary));
    outputs.append(batch.rows());
    for (Valued valued : batch.documents()) {
      summary.add(valued.valuation());
      if (comparison != null && valued.corrections() != null) {
        comparison.add(valued.corrections());
      }
      if (lines && isTable()) {
        linesReport.write(valued.valuation());
      }
    }
  }

  private static int lines(ValuedBatch batch) {
    return batch.documents().stream().mapToInt(each -> each.work().document().lines().size()).sum();
  }

  private void report(ValueSummary summary, ClientDirectory clients, ConsumedPacks packs) {
    summary.warn(terminal);
    if (isTable()) {
      new SummaryReport(terminal, clients)
          .write(summary, tariffOptions.folder().toString(), String.join(", ", works));
      new PacksReport(terminal, clients).write(packs.opening(), packs.closing());
      if (comparison != null) {
        comparison.report(terminal);
      }
    } else if (summary.hasProblems()) {
      terminal.say(
          CliMessage.VALUE_PROBLEMS,
          terminal.numbers().count(summary.rejected()),
          terminal.numbers().count(summary.problemCount()));
    }
    if (frozenOptions.corrections() != null) {
      terminal.say(CliMessage.WRITTEN, frozenOptions.corrections());
    }
    if (packsOut != null) {
      terminal.say(CliMessage.WRITTEN, packsOut);
    }
    if (out != null) {
      terminal.say(CliMessage.WRITTEN, out);
    }
    if (rejects != null && summary.rejected() > 0) {
      terminal.say(
          CliMessage.REJECTS_WRITTEN, terminal.numbers().count(summary.rejected()), rejects);
    }
  }
}
