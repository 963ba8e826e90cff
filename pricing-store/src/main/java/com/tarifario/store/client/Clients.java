package com.tarifario.store.client;

import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.text.Suggestion;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.audit.AuditTrail;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Clients and prospects. */
public final class Clients {

  /** The table's name, which is the subject of a client's entries in the audit trail. */
  public static final String SUBJECT = "client";

  private static final Table CLIENT = Table.of(SUBJECT);
  private static final int BATCH = 500;
  private static final int MOST_SUGGESTED = 10_000;

  private final Database database;

  /** The clients of the database. */
  public Clients(Database database) {
    this.database = database;
  }

  /**
   * Adds a client.
   *
   * @return its identity in the database
   * @throws StoreException if there is one of that code
   */
  public long add(Change change, ClientCard card) {
    find(card.code())
        .ifPresent(
            taken -> {
              throw new StoreException(StoreMessage.CLIENT_TAKEN, card.code(), taken.card().name());
            });
    String parts = String.join("\n", ClientParts.lines(card));
    long id = change.insert(CLIENT, card.code(), ClientRow.of(card), parts);
    ClientParts.write(change, id, card);
    ClientParts.writeFound(change, id, card);
    return id;
  }

  /** A code that no client has, as clients' codes are written. */
  public String freeCode(Change change, int year) {
    String code;
    do {
      code = ClientCodes.next(change, year);
    } while (find(code).isPresent());
    return code;
  }

  /**
   * Changes a client.
   *
   * @param before the client as it was read
   * @param after its card as it is to be
   * @return whether anything is other than it was
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   * @throws StoreException if its code is to be another, its data was erased and it is to be other
   *     than what is left of it, or it has bought and is to be a prospect
   */
  public boolean save(Change change, KeptClient before, ClientCard after) {
    if (!before.code().equals(after.code())) {
      throw new StoreException(StoreMessage.CLIENT_CODE_FIXED, before.code());
    }
    if (before.erasedAt() != null) {
      if (before.card().equals(after)) {
        return false;
      }
      throw new StoreException(StoreMessage.CLIENT_ERASED, before.code());
    }
    if (before.card().client().status() == Status.CLIENT
        && after.client().status() == Status.PROSPECT) {
      requireNothingBought(change.handle(), before);
    }
    return write(change, before, after);
  }

  /** A prospect has not bought yet: it has requests and quotes at most. */
  private static void requireNothingBought(Handle handle, KeptClient client) {
    List<String> bought =
        handle
            .createQuery(
                "SELECT number FROM work WHERE client = :client"
                    + " AND work_type NOT IN ('REQUEST', 'QUOTE') ORDER BY on_day, id")
            .bind("client", client.id())
            .mapTo(String.class)
            .list();
    if (!bought.isEmpty()) {
      throw new StoreException(
          StoreMessage.NO_PROSPECT, client.code(), bought.size(), bought.get(0));
    }
  }

  /**
   * Writes what is left of a client whose personal data is erased: for good, and it can't be
   * changed after that.
   */
  public void saveErased(Change change, KeptClient before, ClientCard left) {
    write(change, before, left);
    Row row = Row.of().set("erased_at", change.at());
    change.update(CLIENT, before.id(), null, before.code(), row);
  }

  private static boolean write(Change change, KeptClient before, ClientCard after) {
    List<String> old = ClientParts.lines(before.card());
    List<String> now = ClientParts.lines(after);
    boolean changed =
        change.update(
            CLIENT,
            before.id(),
            before.version(),
            before.code(),
            ClientRow.of(after),
            without(old, now),
            without(now, old));
    if (changed) {
      ClientParts.write(change, before.id(), after);
      ClientParts.writeFound(change, before.id(), before.card(), after);
    }
    return changed;
  }

  private static String without(List<String> lines, List<String> others) {
    Set<String> known = new TreeSet<>(others);
    return String.join("\n", lines.stream().filter(line -> !known.contains(line)).toList());
  }

  /** The client of that code. */
  public Optional<KeptClient> find(String code) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                ClientReader.complete(
                        handle,
                        handle
                            .createQuery("SELECT * FROM client WHERE code = :code")
                            .bind("code", code)
                            .map((row, context) -> ClientRow.read(row))
                            .list())
                    .stream()
                    .findFirst());
  }

  /**
   * The client of that code.
   *
   * @throws StoreException if there is none; it suggests another
   */
  public KeptClient get(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new StoreException(
                    StoreMessage.CLIENT_UNKNOWN, code, Suggestion.hint(code, fewCodes())));
  }

  /**
   * Who changed what of the client and when, the last change first.
   *
   * @throws StoreException if there is none; it suggests another
   */
  public List<AuditEntry> changes(String code) {
    return new AuditTrail(database).history(SUBJECT, get(code).id(), code);
  }

  /** The client's identity in the database. */
  public static Optional<Long> id(Handle handle, String code) {
    return handle
        .createQuery("SELECT id FROM client WHERE code = :code")
        .bind("code", code)
        .mapTo(Long.class)
        .findOne();
  }

  /**
   * The identity of a client that is there, with a work centre that it has.
   *
   * @param workCentre null if none is meant
   * @throws StoreException if there is no such client, or it has no such work centre
   */
  public static long require(Handle handle, String client, @Nullable String workCentre) {
    long id =
        id(handle, client)
            .orElseThrow(
                () ->
                    new StoreException(
                        StoreMessage.CLIENT_UNKNOWN,
                        client,
                        Suggestion.hint(client, fewCodes(handle))));
    if (workCentre != null) {
      List<String> centres =
          handle
              .createQuery("SELECT code FROM work_centre WHERE client = :client ORDER BY place")
              .bind("client", id)
              .mapTo(String.class)
              .list();
      if (!centres.contains(workCentre)) {
        throw new StoreException(
            StoreMessage.WORK_CENTRE_UNKNOWN,
            workCentre,
            client,
            Suggestion.hint(workCentre, centres));
      }
    }
    return id;
  }

  /** Clients in a list. */
  public List<ClientLine> list(ClientFilter filter) {
    return database.jdbi().withHandle(handle -> ClientSearch.list(handle, filter));
  }

  /**
   * Clients that are called exactly so but for its case, up to so many, in the order of their
   * codes.
   */
  public List<ClientLine> named(String name, int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT c.* FROM client_key k JOIN client c ON c.id = k.client"
                            + " WHERE k.content = :key AND lower(c.name) = lower(:name)"
                            + " ORDER BY c.code LIMIT :most")
                    .bind("key", ClientKeys.ofName(name))
                    .bind("name", name)
                    .bind("most", most)
                    .map((row, context) -> ClientRow.line(row))
                    .list());
  }

  /** How many there are. */
  public long count() {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT count(*) FROM client").mapTo(Long.class).one());
  }

  /** All codes in their order; empty if they are more than a person would want to choose from. */
  public List<String> fewCodes() {
    return database.jdbi().withHandle(Clients::fewCodes);
  }

  private static List<String> fewCodes(Handle handle) {
    List<String> codes =
        handle
            .createQuery("SELECT code FROM client ORDER BY code LIMIT :most")
            .bind("most", MOST_SUGGESTED + 1)
            .mapTo(String.class)
            .list();
    return codes.size() > MOST_SUGGESTED ? List.of() : codes;
  }

  /** The names of all attributes that clients, work centres or agreements have. */
  public Map<Origin, Set<String>> attributes() {
    Map<Origin, Set<String>> names = new EnumMap<>(Origin.class);
    names.put(Origin.CLIENT, attributes("client_attribute"));
    names.put(Origin.WORK_CENTRE, attributes("work_centre_attribute"));
    names.put(Origin.AGREEMENT, attributes("agreement_attribute"));
    return names;
  }

  private Set<String> attributes(String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new TreeSet<>(
                    handle
                        .createQuery("SELECT DISTINCT name FROM " + table)
                        .mapTo(String.class)
                        .list()));
  }

  /** Hands over all clients, in the order of their codes, however many they are. */
  public void forEach(Consumer<KeptClient> consumer) {
    String after = "";
    List<KeptClient> batch;
    do {
      batch = batch(after);
      batch.forEach(consumer);
      after = batch.isEmpty() ? after : batch.get(batch.size() - 1).code();
    } while (batch.size() == BATCH);
  }

  private List<KeptClient> batch(String after) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new ArrayList<>(
                    ClientReader.complete(
                        handle,
                        handle
                            .createQuery(
                                "SELECT * FROM client WHERE code > :after ORDER BY code LIMIT :most")
                            .bind("after", after)
                            .bind("most", BATCH)
                            .map((row, context) -> ClientRow.read(row))
                            .list())));
  }
}
