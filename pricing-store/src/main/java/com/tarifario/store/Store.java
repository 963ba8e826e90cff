package com.tarifario.store;

import com.tarifario.store.audit.AuditTrail;
import com.tarifario.store.change.Changes;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Location;
import com.tarifario.store.number.Numbering;
import java.nio.file.Path;
import java.time.Clock;

/**
 * All that the commercial side keeps. What is kept is read through the repositories, and changed by
 * somebody:
 *
 * <pre>{@code
 * try (Store store = Store.open(Path.of("company"), Clock.systemUTC())) {
 *   store.as("J. Orgaz").run(change -> store.clients().add(change, card));
 * }
 * }</pre>
 *
 * <p>May be used by several threads at once; several processes may open one database.
 */
public final class Store implements AutoCloseable {

  private final Database database;

  private Store(Database database) {
    this.database = database;
  }

  /**
   * Opens a database, and brings its tables up to this program.
   *
   * @param clock what tells when something is changed
   * @throws com.tarifario.store.fault.StoreException if it can't be opened, or a newer program made
   *     it
   */
  public static Store open(Location location, Clock clock) {
    return new Store(Database.open(location, clock));
  }

  /** Opens the embedded database in a file, which comes into being if it is not there. */
  public static Store open(Path file, Clock clock) {
    return open(Location.file(file), clock);
  }

  /** Where it is. */
  public Location location() {
    return database.location();
  }

  /** What a person changes. */
  public Changes as(String who) {
    return new Changes(database, who);
  }

  /** Who changed what and when. */
  public AuditTrail audit() {
    return new AuditTrail(database);
  }

  /** How documents are numbered. */
  public Numbering numbering() {
    return new Numbering(database);
  }

  @Override
  public void close() {
    database.close();
  }
}
