package com.tarifario.store.work;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.audit.AuditEntry.Act;
import com.tarifario.store.audit.AuditTrail;
import com.tarifario.store.database.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the audit trail says of a piece of work: of its own row, and of those that go with it. */
final class WorkTrail {

  /** The table of what was agreed; of each change of it, a row is added. */
  private static final String TERMS = "agreement_terms";

  /** What stands in an entry before the text of terms. */
  private static final String CONTENT = "content: ";

  private final Database database;
  private final AuditTrail trail;

  WorkTrail(Database database) {
    this.database = database;
    this.trail = new AuditTrail(database);
  }

  /** The changes, the last first. */
  List<AuditEntry> of(KeptWork work) {
    List<AuditEntry> all = new ArrayList<>(trail.history(Works.SUBJECT, work.id(), work.number()));
    if (work.type() == WorkType.AGREEMENT) {
      ids("SELECT id FROM agreement WHERE number = :work", work.number())
          .forEach(id -> addChanges(all, "agreement", id));
      addTerms(all, work.number());
    } else if (work.type() == WorkType.REQUEST || work.type() == WorkType.QUOTE) {
      String table = work.type().word();
      ids("SELECT id FROM " + table + " WHERE work = :work", work.id())
          .forEach(id -> addChanges(all, table, id));
    }
    all.sort(Comparator.comparingLong(AuditEntry::id).reversed());
    return all;
  }

  private List<Long> ids(String query, Object work) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery(query).bind("work", work).mapTo(Long.class).list());
  }

  /** What was changed of a row that came into being with the piece of work. */
  private void addChanges(List<AuditEntry> all, String table, long id) {
    trail.of(table, id).stream().filter(each -> each.act() != Act.ADD).forEach(all::add);
  }

  /** What is other in terms than in those before them. */
  private void addTerms(List<AuditEntry> all, String number) {
    String before = null;
    for (long id :
        ids(
            "SELECT t.id FROM agreement_terms t JOIN agreement a ON a.id = t.agreement"
                + " WHERE a.number = :work ORDER BY t.place",
            number)) {
      addChanges(all, TERMS, id);
      for (AuditEntry each : trail.of(TERMS, id)) {
        if (each.act() == Act.ADD) {
          String after = terms(each.after());
          if (before != null) {
            all.add(changed(each, before, after));
          }
          before = after;
        }
      }
    }
  }

  /** The text of terms; empty if it was erased. */
  private static String terms(String said) {
    int at = said.indexOf(CONTENT);
    return at < 0 ? "" : said.substring(at + CONTENT.length()).replace("\n  ", "\n");
  }

  private static AuditEntry changed(AuditEntry added, String before, String after) {
    return new AuditEntry(
        added.id(),
        added.at(),
        added.who(),
        Act.CHANGE,
        added.subject(),
        added.subjectId(),
        added.label(),
        before,
        after);
  }
}
