package com.tarifario.store.client;

import com.tarifario.core.client.ClientCard;
import com.tarifario.store.client.Likeness.Subject;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Notices clients that may be one and the same: same tax number, or similar name and address.
 * Accents, case, legal forms and the order of words do not matter.
 */
public final class Duplicates {

  /** A key that more clients share tells nothing. */
  private static final int LARGEST_GROUP = 200;

  private static final Comparator<Duplicate> BEST_FIRST =
      Comparator.comparingInt(Duplicate::score)
          .reversed()
          .thenComparing(Duplicate::code)
          .thenComparing(Duplicate::other);

  private final Database database;

  /** The duplicates of the database. */
  public Duplicates(Database database) {
    this.database = database;
  }

  /** Clients that a card may be one with, the likest first; itself is not among them. */
  public List<Duplicate> of(ClientCard card) {
    return database.jdbi().withHandle(handle -> of(handle, card));
  }

  private static List<Duplicate> of(Handle handle, ClientCard card) {
    Set<Long> sharing = new TreeSet<>();
    ClientKeys.of(card).forEach(key -> sharing.addAll(sharing(handle, key)));
    if (sharing.isEmpty()) {
      return List.of();
    }
    Subject subject = subject(card);
    return handle
        .createQuery("SELECT * FROM client WHERE erased_at IS NULL AND id IN (<ids>) ORDER BY code")
        .bindList("ids", List.copyOf(sharing))
        .map((row, context) -> subject(row))
        .stream()
        .filter(other -> !other.code().equals(subject.code()))
        .map(other -> duplicate(subject, other))
        .filter(each -> each.score() >= Likeness.DUPLICATE)
        .sorted(BEST_FIRST)
        .toList();
  }

  /**
   * The clients that have a key; none if too many share it. No more of them are read than it takes
   * to know.
   */
  private static List<Long> sharing(Handle handle, String key) {
    List<Long> clients =
        handle
            .createQuery(
                "SELECT client FROM client_key WHERE content = :key ORDER BY content, client"
                    + " FETCH FIRST :most ROWS ONLY")
            .bind("key", key)
            .bind("most", LARGEST_GROUP + 1)
            .mapTo(Long.class)
            .list();
    return clients.size() > LARGEST_GROUP ? List.of() : clients;
  }

  /** All pairs that may be one and the same, the likest first. */
  public List<Duplicate> all() {
    return database.jdbi().withHandle(Duplicates::all);
  }

  private static List<Duplicate> all(Handle handle) {
    Map<Long, Subject> subjects = new HashMap<>();
    handle
        .createQuery("SELECT * FROM client WHERE erased_at IS NULL")
        .setFetchSize(1_000)
        .map((row, context) -> Map.entry(row.getLong("id"), subject(row)))
        .forEach(each -> subjects.put(each.getKey(), each.getValue()));
    List<Duplicate> found = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    List<Subject> group = new ArrayList<>();
    String key = "";
    try (ResultIterator<Map.Entry<String, Long>> rows =
        handle
            .createQuery("SELECT content, client FROM client_key ORDER BY content, client")
            .setFetchSize(1_000)
            .map((row, context) -> Map.entry(row.getString("content"), row.getLong("client")))
            .iterator()) {
      while (rows.hasNext()) {
        Map.Entry<String, Long> row = rows.next();
        if (!row.getKey().equals(key)) {
          pairs(group, seen, found);
          group.clear();
          key = row.getKey();
        }
        Subject subject = subjects.get(row.getValue());
        if (subject != null) {
          group.add(subject);
        }
      }
    }
    pairs(group, seen, found);
    found.sort(BEST_FIRST);
    return found;
  }

  private static void pairs(List<Subject> group, Set<List<String>> seen, List<Duplicate> found) {
    if (group.size() < 2 || group.size() > LARGEST_GROUP) {
      return;
    }
    List<Subject> inOrder = group.stream().sorted(Comparator.comparing(Subject::code)).toList();
    for (int at = 0; at < inOrder.size(); at++) {
      for (Subject other : inOrder.subList(at + 1, inOrder.size())) {
        Duplicate pair = duplicate(inOrder.get(at), other);
        if (pair.score() >= Likeness.DUPLICATE && seen.add(List.of(pair.code(), pair.other()))) {
          found.add(pair);
        }
      }
    }
  }

  private static Duplicate duplicate(Subject one, Subject other) {
    Likeness likeness = Likeness.of(one, other);
    return new Duplicate(
        one.code(), other.code(), other.name(), likeness.score(), likeness.reason());
  }

  private static Subject subject(ClientCard card) {
    return Subject.of(card.code(), card.name(), card.taxId(), card.address());
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return Subject.of(
        Objects.requireNonNull(Values.text(row, "code")),
        Values.text(row, "name"),
        ClientRow.taxId(row),
        ClientRow.address(row, ""));
  }
}
