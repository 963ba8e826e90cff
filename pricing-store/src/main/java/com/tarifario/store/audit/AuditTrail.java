package com.tarifario.store.audit;

import com.tarifario.store.audit.AuditEntry.Act;
import com.tarifario.store.database.Batches;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who changed what and when, as it was written. */
public final class AuditTrail {

  private static final String ENTRIES =
      "SELECT e.*, COALESCE(c.before_text, '') AS before_text,"
          + " COALESCE(c.after_text, '') AS after_text, c.salt"
          + " FROM audit_entry e LEFT JOIN audit_content c ON c.entry = e.id ";

  /** What stands between the first and the last label of things that were added at once. */
  private static final String TOGETHER = " - ";

  private final Database database;

  /** The trail of the database. */
  public AuditTrail(Database database) {
    this.database = database;
  }

  /** All changes of one thing, the last first. */
  public List<AuditEntry> of(String subject, long id) {
    return of(subject, id, Integer.MAX_VALUE);
  }

  /** The changes of one thing, the last first. */
  public List<AuditEntry> of(String subject, long id, int most) {
    return list(
        "WHERE e.subject = :subject AND e.subject_id = :id ORDER BY e.id DESC LIMIT :most",
        Map.of("subject", subject, "id", id, "most", most));
  }

  /** The last change of one thing. */
  public Optional<AuditEntry> last(String subject, long id) {
    return of(subject, id, 1).stream().findFirst();
  }

  /** The last changes of all things, the last first. */
  public List<AuditEntry> last(int most) {
    return list("ORDER BY e.id DESC LIMIT :most", Map.of("most", most));
  }

  /**
   * All changes of one thing, the last first. What was added together with others has one entry
   * with them in the trail; here it has its own.
   *
   * @param label what people call the thing
   */
  public List<AuditEntry> history(String subject, long id, String label) {
    List<AuditEntry> changes = new ArrayList<>(of(subject, id));
    changes.removeIf(each -> each.act() == Act.ADD);
    added(subject, id)
        .map(each -> isOne(each, id, label) ? each : each.ofOne(id, label))
        .ifPresent(changes::add);
    return changes;
  }

  /**
   * The entry of the addition of a thing: its own, or the last of several things that were added
   * together before the next: identities are given in the order of the additions.
   */
  private Optional<AuditEntry> added(String subject, long id) {
    return list(
            "WHERE e.subject = :subject AND e.subject_id <= :id AND e.act = 'ADD'"
                + " AND (e.subject_id = :id OR e.label LIKE :together)"
                + " ORDER BY e.subject_id DESC, e.id LIMIT 1",
            Map.of("subject", subject, "id", id, "together", "%" + TOGETHER + "%"))
        .stream()
        .findFirst();
  }

  /** Whether an entry is about that one thing, and no others that were added with it. */
  private static boolean isOne(AuditEntry entry, long id, String label) {
    return entry.subjectId() == id
        && (entry.label().equals(label) || !entry.label().contains(TOGETHER));
  }

  private List<AuditEntry> list(String condition, Map<String, Object> values) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(ENTRIES + condition)
                    .bindMap(values)
                    .map((row, context) -> entry(row))
                    .list());
  }

  /**
   * Writes entries at the end of the trail, in the transaction of the handle; others wait until it
   * ends. Their {@code id} is given here.
   *
   * @return the number of the first; those after it follow
   */
  public static long append(Handle handle, List<AuditEntry> entries) {
    Head head =
        handle
            .createQuery("SELECT last_entry, hash FROM audit_head WHERE id = 1 <hold>")
            .map((row, context) -> new Head(row.getLong("last_entry"), row.getString("hash")))
            .one();
    long number = head.last();
    String hash = head.hash();
    PreparedBatch heads =
        handle.prepareBatch("INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch contents = handle.prepareBatch("INSERT INTO audit_content VALUES (?, ?, ?, ?)");
    for (AuditEntry given : entries) {
      AuditEntry entry = numbered(given, ++number);
      String salt = UUID.randomUUID().toString();
      String content = AuditChain.content(salt, entry.before(), entry.after());
      hash = AuditChain.entry(hash, entry, content);
      heads
          .bind(0, entry.id())
          .bind(1, Values.argument(entry.at()))
          .bind(2, entry.who())
          .bind(3, entry.act().name())
          .bind(4, entry.subject())
          .bind(5, entry.subjectId())
          .bind(6, entry.label())
          .bind(7, content)
          .bind(8, hash)
          .add();
      contents
          .bind(0, entry.id())
          .bind(1, salt)
          .bind(2, entry.before())
          .bind(3, entry.after())
          .add();
    }
    heads.execute();
    contents.execute();
    handle.execute("UPDATE audit_head SET last_entry = ?, hash = ? WHERE id = 1", number, hash);
    return head.last() + 1;
  }

  /**
   * Takes away what the entries of a thing say, which stays on record as erased.
   *
   * @param byEntry the entry that says who erased it; what it says itself stays
   */
  public static void erase(Handle handle, String subject, long id, long byEntry) {
    handle.execute(
        "INSERT INTO audit_erasure (entry, by_entry) SELECT e.id, CAST(? AS BIGINT)"
            + " FROM audit_entry e JOIN audit_content c ON c.entry = e.id"
            + " WHERE e.subject = ? AND e.subject_id = ? AND e.id <> ?",
        byEntry,
        subject,
        id,
        byEntry);
    deleteErased(handle, byEntry);
  }

  /** The changes of things that still say something, in their order. */
  public static List<AuditEntry> of(Handle handle, String subject, List<Long> ids) {
    List<AuditEntry> entries = new ArrayList<>();
    for (List<Long> part : Batches.of(ids)) {
      handle
          .createQuery(
              ENTRIES
                  + "WHERE e.subject = :subject AND e.subject_id IN (<ids>)"
                  + " AND c.entry IS NOT NULL ORDER BY e.id")
          .bind("subject", subject)
          .bindList("ids", part)
          .map((row, context) -> entry(row))
          .forEach(entries::add);
    }
    return entries;
  }

  /**
   * Takes away what entries say, which stay on record as erased.
   *
   * @param byEntry the entry that says who erased it
   */
  public static void erase(Handle handle, List<AuditEntry> entries, long byEntry) {
    PreparedBatch erasures =
        handle.prepareBatch("INSERT INTO audit_erasure (entry, by_entry) VALUES (?, ?)");
    entries.forEach(each -> erasures.bind(0, each.id()).bind(1, byEntry).add());
    erasures.execute();
    deleteErased(handle, byEntry);
  }

  private static void deleteErased(Handle handle, long byEntry) {
    handle.execute(
        "DELETE FROM audit_content WHERE entry IN (SELECT entry FROM audit_erasure WHERE by_entry = ?)",
        byEntry);
  }

  /** How many changes are on record. */
  public long count() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT last_entry FROM audit_head WHERE id = 1")
                    .mapTo(Long.class)
                    .one());
  }

  /** Looks through all of the trail, and tells the first entry that is not as it was written. */
  public AuditCheck verify() {
    return database.jdbi().withHandle(AuditTrail::verify);
  }

  private static AuditCheck verify(Handle handle) {
    long count = 0;
    String hash = "";
    try (ResultIterator<Kept> entries =
        handle
            .createQuery(
                "SELECT e.*, c.before_text, c.after_text, c.salt, x.entry AS erased"
                    + " FROM audit_entry e LEFT JOIN audit_content c ON c.entry = e.id"
                    + " LEFT JOIN audit_erasure x ON x.entry = e.id ORDER BY e.id")
            .setFetchSize(1_000)
            .map((row, context) -> Kept.of(row))
            .iterator()) {
      while (entries.hasNext()) {
        Kept kept = entries.next();
        hash = AuditChain.entry(hash, kept.entry(), kept.contentHash());
        if (kept.entry().id() != ++count || !hash.equals(kept.hash()) || !kept.holds()) {
          return new AuditCheck(count, kept.entry().id());
        }
      }
    }
    String last = hash;
    boolean complete =
        handle
            .createQuery("SELECT last_entry, hash FROM audit_head WHERE id = 1")
            .map((row, context) -> new Head(row.getLong("last_entry"), row.getString("hash")))
            .one()
            .equals(new Head(count, last));
    return new AuditCheck(count, complete ? 0 : count + 1);
  }

  private record Head(long last, String hash) {}

  /** An entry as it stands in the database, with what ties it to the others. */
  private record Kept(AuditEntry entry, String contentHash, String hash, boolean holds) {

    static Kept of(ResultSet row) throws SQLException {
      AuditEntry entry = AuditTrail.entry(row);
      String salt = row.getString("salt");
      String contentHash = row.getString("content_hash");
      boolean holds =
          salt == null
              ? row.getObject("erased") != null
              : AuditChain.content(salt, entry.before(), entry.after()).equals(contentHash);
      return new Kept(entry, contentHash, row.getString("hash"), holds);
    }
  }

  private static AuditEntry numbered(AuditEntry entry, long number) {
    return new AuditEntry(
        number,
        entry.at(),
        entry.who(),
        entry.act(),
        entry.subject(),
        entry.subjectId(),
        entry.label(),
        entry.before(),
        entry.after());
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    String before = row.getString("before_text");
    String after = row.getString("after_text");
    return new AuditEntry(
        row.getLong("id"),
        Values.moment(row, "at_moment"),
        row.getString("who"),
        Values.word(row, "act", Act.class),
        row.getString("subject"),
        row.getLong("subject_id"),
        row.getString("label"),
        before == null ? "" : before,
        after == null ? "" : after);
  }
}
