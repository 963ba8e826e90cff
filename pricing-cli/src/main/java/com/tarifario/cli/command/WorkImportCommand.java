package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Progress;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.io.json.Tree;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkFile;
import com.tarifario.store.Store;
import com.tarifario.store.client.Duplicate;
import com.tarifario.store.exchange.ImportListener;
import com.tarifario.store.exchange.WorkCounts;
import com.tarifario.store.exchange.WorkImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads work reports and delivery notes from work files. */
@Command(name = "import", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli and prepare() set the fields
final class WorkImportCommand extends StoreCommand {

  /** So many warnings of lines are told, and of the others how many they are. */
  private static final int MOST_TOLD = 20;

  @Parameters(arity = "1..*", paramLabel = "${bundle:label.work}", descriptionKey = "works")
  private List<String> files;

  @Mixin private TariffOptions tariffOptions = new TariffOptions();
  @Mixin private WorkSource source = new WorkSource();

  @Option(
      names = {"-r", "--rejects"},
      paramLabel = "${bundle:label.file}",
      order = 11,
      descriptionKey = "import.rejects")
  private @Nullable Path rejects;

  @Option(names = "--add-work-orders", order = 12, descriptionKey = "w.add-work-orders")
  private boolean addWorkOrders;

  private Tariff tariff;

  WorkImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void prepare() throws IOException {
    if (rejects != null) {
      Outputs.requireParent(rejects);
    }
    for (String name : files) {
      if (!name.equals(WorkSource.STANDARD_INPUT)) {
        Outputs.refuseSame(Path.of(name), rejects);
        WorkSource.requireFile(Path.of(name));
      }
    }
    tariff = tariffOptions.load();
  }

  @Override
  int run(Store store) throws IOException {
    ClientDirectory clients = store.directory(tariff.vocabulary());
    Map<String, Object> results = new LinkedHashMap<>();
    WorkCounts total = WorkCounts.NONE;
    try (Progress progress = new Progress(terminal());
        Outputs outputs =
            new Outputs(new Outputs.Targets(null, false, null, false, rejects), terminal())) {
      Sink sink = new Sink(progress, outputs, tariff.calendar());
      for (String name : files) {
        try (WorkFile file = source.open(name, tariff, clients)) {
          sink.begins(file.columns(), file.warnings());
          outputs.begin(name, file.columns());
          WorkCounts counts = new WorkImport(store, who(), addWorkOrders, sink).run(file);
          total = total.plus(counts);
          results.put(name, tree(counts));
          if (!isJson()) {
            print(name, counts);
          }
        }
      }
      outputs.commit();
      sink.sayMore();
    }
    if (isJson()) {
      printJson(results);
    } else {
      tell(total.workOrders(), LineMessage.IMPORTED_WORK_ORDERS);
      tell(total.quoted(), LineMessage.IMPORTED_QUOTED);
    }
    sayRejects(total.rejected(), rejects);
    return total.rejected() == 0 ? ExitStatus.FINE : ExitStatus.PROBLEMS;
  }

  private void print(String file, WorkCounts counts) {
    terminal()
        .out()
        .println(
            text(
                LineMessage.IMPORTED,
                file,
                terminal().numbers().count(counts.documents()),
                terminal().numbers().count(counts.lines()),
                terminal().numbers().count(counts.same()),
                terminal().numbers().count(counts.rejected())));
    terminal().out().flush();
  }

  private void tell(long count, LineMessage message) {
    if (count > 0) {
      terminal().out().println(text(message, terminal().numbers().count(count)));
    }
  }

  private static Map<String, Object> tree(WorkCounts counts) {
    return Tree.of()
        .with("documents", counts.documents())
        .with("lines", counts.lines())
        .with("quoted", counts.quoted())
        .with("same", counts.same())
        .with("work_orders", counts.workOrders())
        .with("rejected", counts.rejected())
        .map();
  }

  /** Tells how it goes, and takes rejected rows. */
  private final class Sink implements ImportListener {

    private final Progress progress;
    private final Outputs outputs;
    private final WorkCalendar calendar;
    private long warnings;

    Sink(Progress progress, Outputs outputs, WorkCalendar calendar) {
      this.progress = progress;
      this.outputs = outputs;
      this.calendar = calendar;
    }

    @Override
    public void begins(Header columns, List<Problem> warnings) {
      warnings.forEach(terminal()::report);
    }

    @Override
    public void rejected(RejectedRow row) {
      outputs.reject(row);
    }

    @Override
    public void duplicates(List<Duplicate> pairs) {
      throw new IllegalStateException("Work has no clients that may be the same: " + pairs);
    }

    @Override
    public void added(ChargeLine line) {
      for (Message each : LineWarnings.ofHours(line, calendar)) {
        if (warnings++ < MOST_TOLD) {
          terminal().say(each);
        }
      }
    }

    /** Says how many warnings were not told. */
    void sayMore() {
      if (warnings > MOST_TOLD) {
        terminal().say(LineMessage.MORE_WARNINGS, terminal().numbers().count(warnings - MOST_TOLD));
      }
    }

    @Override
    public void kept(long rows) {
      progress.show(() -> text(RegisterMessage.IMPORTING, terminal().numbers().count(rows)));
    }
  }
}
