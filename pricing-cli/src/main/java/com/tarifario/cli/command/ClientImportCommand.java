package com.tarifario.cli.command;

import com.tarifario.cli.report.AlikeClients;
import com.tarifario.cli.report.OverdrawnPacks;
import com.tarifario.cli.terminal.Progress;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Problem;
import com.tarifario.io.data.RegisterFile;
import com.tarifario.io.data.RegisterKind;
import com.tarifario.io.json.Tree;
import com.tarifario.io.table.Blanks;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.rules.holidays.JollydayHolidays;
import com.tarifario.store.Store;
import com.tarifario.store.change.ImportCounts;
import com.tarifario.store.client.Duplicate;
import com.tarifario.store.exchange.ImportListener;
import com.tarifario.store.exchange.RegisterImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads clients, work centres, contacts, equipment, agreements and packs from files. */
@Command(name = "import", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientImportCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.file-or-dir}", descriptionKey = "import.path")
  private Path path;

  @Option(
      names = {"-t", "--tariff"},
      defaultValue = TariffOptions.FROM_ENVIRONMENT,
      paramLabel = "${bundle:label.dir}",
      order = 10,
      descriptionKey = "import.tariff")
  private @Nullable Path tariff;

  @Option(
      names = {"-r", "--rejects"},
      paramLabel = "${bundle:label.file}",
      order = 11,
      descriptionKey = "import.rejects")
  private @Nullable Path rejects;

  @Option(names = "--blanks-empty", order = 12, descriptionKey = "import.blanks-empty")
  private boolean blanksEmpty;

  @Option(names = "--trust-code", order = 50, descriptionKey = "trust-code")
  private boolean trustCode;

  /** What is imported, in its order, once it is prepared. */
  private List<Source> sources = List.of();

  ClientImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  boolean begins() {
    return true;
  }

  /**
   * A file that is imported.
   *
   * @param path where it is
   * @param file its columns and rows
   * @param rejects where its rejected rows go; null if to no file
   */
  private record Source(Path path, RegisterFile file, @Nullable Path rejects) {}

  @Override
  void prepare() throws IOException {
    if (rejects != null) {
      Outputs.requireParent(rejects);
    }
    Map<RegisterKind, Path> files = files();
    files.forEach((kind, file) -> Outputs.refuseSame(file, rejectsOf(kind, files.size())));
    Vocabulary vocabulary =
        tariff == null
            ? Vocabulary.with(List.of())
            : TariffOptions.load(tariff, trustCode).vocabulary();
    List<Source> opened = new ArrayList<>();
    for (Map.Entry<RegisterKind, Path> each : files.entrySet()) {
      RegisterFile file = opened(each.getKey(), each.getValue(), vocabulary);
      opened.add(new Source(each.getValue(), file, rejectsOf(each.getKey(), files.size())));
    }
    sources = opened;
  }

  @Override
  int run(Store store) throws IOException {
    Map<String, Object> results = new LinkedHashMap<>();
    ImportCounts total = ImportCounts.NONE;
    AlikeClients alike = new AlikeClients();
    for (Source source : sources) {
      ImportCounts counts;
      try (Progress progress = new Progress(terminal());
          Sink sink = new Sink(progress, alike, source.rejects())) {
        counts = new RegisterImport(store, who(), sink).run(source.file());
        sink.outputs.commit();
      }
      total = total.plus(counts);
      results.put(source.file().kind().fileName(), tree(counts));
      if (!isJson()) {
        print(source.path(), counts);
      }
      sayRejects(counts.rejected(), source.rejects());
    }
    if (isJson()) {
      printJson(results);
    }
    alike.warn(terminal());
    if (sources.stream().anyMatch(each -> each.file().kind() == RegisterKind.PACKS)) {
      OverdrawnPacks.tell(store, null, terminal());
    }
    return total.rejected() == 0 ? ExitStatus.FINE : ExitStatus.PROBLEMS;
  }

  private RegisterFile opened(RegisterKind kind, Path file, Vocabulary vocabulary)
      throws IOException {
    return RegisterFile.open(
        file, kind, vocabulary, JollydayHolidays.WORLD, blanksEmpty ? Blanks.EMPTY : Blanks.LEAVE);
  }

  private void print(Path file, ImportCounts counts) {
    terminal()
        .out()
        .println(
            text(
                RegisterMessage.IMPORTED,
                file,
                terminal().numbers().count(counts.added()),
                terminal().numbers().count(counts.changed()),
                terminal().numbers().count(counts.same()),
                terminal().numbers().count(counts.rejected())));
    terminal().out().flush();
  }

  private static Map<String, Object> tree(ImportCounts counts) {
    return Tree.of()
        .with("added", counts.added())
        .with("changed", counts.changed())
        .with("same", counts.same())
        .with("rejected", counts.rejected())
        .map();
  }

  /** The files in the order in which they are to be read. */
  private Map<RegisterKind, Path> files() throws IOException {
    Map<RegisterKind, Path> files = new EnumMap<>(RegisterKind.class);
    if (!Files.isDirectory(path)) {
      WorkSource.requireFile(path);
      files.put(ImportedKind.of(path), path);
      return files;
    }
    for (RegisterKind kind : RegisterKind.values()) {
      Path file = path.resolve(kind.fileName());
      if (Files.exists(file)) {
        files.put(kind, file);
      }
    }
    if (!files.containsKey(RegisterKind.CLIENTS)) {
      throw new CannotRunException(RegisterMessage.NO_FOLDER_TO_IMPORT, path);
    }
    return files;
  }

  /**
   * Where rejected rows of a file go: of several, each has its own beside the one that is named.
   */
  private @Nullable Path rejectsOf(RegisterKind kind, int files) {
    return rejects == null || files == 1 || kind == RegisterKind.CLIENTS
        ? rejects
        : rejects.resolveSibling(
            String.valueOf(rejects.getFileName())
                .replaceFirst("(\\.[^.]*)?$", "-" + kind.fileName()));
  }

  /** Tells how it goes, and takes rejected rows. */
  private final class Sink implements ImportListener, AutoCloseable {

    private final Progress progress;
    private final AlikeClients alike;
    private final Outputs outputs;

    Sink(Progress progress, AlikeClients alike, @Nullable Path rejected) {
      this.progress = progress;
      this.alike = alike;
      this.outputs =
          new Outputs(new Outputs.Targets(null, false, null, false, rejected), terminal());
    }

    @Override
    public void begins(Header columns, List<Problem> warnings) throws IOException {
      warnings.forEach(terminal()::report);
      outputs.begin(path.toString(), columns);
    }

    @Override
    public void rejected(RejectedRow row) {
      outputs.reject(row);
    }

    @Override
    public void duplicates(List<Duplicate> pairs) {
      alike.add(pairs);
    }

    @Override
    public void kept(long rows) {
      progress.show(() -> text(RegisterMessage.IMPORTING, terminal().numbers().count(rows)));
    }

    @Override
    public void close() throws IOException {
      outputs.close();
    }
  }
}
