package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, and who is working with it. */
final class StoreOptions {

  private static final String VARIABLE = "TARIFARIO_DB";
  private static final String FILE = "tarifario";

  /** In memory, and gone with the program. */
  private static final String BLANK = "jdbc:h2:mem:blank;DB_CLOSE_DELAY=-1";

  @Option(names = "--db", paramLabel = "${bundle:label.url}", order = 90, descriptionKey = "db")
  private @Nullable String database;

  @Option(names = "--as", paramLabel = "${bundle:label.name}", order = 91, descriptionKey = "as")
  private @Nullable String who;

  /**
   * Opens the database that is named, else that of the environment, else the user's own.
   *
   * @throws CannotRunException if it is not there
   */
  Store open() {
    return open(location());
  }

  /**
   * The same at a place that is named.
   *
   * @throws CannotRunException if it is not there
   */
  static Store open(String place) {
    return open(location(place));
  }

  private static Store open(Location location) {
    if (location.isMissing()) {
      throw new CannotRunException(
          RegisterMessage.NO_DATABASE, location.embeddedFile().orElseThrow());
    }
    return Store.open(location, Clock.systemUTC());
  }

  /** Where a database would be at a place that is named; nothing if it is there. */
  static Optional<Path> missing(String place) {
    Location location = location(place);
    return location.isMissing() ? location.embeddedFile() : Optional.empty();
  }

  /** Opens it, and makes it if it is not there, which is told. */
  Store openOrMake(Terminal terminal) throws IOException {
    Location location = location();
    boolean missing = location.isMissing();
    if (missing && isOwn()) {
      Files.createDirectories(ownFolder());
    }
    Store store = Store.open(location, Clock.systemUTC());
    if (missing) {
      terminal.say(RegisterMessage.DATABASE_MADE, location.embeddedFile().orElseThrow());
    }
    return store;
  }

  /** Opens it; if it is not there, what is in every database from the beginning. */
  Store openOrBlank() {
    Location location = location();
    return Store.open(
        location.isMissing() ? Location.of(BLANK, null, null) : location, Clock.systemUTC());
  }

  private boolean isOwn() {
    return database == null && fromEnvironment() == null;
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
    return named == null ? ownFolder().resolve(FILE).toString() : named;
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

  /** The user's folder, which comes into being with the first client. */
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
