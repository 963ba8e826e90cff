package com.tarifario.cli.command;

import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, and who is working with it. */
final class StoreOptions {

  private static final String VARIABLE = "TARIFARIO_DB";
  private static final String FILE = "tarifario";

  @Option(names = "--db", paramLabel = "${bundle:label.url}", order = 90, descriptionKey = "db")
  private @Nullable String database;

  @Option(names = "--as", paramLabel = "${bundle:label.name}", order = 91, descriptionKey = "as")
  private @Nullable String who;

  /** Opens the database that is named, else that of the environment, else the user's own. */
  Store open() {
    return open(place());
  }

  static Store open(String place) {
    return Store.open(location(place), Clock.systemUTC());
  }

  /** Whether a database was named as an option. */
  boolean isNamed() {
    return database != null;
  }

  /** Where the database is. */
  Location location() {
    return location(place());
  }

  private String place() {
    String named = database == null ? fromEnvironment() : database;
    return named == null ? ownFile() : named;
  }

  private static Location location(String place) {
    return Location.of(
        place, System.getenv(VARIABLE + "_USER"), System.getenv(VARIABLE + "_PASSWORD"));
  }

  /** What the environment names; null if nothing. */
  static @Nullable String fromEnvironment() {
    String named = System.getenv(VARIABLE);
    return named == null || named.isBlank() ? null : named;
  }

  /** The file in the user's folder, which comes into being with the first client. */
  private static String ownFile() {
    Path folder = ownFolder();
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return folder.resolve(FILE).toString();
  }

  private static Path ownFolder() {
    String local = System.getenv("LOCALAPPDATA");
    if (File.separatorChar == '\\' && local != null) {
      return Path.of(local, "Tarifario");
    }
    String data = System.getenv("XDG_DATA_HOME");
    return data == null || data.isBlank()
        ? Path.of(System.getProperty("user.home"), ".tarifario")
        : Path.of(data, "tarifario");
  }

  /** Who is working: who was named, else who is logged in. */
  String who() {
    return who == null ? System.getProperty("user.name", "") : who;
  }
}
