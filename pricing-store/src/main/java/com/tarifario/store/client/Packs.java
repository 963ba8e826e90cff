package com.tarifario.store.client;

import com.tarifario.core.client.Pack;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What clients paid for beforehand: what was put into packs. */
public final class Packs implements PackReader {

  private static final Table PACK = Table.of("pack");
  private static final int CODE = 60;
  private static final int NAME = 200;

  private static final String SELECT =
      "SELECT p.*, c.code AS client_code FROM pack p JOIN client c ON c.id = p.client ";

  private final Database database;

  /** The packs of the database. */
  public Packs(Database database) {
    this.database = database;
  }

  /**
   * Adds a pack, or changes the one of its identity.
   *
   * @return whether anything is other than it was
   * @throws StoreException if its client is not known
   */
  public boolean put(Change change, Pack pack) {
    long client =
        Clients.id(change.handle(), pack.client())
            .orElseThrow(() -> new StoreException(StoreMessage.CLIENT_UNKNOWN, pack.client(), ""));
    Row row =
        Row.of()
            .name("code", pack.id(), CODE)
            .set("client", client)
            .text("agreement", pack.agreement(), CODE)
            .text("name", pack.name(), NAME)
            .set("units", pack.units())
            .set("from_day", pack.from())
            .set("to_day", pack.to());
    Optional<Long> known =
        change
            .handle()
            .createQuery("SELECT id FROM pack WHERE code = :code")
            .bind("code", pack.id())
            .mapTo(Long.class)
            .findOne();
    if (known.isPresent()) {
      return change.update(PACK, known.get(), null, pack.id(), row);
    }
    change.insert(PACK, pack.id(), row);
    return true;
  }

  /** The pack of that identity. */
  public Optional<Pack> find(String id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "WHERE p.code = :code")
                    .bind("code", id)
                    .map((row, context) -> pack(row))
                    .findOne());
  }

  @Override
  public List<Pack> of(String client) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "WHERE c.code = :client ORDER BY p.code")
                    .bind("client", client)
                    .map((row, context) -> pack(row))
                    .list());
  }

  @Override
  public List<Pack> all() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "ORDER BY c.code, p.code")
                    .map((row, context) -> pack(row))
                    .list());
  }

  private static Pack pack(ResultSet row) throws SQLException {
    return new Pack(
        Values.text(row, "code"),
        Values.text(row, "client_code"),
        Values.textOrNull(row, "agreement"),
        Values.text(row, "name"),
        Objects.requireNonNullElse(Values.number(row, "units"), BigDecimal.ZERO),
        Values.dayOrNull(row, "from_day"),
        Values.dayOrNull(row, "to_day"));
  }
}
