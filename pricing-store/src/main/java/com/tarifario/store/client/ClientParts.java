package com.tarifario.store.client;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Contacts, attributes and work centres of a client, and what is made of its card to find it. They
 * stand in tables of their own; the audit trail has them with the client.
 */
final class ClientParts {

  private static final Table CONTACT = Table.silent("client_contact");
  private static final Table ATTRIBUTE = Table.silent("client_attribute");
  private static final Table WORD = Table.silent("client_word");
  private static final Table KEY = Table.silent("client_key");
  private static final int NAME = 300;
  private static final int PLACE = 200;
  private static final int PHONE = 100;
  private static final int CONTENT = 4000;

  private ClientParts() {}

  /** What the audit trail says of them. */
  static List<String> lines(ClientCard card) {
    List<String> lines = new ArrayList<>();
    for (Contact each : card.client().contacts()) {
      lines.add("contact: " + joined(each.name(), each.role(), each.phone(), each.email()));
    }
    texts(card.client().attributes())
        .forEach((name, value) -> lines.add("attribute " + name + ": " + value));
    for (WorkCentreCard each : card.workCentres()) {
      lines.addAll(WorkCentreParts.lines(each));
    }
    return lines;
  }

  static String joined(@Nullable Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Values::text)
        .collect(Collectors.joining("; "));
  }

  /** Writes all of them, in place of what was there before. */
  static void write(Change change, long id, ClientCard card) {
    Handle handle = change.handle();
    Client client = card.client();
    handle.execute("DELETE FROM client_contact WHERE client = ?", id);
    handle.execute("DELETE FROM client_attribute WHERE client = ?", id);
    List<Row> contacts = new ArrayList<>();
    for (Contact each : client.contacts()) {
      contacts.add(
          Row.of()
              .set("client", id)
              .set("place", contacts.size())
              .name("name", each.name(), NAME)
              .text("role_there", each.role(), PLACE)
              .text("phone", each.phone(), PHONE)
              .text("email", each.email(), NAME));
    }
    change.insertAll(CONTACT, contacts);
    change.insertAll(ATTRIBUTE, attributes("client", id, client.attributes()));
    WorkCentreParts.write(change, id, card.workCentres());
  }

  static List<Row> attributes(String owner, long id, Map<String, Object> attributes) {
    return texts(attributes).entrySet().stream()
        .map(
            each ->
                Row.of()
                    .set(owner, id)
                    .text("name", each.getKey(), PLACE)
                    .text("content", each.getValue(), CONTENT))
        .toList();
  }

  static Map<String, String> texts(Map<String, Object> attributes) {
    Map<String, String> texts = new TreeMap<>();
    attributes.forEach((name, value) -> texts.put(name, Values.text(value)));
    return texts;
  }

  /** Writes the words and keys by which a client is found that is new. */
  static void writeFound(Change change, long id, ClientCard card) {
    change.insertAll(WORD, rows(id, "word", SearchWords.of(card)));
    change.insertAll(KEY, rows(id, "content", ClientKeys.of(card)));
  }

  /** The same, of one that was found by those of another card before. */
  static void writeFound(Change change, long id, ClientCard before, ClientCard after) {
    replace(change, id, WORD, "word", SearchWords.of(before), SearchWords.of(after));
    replace(change, id, KEY, "content", ClientKeys.of(before), ClientKeys.of(after));
  }

  private static void replace(
      Change change, long id, Table table, String column, Set<String> before, Set<String> after) {
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(after);
    for (String each : gone) {
      change
          .handle()
          .execute(
              "DELETE FROM " + table.name() + " WHERE client = ? AND " + column + " = ?", id, each);
    }
    Set<String> added = new TreeSet<>(after);
    added.removeAll(before);
    change.insertAll(table, rows(id, column, added));
  }

  private static List<Row> rows(long id, String column, Set<String> values) {
    return values.stream().map(each -> Row.of().set("client", id).set(column, each)).toList();
  }
}
