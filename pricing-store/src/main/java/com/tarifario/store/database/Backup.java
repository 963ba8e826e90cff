package com.tarifario.store.database;

import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * All of a database in one file, of either kind: what was saved of H2 can be restored into
 * PostgreSQL, and the other way round. A zip with the rows of each table as text; its first entry
 * names the step of the tables.
 */
public final class Backup {

  private static final String STEP = "tarifario-step";
  private static final int BATCH = 1_000;

  /** Where the name of the first entry of a zip stands. */
  private static final int NAME_IN_ZIP = 30;

  private Backup() {}

  /**
   * Saves all of a database as it is at one moment; others can go on working.
   *
   * @param output is left open
   * @return how many rows were saved
   * @throws IOException if it can't be written
   */
  public static long save(Database database, OutputStream output) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
    Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    zip.putNextEntry(entry(STEP));
    writer.write(database.step() + "\n");
    writer.flush();
    try {
      long rows =
          database
              .jdbi()
              .inTransaction(
                  TransactionIsolationLevel.REPEATABLE_READ, handle -> save(handle, zip, writer));
      zip.finish();
      return rows;
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static long save(Handle handle, ZipOutputStream zip, Writer writer) {
    long rows = 0;
    for (String table : Tables.inOrder(handle)) {
      try {
        zip.putNextEntry(entry(table));
        rows += save(handle, table, writer);
        writer.flush();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return rows;
  }

  /** The same time in each, so that the same data makes the same file. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    return entry;
  }

  private static long save(Handle handle, String table, Writer writer) throws IOException {
    String key = Tables.key(handle, table);
    writer.write(RowText.line(Tables.columns(handle, table)) + "\n");
    long count = 0;
    try (var rows =
        handle
            .createQuery("SELECT * FROM " + table + " ORDER BY " + key)
            .setFetchSize(BATCH)
            .map((row, context) -> RowText.line(values(row)))
            .iterator()) {
      while (rows.hasNext()) {
        writer.write(rows.next() + "\n");
        count++;
      }
    }
    return count;
  }

  private static List<String> values(ResultSet row) throws SQLException {
    ResultSetMetaData meta = row.getMetaData();
    List<String> values = new ArrayList<>();
    for (int column = 1; column <= meta.getColumnCount(); column++) {
      Object value = Values.read(row, column);
      values.add(value == null ? RowText.NULL : Values.text(value));
    }
    return values;
  }

  /**
   * Makes a database of what was saved, and brings its tables up to this program.
   *
   * @param location a database with nothing in it
   * @return how many rows were restored
   * @throws StoreException if the file is no backup, or a damaged one, or there is something in the
   *     database
   * @throws IOException if the file can't be read
   */
  public static long restore(Path file, Location location, Clock clock) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry step = zip.getEntry(STEP);
      if (step == null) {
        throw new StoreException(StoreMessage.NO_BACKUP, file);
      }
      String number;
      try (BufferedReader reader = reader(zip, step)) {
        number = String.valueOf(reader.readLine());
      }
      long rows;
      try (Database database = Database.open(location, clock, number)) {
        rows = database.jdbi().inTransaction(handle -> restore(handle, zip, location));
      }
      Database.open(location, clock).close();
      return rows;
    } catch (ZipException | EOFException none) {
      throw unreadable(file);
    } catch (UncheckedIOException failure) {
      IOException cause = failure.getCause();
      if (cause instanceof ZipException || cause instanceof EOFException) {
        throw unreadable(file);
      }
      throw cause;
    }
  }

  /** What lost its end can't be read as a zip any more, but begins as each backup does. */
  private static StoreException unreadable(Path file) throws IOException {
    byte[] first = STEP.getBytes(StandardCharsets.UTF_8);
    byte[] name = new byte[0];
    try (InputStream input = Files.newInputStream(file)) {
      byte[] head = input.readNBytes(NAME_IN_ZIP + first.length);
      if (head.length == NAME_IN_ZIP + first.length) {
        name = Arrays.copyOfRange(head, NAME_IN_ZIP, head.length);
      }
    }
    boolean begins = Arrays.equals(name, first);
    return new StoreException(begins ? StoreMessage.BACKUP_DAMAGED : StoreMessage.NO_BACKUP, file);
  }

  private static BufferedReader reader(ZipFile zip, ZipEntry entry) throws IOException {
    return new BufferedReader(
        new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
  }

  private static long restore(Handle handle, ZipFile zip, Location location) {
    long written = handle.createQuery("SELECT count(*) FROM audit_entry").mapTo(Long.class).one();
    if (written > 0) {
      throw new StoreException(StoreMessage.NOT_EMPTY, location.shown());
    }
    List<String> tables = Tables.inOrder(handle);
    for (int at = tables.size() - 1; at >= 0; at--) {
      // What the steps put there is in the backup, too.
      handle.execute("DELETE FROM " + tables.get(at));
    }
    long rows = 0;
    for (String table : tables) {
      ZipEntry entry = zip.getEntry(table);
      if (entry != null) {
        try (BufferedReader reader = reader(zip, entry)) {
          rows += restore(handle, table, reader);
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
    }
    return rows;
  }

  private static long restore(Handle handle, String table, BufferedReader reader)
      throws IOException {
    List<String> columns = RowText.cells(String.valueOf(reader.readLine()));
    List<Integer> types = Tables.types(handle, table, columns);
    String marks = "?" + ", ?".repeat(columns.size() - 1);
    String insertion =
        String.format(
            Locale.ROOT,
            "INSERT INTO %s (%s) VALUES (%s)",
            table,
            String.join(", ", columns),
            marks);
    long count = 0;
    String line = reader.readLine();
    while (line != null) {
      var batch = handle.prepareBatch(insertion);
      for (int size = 0; size < BATCH && line != null; size++) {
        List<String> cells = RowText.cells(line);
        for (int at = 0; at < cells.size(); at++) {
          batch.bind(at, Values.argument(Tables.value(cells.get(at), types.get(at))));
        }
        batch.add();
        count++;
        line = reader.readLine();
      }
      batch.execute();
    }
    if (columns.contains("id") && Tables.isCounted(handle, table)) {
      long next =
          handle
              .createQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM " + table)
              .mapTo(Long.class)
              .one();
      handle.execute("ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH " + next);
    }
    return count;
  }
}
