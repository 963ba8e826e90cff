package com.tarifario.cli.command;

import com.tarifario.cli.report.ProfileReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.Document;
import com.tarifario.io.work.WorkFile;
import com.tarifario.rules.LoadOptions;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Values work to find out what the rules of a tariff cost. */
final class Profiling {

  /** Before anything is timed, the program runs for so long. */
  private static final Duration WARM = Duration.ofSeconds(2);

  /** So many lines tell enough; the rest of a file is not read. */
  private static final int MOST_LINES = 20_000;

  private final Path folder;
  private final LoadOptions options;
  private final DataOption data;
  private final WorkSource source;

  /**
   * Finds out about the tariff of a folder, which is known to be right.
   *
   * @param data the clients
   * @param source how the work is read
   */
  Profiling(Path folder, LoadOptions options, DataOption data, WorkSource source) {
    this.folder = folder;
    this.options = options;
    this.data = data;
    this.source = source;
  }

  /** Values the work of a file and writes what it cost. */
  void run(String work, Terminal terminal) throws IOException {
    Profile usual = new Profile(System::nanoTime);
    Profile each = new Profile(System::nanoTime);
    Tariff keeping = TariffFolder.load(folder, options.withProfile(usual));
    Tariff deciding = TariffFolder.load(folder, options.withKeptDecisions(0).withProfile(each));
    try {
      ClientDirectory clients = data.read(keeping.vocabulary(), terminal);
      List<Document> documents = documents(work, keeping, clients);
      Valuer valuer = new Valuer(deciding, clients);
      long start = System.nanoTime();
      while (System.nanoTime() - start < WARM.toNanos()) {
        documents.forEach(valuer::value);
      }
      each.reset();
      documents.forEach(valuer::value);
      Valuer usualValuer = new Valuer(keeping, clients);
      documents.forEach(usualValuer::value);
      long lines = documents.stream().mapToLong(document -> document.lines().size()).sum();
      new ProfileReport(terminal).write(lines, usual, each);
    } finally {
      data.close();
    }
  }

  private List<Document> documents(String work, Tariff tariff, ClientDirectory clients)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    try (WorkFile file = source.open(work, tariff, clients)) {
      int lines = 0;
      var all = file.documents(row -> {});
      while (lines < MOST_LINES && all.hasNext()) {
        var document = all.next();
        if (document.isComplete()) {
          documents.add(document.document());
          lines += document.document().lines().size();
        }
      }
    }
    return documents;
  }
}
