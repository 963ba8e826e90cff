package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.io.data.ClientData;
import com.tarifario.io.data.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the clients come from. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DataOption {

  @Option(
      names = {"-d", "--data"},
      required = true,
      paramLabel = "${bundle:label.dir}",
      order = 2,
      descriptionKey = "data")
  private Path folder;

  /** Where the data folder holds the packs of its clients. */
  Path packs() {
    return folder.resolve("packs.csv");
  }

  /** Reads the data folder, and tells its warnings. */
  ClientRegister read(Vocabulary vocabulary, Terminal terminal) throws IOException {
    return read(folder, vocabulary, terminal);
  }

  static ClientRegister read(Path folder, Vocabulary vocabulary, Terminal terminal)
      throws IOException {
    TariffOptions.requireFolder(folder, CliMessage.NO_DATA_FOLDER);
    ClientData data = DataFolder.read(folder, vocabulary);
    data.warnings().forEach(terminal::report);
    return data.register();
  }
}
