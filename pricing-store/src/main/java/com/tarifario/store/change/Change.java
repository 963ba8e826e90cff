package com.tarifario.store.change;

import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.audit.AuditEntry.Act;
import com.tarifario.store.audit.AuditTrail;
import com.tarifario.store.database.Batches;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.AddedMeanwhileException;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is changing: one transaction. All of it comes about, with its entries in the audit
 * trail, or nothing. What is read meanwhile by the same thread has what was written so far.
 */
public final class Change {

  private static final int BATCH = 1_000;

  private final Handle handle;
  private final String who;
  private final Instant at;
  private final List<Follower> followers;
  private final List<AuditEntry> entries = new ArrayList<>();
  private final Map<String, Set<Long>> touched = new TreeMap<>();

  /** Counts parts that may fail; a part may have parts of its own. */
  private int parts;

  Change(Handle handle, String who, Instant at, List<Follower> followers) {
    this.handle = handle;
    this.who = who;
    this.at = at;
    this.followers = followers;
  }

  /** Who is changing it. */
  public String who() {
    return who;
  }

  /** When; the same for all that is changed together. */
  public Instant at() {
    return at;
  }

  /** Tells what came about to all who do something then. */
  public void tell(Event event) {
    followers.forEach(each -> each.follow(this, event));
  }

  /**
   * Says that something changed that others keep a summary of; they are told before the change
   * ends, once for all: {@link Touched}.
   *
   * @param subject the kind of things: a table's name
   */
  public void touch(String subject, Collection<Long> ids) {
    touched.computeIfAbsent(subject, key -> new TreeSet<>()).addAll(ids);
  }

  /** The connection of the transaction, for repositories. */
  public Handle handle() {
    return handle;
  }

  /**
   * Adds a row.
   *
   * @param label what people call it: {@code C-014}
   * @return its identity
   * @throws AddedMeanwhileException if somebody else has just added the same
   */
  public long insert(Table table, String label, Row row) {
    return insert(table, label, row, "");
  }

  /**
   * Adds a row that has parts in other tables, which the trail has with it.
   *
   * @param parts what is said of the parts: lines {@code field: value}
   */
  public long insert(Table table, String label, Row row, String parts) {
    Row all = table.versioned() ? row.set("version", 1) : row;
    Update update = handle.createUpdate(insertion(table, all));
    bind(update, all);
    long id =
        Meeting.adding(
            label, () -> update.executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
    if (table.audited()) {
      entries.add(
          entry(
              Act.ADD,
              table.name(),
              id,
              label,
              "",
              TrailText.joined(TrailText.lines(all, all.columns()), parts)));
    }
    return id;
  }

  /** Adds many rows at once to a table that is not audited; all have the columns of the first. */
  public void insertAll(Table table, List<Row> rows) {
    if (table.audited() || table.versioned()) {
      throw new IllegalArgumentException("Rows of " + table.name() + " are added one by one.");
    }
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(insertion(table, rows.get(0)));
    for (Row row : rows) {
      row.columns().forEach(name -> batch.bind(name, Values.argument(row.get(name))));
      batch.add();
    }
    batch.execute();
  }

  /**
   * Adds many rows at once; all have the columns of the first. The trail has one entry for all of
   * them: how many there are.
   *
   * @param label what people call them: {@code OT-2026-0001 - OT-2026-0120}
   * @return their identities, in the order of the rows
   */
  public List<Long> insertMany(Table table, String label, List<Row> rows) {
    List<Long> ids = new ArrayList<>();
    for (List<Row> part : Batches.of(rows, BATCH)) {
      Row first = table.versioned() ? part.get(0).set("version", 1) : part.get(0);
      PreparedBatch batch = handle.prepareBatch(insertion(table, first));
      for (Row row : part) {
        Row all = table.versioned() ? row.set("version", 1) : row;
        all.columns().forEach(name -> batch.bind(name, Values.argument(all.get(name))));
        batch.add();
      }
      ids.addAll(
          Meeting.adding(label, () -> batch.executePreparedBatch("id").mapTo(Long.class).list()));
    }
    if (table.audited() && !ids.isEmpty()) {
      entries.add(entry(Act.ADD, table.name(), ids.get(0), label, "", "rows: " + ids.size()));
    }
    return ids;
  }

  /**
   * Changes a row.
   *
   * @param id the row
   * @param version the version that the change was made of; null if whatever it is now will do
   * @param label what people call it
   * @param row the columns that may have changed
   * @return whether anything is other than it was
   * @throws StaleChangeException if somebody else changed it since that version
   * @throws StoreException if it is not there any more
   */
  public boolean update(Table table, long id, @Nullable Long version, String label, Row row) {
    return update(table, id, version, label, row, "", "");
  }

  /**
   * Changes a row, and counts it as changed if parts of it in other tables are.
   *
   * @param partsBefore what the trail says of the parts as they were: lines {@code field: value}
   * @param partsAfter the same, of the parts as they are now
   */
  public boolean update(
      Table table,
      long id,
      @Nullable Long version,
      String label,
      Row row,
      String partsBefore,
      String partsAfter) {
    Map<String, String> before = locked(table, id, version, label);
    List<String> changed =
        row.columns().stream()
            .filter(column -> !Values.text(row.get(column)).equals(before.get(column)))
            .toList();
    boolean sameParts = partsBefore.equals(partsAfter);
    if (changed.isEmpty() && sameParts) {
      return false;
    }
    String sets =
        changed.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
    String counted = table.versioned() ? "version = version + 1" : "";
    String separator = sets.isEmpty() || counted.isEmpty() ? "" : ", ";
    Update update =
        handle.createUpdate(
            "UPDATE " + table.name() + " SET " + sets + separator + counted + " WHERE id = :id");
    changed.forEach(column -> update.bind(column, Values.argument(row.get(column))));
    update.bind("id", id).execute();
    if (table.audited()) {
      String old =
          changed.stream()
              .map(column -> TrailText.line(column, before.getOrDefault(column, "")))
              .collect(Collectors.joining("\n"));
      entries.add(
          entry(
              Act.CHANGE,
              table.name(),
              id,
              label,
              sameParts ? old : TrailText.joined(old, partsBefore),
              sameParts
                  ? TrailText.lines(row, changed)
                  : TrailText.joined(TrailText.lines(row, changed), partsAfter)));
    }
    return true;
  }

  /** Takes a row away. */
  public void delete(Table table, long id, String label) {
    Map<String, String> before = locked(table, id, null, label);
    handle.execute("DELETE FROM " + table.name() + " WHERE id = ?", id);
    if (table.audited()) {
      String old =
          before.entrySet().stream()
              .filter(each -> !each.getValue().isEmpty())
              .map(each -> TrailText.line(each.getKey(), each.getValue()))
              .collect(Collectors.joining("\n"));
      entries.add(entry(Act.REMOVE, table.name(), id, label, old, ""));
    }
  }

  /**
   * Does a part of the change that may fail by itself: if it throws, what it wrote is taken back,
   * and the change can go on with what else there is.
   */
  public void attempt(Runnable part) {
    String point = "part" + parts++;
    int before = entries.size();
    handle.savepoint(point);
    try {
      part.run();
    } catch (RuntimeException failure) {
      handle.rollbackToSavepoint(point);
      entries.subList(before, entries.size()).clear();
      throw failure;
    }
    handle.releaseSavepoint(point);
  }

  /** Puts an entry of its own words into the audit trail: lines {@code field: value}. */
  public void note(String subject, long id, String label, String before, String after) {
    entries.add(entry(Act.CHANGE, subject, id, label, before, after));
  }

  /**
   * Says that a person's data in a thing was erased, and takes it from the audit trail too, what
   * this change wrote before included.
   *
   * @param subjects the kinds of things, with their identities
   */
  public void erased(String label, Map<String, List<Long>> subjects) {
    flush();
    subjects.forEach(
        (subject, ids) ->
            ids.forEach(
                id -> {
                  AuditEntry entry = entry(Act.ERASE, subject, id, label, "", "");
                  long number = AuditTrail.append(handle, List.of(entry));
                  AuditTrail.erase(handle, subject, id, number);
                }));
  }

  /**
   * Says that what is personal of somebody in things was erased, and takes from the audit trail
   * what is; all else that it says of these things stays.
   *
   * @param subject the kind of things: a table's name
   * @param personal of the entries of things those that are about that person
   */
  public void erased(
      String label, String subject, List<Long> ids, UnaryOperator<List<AuditEntry>> personal) {
    flush();
    Map<Long, List<AuditEntry>> byThing =
        personal.apply(AuditTrail.of(handle, subject, ids)).stream()
            .collect(
                Collectors.groupingBy(AuditEntry::subjectId, TreeMap::new, Collectors.toList()));
    byThing.forEach(
        (id, about) -> {
          AuditEntry entry = entry(Act.ERASE, subject, id, label, "", "");
          AuditTrail.erase(handle, about, AuditTrail.append(handle, List.of(entry)));
        });
  }

  /** Tells what was touched, and writes what was noted; the last deed before the end. */
  void end() {
    Map<String, Set<Long>> all = new TreeMap<>(touched);
    touched.clear();
    all.forEach((subject, ids) -> tell(new Touched(subject, ids)));
    flush();
  }

  private void flush() {
    if (!entries.isEmpty()) {
      AuditTrail.append(handle, entries);
      entries.clear();
    }
  }

  private AuditEntry entry(
      Act act, String subject, long id, String label, String before, String after) {
    return new AuditEntry(0, at, who, act, subject, id, label, before, after);
  }

  /** The row as it is, which nobody else changes until the transaction ends. */
  private Map<String, String> locked(Table table, long id, @Nullable Long version, String label) {
    Map<String, String> before =
        handle
            .createQuery("SELECT * FROM " + table.name() + " WHERE id = :id <hold>")
            .bind("id", id)
            .map((row, context) -> texts(row))
            .findOne()
            .orElseThrow(() -> new StoreException(StoreMessage.GONE, label));
    if (version != null && !version.toString().equals(before.get("version"))) {
      throw stale(table, id, label);
    }
    before.remove("version");
    return before;
  }

  private StaleChangeException stale(Table table, long id, String label) {
    return handle
        .createQuery(
            "SELECT who, at_moment FROM audit_entry WHERE subject = :subject AND subject_id = :id"
                + " ORDER BY id DESC LIMIT 1")
        .bind("subject", table.name())
        .bind("id", id)
        .map(
            (row, context) ->
                new StaleChangeException(
                    label, row.getString("who"), Values.moment(row, "at_moment")))
        .findOne()
        .orElseGet(() -> new StaleChangeException(label, "?", at));
  }

  private static String insertion(Table table, Row row) {
    List<String> columns = row.columns();
    return "INSERT INTO "
        + table.name()
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + columns.stream().map(column -> ":" + column).collect(Collectors.joining(", "))
        + ")";
  }

  private static void bind(Update update, Row row) {
    row.columns().forEach(column -> update.bind(column, Values.argument(row.get(column))));
  }

  private static Map<String, String> texts(ResultSet row) throws SQLException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int index = 1; index <= row.getMetaData().getColumnCount(); index++) {
      String name = row.getMetaData().getColumnName(index).toLowerCase(java.util.Locale.ROOT);
      texts.put(name, Values.text(Values.read(row, index)));
    }
    return texts;
  }
}
