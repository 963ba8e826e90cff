package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.io.data.ClientData;
import com.tarifario.io.data.DataFolder;
import com.tarifario.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the clients come from: a data folder, or a database. */
final class DataOption {

  @Option(
      names = {"-d", "--data"},
      paramLabel = "${bundle:label.dir}",
      order = 2,
      descriptionKey = "data")
  private @Nullable Path folder;

  @Option(names = "--db", paramLabel = "${bundle:label.url}", order = 2, descriptionKey = "data.db")
  private @Nullable String database;

  private @Nullable Store store;

  /** Where the data folder holds the packs of its clients; null if they come from a database. */
  @Nullable Path packs() {
    return folder == null ? null : folder.resolve("packs.csv");
  }

  /**
   * The clients, as the tariff of that vocabulary sees them; warnings of a data folder are told.
   *
   * @throws CannotRunException if neither a folder nor a database is named, or both are
   */
  ClientDirectory read(Vocabulary vocabulary, Terminal terminal) throws IOException {
    ClientDirectory clients = readIfNamed(vocabulary, terminal);
    if (clients == null) {
      throw new CannotRunException(CliMessage.MISSING_ARGUMENT, "--data | --db");
    }
    return clients;
  }

  /** The same, for commands that can do without; null if neither is named. */
  @Nullable ClientDirectory readIfNamed(Vocabulary vocabulary, Terminal terminal)
      throws IOException {
    Path data = folder;
    String named = database;
    if (data != null && named != null) {
      throw new CannotRunException(CliMessage.DATA_OR_DATABASE);
    }
    if (data != null) {
      TariffOptions.requireFolder(data, CliMessage.NO_DATA_FOLDER);
      ClientData read = DataFolder.read(data, vocabulary);
      read.warnings().forEach(terminal::report);
      return read.register();
    }
    String place = named == null ? StoreOptions.fromEnvironment() : named;
    if (place == null) {
      return null;
    }
    Store opened = StoreOptions.open(place);
    store = opened;
    return opened.directory(vocabulary);
  }

  /**
   * The same, for commands that can do without, and do so too if there is no database where the
   * environment says; null if none is named, or is not there.
   */
  @Nullable ClientDirectory readIfThere(Vocabulary vocabulary, Terminal terminal)
      throws IOException {
    return missing().isPresent() ? null : readIfNamed(vocabulary, terminal);
  }

  /** Where the environment says that a database is, if there is none and nothing else is named. */
  Optional<Path> missing() {
    String place = StoreOptions.fromEnvironment();
    return place == null || !isByEnvironment() ? Optional.empty() : StoreOptions.missing(place);
  }

  /** Whether it is the environment that names the database. */
  boolean isByEnvironment() {
    return folder == null && database == null && StoreOptions.fromEnvironment() != null;
  }

  /** Lets go of the database, if it opened one. */
  void close() {
    if (store != null) {
      store.close();
      store = null;
    }
  }
}
