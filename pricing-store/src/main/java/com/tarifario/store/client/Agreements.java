package com.tarifario.store.client;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.setting.Lifecycles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Agreements, as far as prices ask about them. Their attributes are texts. */
public final class Agreements {

  private static final Table AGREEMENT = Table.of("agreement");
  private static final Table ATTRIBUTE = Table.silent("agreement_attribute");
  private static final int CODE = 60;
  private static final int WORD = 100;
  private static final String SELECT =
      "SELECT a.*, c.code AS client_code, w.state FROM agreement a"
          + " JOIN client c ON c.id = a.client"
          + " LEFT JOIN work w ON w.number = a.number AND w.work_type = 'AGREEMENT' ";

  private final Database database;

  /** The agreements of the database. */
  public Agreements(Database database) {
    this.database = database;
  }

  /**
   * Adds an agreement, or changes the one of its number.
   *
   * @return whether anything is other than it was
   * @throws StoreException if its client is not known, it is one of another client, or it has terms
   *     and those say something else
   */
  public boolean put(Change change, Agreement agreement) {
    if (hasTerms(change.handle(), agreement.number())
        && find(agreement.number()).filter(before -> says(before, agreement)).isEmpty()) {
      throw new StoreException(StoreMessage.AGREEMENT_HAS_TERMS, agreement.number());
    }
    return agree(change, agreement);
  }

  /** Whether one says what the other does, the texts of attributes as they are kept. */
  private static boolean says(Agreement one, Agreement other) {
    return one.client().equals(other.client())
        && Objects.equals(one.type(), other.type())
        && one.from().equals(other.from())
        && Objects.equals(one.to(), other.to())
        && lines(one).equals(lines(other));
  }

  private static boolean hasTerms(Handle handle, String number) {
    return handle
        .createQuery(
            "SELECT 1 FROM agreement_terms t JOIN agreement a ON a.id = t.agreement"
                + " WHERE a.number = :number AND t.place = 1")
        .bind("number", number)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /**
   * Keeps what the terms of an agreement say. Who follows the change is told if that is other than
   * before: {@link AgreementChanged}.
   *
   * @return whether anything is other than it was
   * @throws StoreException if its client is not known, or it is one of another client
   */
  public boolean agree(Change change, Agreement agreement) {
    Handle handle = change.handle();
    String number = agreement.number();
    long client =
        Clients.id(handle, agreement.client())
            .orElseThrow(
                () -> new StoreException(StoreMessage.CLIENT_UNKNOWN, agreement.client(), ""));
    Row row =
        Row.of()
            .name("number", number, CODE)
            .set("client", client)
            .text("agreement_type", agreement.type(), WORD)
            .set("from_day", agreement.from())
            .set("to_day", agreement.to());
    Agreement before = find(number).orElse(null);
    if (before != null && !before.client().equals(agreement.client())) {
      throw new StoreException(
          StoreMessage.AGREEMENT_TAKEN, number, before.client(), agreement.client());
    }
    boolean changed;
    long id;
    if (before == null) {
      id = change.insert(AGREEMENT, number, row, lines(agreement));
      changed = true;
    } else {
      id =
          handle
              .createQuery("SELECT id FROM agreement WHERE number = :number")
              .bind("number", number)
              .mapTo(Long.class)
              .one();
      changed = change.update(AGREEMENT, id, null, number, row, lines(before), lines(agreement));
    }
    if (changed) {
      handle.execute("DELETE FROM agreement_attribute WHERE agreement = ?", id);
      change.insertAll(ATTRIBUTE, ClientParts.attributes("agreement", id, agreement.attributes()));
    }
    if (changed && before != null) {
      find(number).ifPresent(after -> change.tell(new AgreementChanged(before, after)));
    }
    return changed;
  }

  private static String lines(Agreement agreement) {
    List<String> lines = new ArrayList<>();
    ClientParts.texts(agreement.attributes())
        .forEach((name, value) -> lines.add("attribute " + name + ": " + value));
    return String.join("\n", lines);
  }

  /** The agreement of that number. */
  public Optional<Agreement> find(String number) {
    return read("WHERE a.number = :key", number).stream()
        .findFirst()
        .map(StatedAgreement::agreement);
  }

  /** The client's agreements, in the order of their numbers. */
  public List<Agreement> of(String client) {
    return withStates(client).stream().map(StatedAgreement::agreement).toList();
  }

  /** The same, each with the state that it is in. */
  public List<StatedAgreement> withStates(String client) {
    return read("WHERE c.code = :key ORDER BY a.number", client);
  }

  /** All agreements, client by client. */
  public List<Agreement> all() {
    return read("WHERE c.code <> :key ORDER BY c.code, a.number", "").stream()
        .map(StatedAgreement::agreement)
        .toList();
  }

  /** The numbers of all. */
  public List<String> numbers() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT number FROM agreement ORDER BY number")
                    .mapTo(String.class)
                    .list());
  }

  private List<StatedAgreement> read(String where, String key) {
    Set<String> cancelled = cancelled();
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + where)
                    .bind("key", key)
                    .map((row, context) -> read(row, handle, cancelled))
                    .list());
  }

  private static StatedAgreement read(ResultSet row, Handle handle, Set<String> cancelled)
      throws SQLException {
    String state = Values.textOrNull(row, "state");
    return new StatedAgreement(
        new Agreement(
            Values.text(row, "number"),
            Values.text(row, "client_code"),
            Values.textOrNull(row, "agreement_type"),
            Values.day(row, "from_day"),
            Values.dayOrNull(row, "to_day"),
            attributes(handle, row.getLong("id")),
            state != null && cancelled.contains(state)),
        state);
  }

  /** The states of agreements that were called off; one that was imported has no state. */
  private Set<String> cancelled() {
    return new Lifecycles(database).of(WorkType.AGREEMENT).statesIn(Phase.CANCELLED);
  }

  private static Map<String, Object> attributes(Handle handle, long agreement) {
    Map<String, Object> attributes = new HashMap<>();
    handle
        .createQuery("SELECT name, content FROM agreement_attribute WHERE agreement = :id")
        .bind("id", agreement)
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("content")))
        .forEach(each -> attributes.put(each.getKey(), each.getValue()));
    return attributes;
  }
}
