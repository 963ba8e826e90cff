package com.tarifario.store.client;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds clients by words. If one of the words is rare, those that have it are looked through, else
 * all clients in their order until there are enough: both are quick.
 */
final class ClientSearch {

  /** A word is rare if no more clients have one that begins so. */
  private static final int RARE = 3_000;

  /** Comes after all that a word can go on with. */
  private static final String END = "\uFFFF";

  private ClientSearch() {}

  static List<ClientLine> list(Handle handle, ClientFilter filter) {
    List<String> words = SearchWords.asked(filter.words());
    if (words.isEmpty() && !filter.words().isBlank()) {
      return List.of();
    }
    int rarest = words.size() > 1 ? rarest(handle, words) : 0;
    boolean rare = !words.isEmpty() && count(handle, words.get(rarest)) <= RARE;
    List<String> conditions = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String range = "word >= :word" + at + " AND word < :end" + at;
      conditions.add(
          rare && at == rarest
              ? "c.id IN (SELECT client FROM client_word WHERE " + range + ")"
              : "EXISTS (SELECT 1 FROM client_word w WHERE w.client = c.id AND w."
                  + at(range)
                  + ")");
    }
    condition(conditions, "status", filter.status());
    condition(conditions, "rate_group", filter.rateGroup());
    condition(conditions, "client_activity", filter.activity());
    if (filter.after() != null) {
      conditions.add("c.code > :after");
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    Query query =
        handle.createQuery("SELECT c.* FROM client c" + where + " ORDER BY c.code LIMIT :most");
    for (int at = 0; at < words.size(); at++) {
      query.bind("word" + at, words.get(at)).bind("end" + at, words.get(at) + END);
    }
    bind(query, "status", filter.status());
    bind(query, "rate_group", filter.rateGroup());
    bind(query, "client_activity", filter.activity());
    bind(query, "after", filter.after());
    return query.bind("most", filter.most()).map((row, context) -> ClientRow.line(row)).list();
  }

  private static String at(String range) {
    return range.replace("AND word", "AND w.word");
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

  private static int rarest(Handle handle, List<String> words) {
    int rarest = 0;
    long fewest = Long.MAX_VALUE;
    for (int at = 0; at < words.size(); at++) {
      long count = count(handle, words.get(at));
      if (count < fewest) {
        fewest = count;
        rarest = at;
      }
    }
    return rarest;
  }

  /** How many clients have a word that begins so, and not how many more than rare. */
  private static long count(Handle handle, String word) {
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
