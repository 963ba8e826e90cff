package com.tarifario.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the commands that keep work reports in a database, and value them there. */
final class KeptCommands {

  private static final int PLENTY = 1_024;

  private final Path folder;
  private final PrintStream log;

  /** The numbers of reports that stand in a database, not valued yet. */
  private final Set<Integer> imported = new HashSet<>();

  KeptCommands(Path folder, PrintStream log) {
    this.folder = folder;
    this.log = log;
  }

  /** Imports into a new database, or values what was imported into it. */
  Outcome run(Run.Kept run) throws IOException, InterruptedException {
    if (run.step() == Run.Kept.Step.IMPORT) {
      Outcome outcome = importInto(run);
      imported.add(run.reports());
      return outcome;
    }
    if (!imported.remove(run.reports())) {
      importInto(run);
    }
    return Processes.time(
        run, command(run, "work", "value", "--unvalued", "--drafts"), run.heap(), log);
  }

  private Outcome importInto(Run.Kept run) throws IOException, InterruptedException {
    Path work = folder.resolve("kept.csv");
    Path data = folder.resolve("kept-data");
    Files.deleteIfExists(Path.of(database(run) + ".mv.db"));
    Files.createDirectories(tariff());
    Company.small().write(tariff());
    WorkFiles.write(Company.small(), run.reports(), work, data);
    Processes.time(run, command(run, "client", "import", data.toString()), PLENTY, log);
    return Processes.time(
        run, command(run, "work", "import", work.toString(), "--add-work-orders"), run.heap(), log);
  }

  private Path database(Run.Kept run) {
    return folder.resolve("kept-" + run.reports());
  }

  private Path tariff() {
    return folder.resolve("kept-tariff");
  }

  private ProcessBuilder command(Run.Kept run, String... words) {
    List<String> command = new ArrayList<>(List.of(System.getProperty(Commands.COMMAND)));
    command.addAll(Arrays.asList(words));
    command.addAll(List.of("--db", database(run).toString(), "--tariff", tariff().toString()));
    command.addAll(List.of("--as", "benchmark"));
    return new ProcessBuilder(command);
  }
}
