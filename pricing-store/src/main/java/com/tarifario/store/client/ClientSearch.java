package com.tarifario.store.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds clients by words. If all words are common, the first clients are looked through, which
 * mostly gives enough; else those that have the rarest word. Both are quick.
 */
final class ClientSearch {

  /** A word is rare if no more clients have one that begins so. */
  private static final int RARE = 3_000;

  /** How many clients are looked through for common words. */
  private static final int FIRST = 5_000;

  /** Comes after all that a word can go on with. */
  private static final String END = "\uFFFF";

  private final Handle handle;
  private final ClientFilter filter;
  private final List<String> words;

  private ClientSearch(Handle handle, ClientFilter filter, List<String> words) {
    this.handle = handle;
    this.filter = filter;
    this.words = words;
  }

  static List<ClientLine> list(Handle handle, ClientFilter filter) {
    List<String> words = SearchWords.asked(filter.words());
    return words.isEmpty() && !filter.words().isBlank()
        ? List.of()
        : new ClientSearch(handle, filter, words).list();
  }

  private List<ClientLine> list() {
    if (words.isEmpty()) {
      return run(List.of(), words, null);
    }
    List<Found> counted =
        words.stream()
            .map(word -> new Found(word, count(word)))
            .sorted(Comparator.comparingLong(Found::clients))
            .toList();
    List<String> rarestFirst = counted.stream().map(Found::word).toList();
    if (counted.get(0).clients() > RARE) {
      List<ClientLine> soon = amongTheFirst(rarestFirst);
      if (soon.size() >= filter.most()) {
        return soon;
      }
    }
    StringBuilder have = new StringBuilder("c.id IN (SELECT w0.client FROM client_word w0 WHERE ");
    have.append(range(0));
    for (int at = 1; at < rarestFirst.size(); at++) {
      have.append(" AND ").append(has("w0.client", at));
    }
    return run(List.of(have.append(")").toString()), rarestFirst, null);
  }

  /** A word that is looked for, and how many clients have it, if they are not many. */
  private record Found(String word, long clients) {}

  private List<ClientLine> amongTheFirst(List<String> rarestFirst) {
    List<String> have = new ArrayList<>();
    for (int at = 0; at < rarestFirst.size(); at++) {
      have.add(has("c.id", at));
    }
    String last = lastOfTheFirst();
    if (last != null) {
      have.add("c.code <= :last");
    }
    return run(have, rarestFirst, last);
  }

  /** The code up to which the first clients are; null if that is all of them. */
  private @Nullable String lastOfTheFirst() {
    Query query =
        handle.createQuery(
            "SELECT code FROM client"
                + (filter.after() == null ? "" : " WHERE code > :after")
                + " ORDER BY code OFFSET :first LIMIT 1");
    bind(query, "after", filter.after());
    return query.bind("first", FIRST - 1).mapTo(String.class).findOne().orElse(null);
  }

  private static String range(int at) {
    return String.format(Locale.ROOT, "w%1$d.word >= :word%1$d AND w%1$d.word < :end%1$d", at);
  }

  private static String has(String client, int at) {
    String alias = "w" + at;
    return "EXISTS (SELECT 1 FROM client_word "
        + alias
        + " WHERE "
        + alias
        + ".client = "
        + client
        + " AND "
        + range(at)
        + ")";
  }

  private List<ClientLine> run(List<String> have, List<String> asked, @Nullable String last) {
    List<String> conditions = new ArrayList<>(have);
    condition(conditions, "status", filter.status());
    condition(conditions, "rate_group", filter.rateGroup());
    condition(conditions, "client_activity", filter.activity());
    if (filter.after() != null) {
      conditions.add("c.code > :after");
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    Query query =
        handle.createQuery(
            "SELECT c.* FROM client c" + where + " ORDER BY " + order() + " LIMIT :most");
    for (int at = 0; at < asked.size(); at++) {
      query.bind("word" + at, asked.get(at)).bind("end" + at, asked.get(at) + END);
    }
    bind(query, "status", filter.status());
    bind(query, "rate_group", filter.rateGroup());
    bind(query, "client_activity", filter.activity());
    bind(query, "after", filter.after());
    bind(query, "last", last);
    return query.bind("most", filter.most()).map((row, context) -> ClientRow.line(row)).list();
  }

  /** By code; behind a column that is the same in all, so that its index gives the order. */
  private String order() {
    if (filter.activity() != null) {
      return "c.client_activity, c.code";
    }
    if (filter.rateGroup() != null) {
      return "c.rate_group, c.code";
    }
    return filter.status() == null ? "c.code" : "c.status, c.code";
  }

  private static void condition(List<String> conditions, String column, @Nullable Object value) {
    if (value != null) {
      conditions.add("c." + column + " = :" + column);
    }
  }

  private static void bind(Query query, String name, @Nullable Object value) {
    if (value != null) {
      query.bind(name, value.toString());
    }
  }

  /** How many clients have a word that begins so, and not how many more than rare. */
  private long count(String word) {
    return handle
        .createQuery(
            "SELECT count(*) FROM (SELECT client FROM client_word"
                + " WHERE word >= :word AND word < :end LIMIT :most) found")
        .bind("word", word)
        .bind("end", word + END)
        .bind("most", RARE + 1)
        .mapTo(Long.class)
        .one();
  }
}
