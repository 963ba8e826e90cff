package com.tarifario.store.agreement;

import com.tarifario.core.agreement.FeeDue;
import com.tarifario.core.agreement.RevisedFee;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.money.Money;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Fees as rows of the tables. */
final class FeeRows {

  private static final Table FEE = Table.part("agreement_fee");
  private static final Table CHARGE = Table.part("agreement_charge");
  private static final int NAME = 100;

  private final Database database;
  private final Lifecycles lifecycles;

  FeeRows(Database database) {
    this.database = database;
    this.lifecycles = new Lifecycles(database);
  }

  /**
   * What a fee that follows an index was made of.
   *
   * @param first the first fee
   * @param index the index's name
   * @param base the day of which the first fee is
   * @param baseValue the index's value on that day
   * @param update the day on which the fee changes
   * @param value the index's value on that day
   */
  record Indexed(
      Money first,
      String index,
      LocalDate base,
      BigDecimal baseValue,
      LocalDate update,
      BigDecimal value) {

    /** Whether it was made of the same. */
    boolean isSame(Indexed other) {
      return first.equals(other.first)
          && index.equals(other.index)
          && base.equals(other.base)
          && baseValue.compareTo(other.baseValue) == 0
          && update.equals(other.update)
          && value.compareTo(other.value) == 0;
    }

    RevisedFee fee() {
      return RevisedFee.byIndex(first, index, base, baseValue, update, value);
    }
  }

  /** The fees that followed an index, the first first. */
  List<Indexed> indexed(long agreement) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM agreement_fee WHERE agreement = :id ORDER BY from_day")
                    .bind("id", agreement)
                    .map((row, context) -> readIndexed(row))
                    .list());
  }

  private static Indexed readIndexed(ResultSet row) throws SQLException {
    return new Indexed(
        money(row, "first_fee"),
        Values.text(row, "index_name"),
        Values.day(row, "base_day"),
        Objects.requireNonNull(Values.number(row, "base_value")),
        Values.day(row, "from_day"),
        Objects.requireNonNull(Values.number(row, "index_value")));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = Objects.requireNonNull(Values.amount(row, column));
    return Money.of(amount.toPlainString(), Values.text(row, "currency"));
  }

  /** Keeps a fee that follows an index, in place of the one of that day. */
  static void keep(Change change, KeptAgreement agreement, Indexed fee) {
    Row row =
        Row.of()
            .set("agreement", agreement.id())
            .set("from_day", fee.update)
            .set("first_fee", fee.first.amount())
            .set("currency", fee.first.currency().getCurrencyCode())
            .text("index_name", fee.index, NAME)
            .set("base_day", fee.base)
            .set("base_value", fee.baseValue)
            .set("index_value", fee.value);
    Optional<Long> known = id(change.handle(), FEE, agreement.id(), fee.update);
    if (known.isEmpty()) {
      change.insert(FEE, agreement.number(), row);
    } else {
      change.update(FEE, known.get(), null, agreement.number(), row);
    }
  }

  private static Optional<Long> id(Handle handle, Table table, long agreement, LocalDate from) {
    return handle
        .createQuery(
            "SELECT id FROM " + table.name() + " WHERE agreement = :agreement AND from_day = :from")
        .bind("agreement", agreement)
        .bind("from", from)
        .mapTo(Long.class)
        .findOne();
  }

  /** The fees that stand on delivery notes, the first first. */
  List<ChargedFee> charged(long agreement) {
    Lifecycle lifecycle = lifecycles.of(WorkType.DELIVERY_NOTE);
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT f.*, w.number, w.state, (SELECT MIN(k.number) FROM work k"
                            + " WHERE k.corrects_number = w.number"
                            + " AND k.state NOT IN (<cancelled>)) AS corrected_by"
                            + " FROM agreement_charge f JOIN work w ON w.id = f.work"
                            + " WHERE f.agreement = :id ORDER BY f.from_day")
                    .bind("id", agreement)
                    .bindList("cancelled", AgreementStates.cancelled(lifecycle))
                    .map((row, context) -> readCharged(row, lifecycle))
                    .list());
  }

  /**
   * The numbers of the agreements with fees that pay for days after their last, on delivery notes
   * that were not cancelled.
   *
   * @param since only those that end on that day or later, or came to a state since
   */
  List<String> beyond(LocalDate since) {
    Lifecycle lifecycle = lifecycles.of(WorkType.DELIVERY_NOTE);
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT a.number FROM agreement a WHERE EXISTS"
                            + " (SELECT 1 FROM agreement_charge f JOIN work n ON n.id = f.work"
                            + " WHERE f.agreement = a.id AND f.to_day > a.to_day"
                            + " AND n.state NOT IN (<cancelled>))"
                            + " AND (a.to_day >= :since OR EXISTS"
                            + " (SELECT 1 FROM work w JOIN work_state_change s ON s.work = w.id"
                            + " WHERE w.number = a.number AND w.work_type = 'AGREEMENT'"
                            + " AND s.at_moment >= :moment)) ORDER BY a.number")
                    .bindList("cancelled", AgreementStates.cancelled(lifecycle))
                    .bind("since", since)
                    .bind("moment", Values.argument(since.atStartOfDay(ZoneOffset.UTC).toInstant()))
                    .mapTo(String.class)
                    .list());
  }

  private static ChargedFee readCharged(ResultSet row, Lifecycle lifecycle) throws SQLException {
    String state = Values.text(row, "state");
    return new ChargedFee(
        Values.day(row, "from_day"),
        Values.day(row, "to_day"),
        money(row, "amount"),
        Values.text(row, "number"),
        lifecycle.state(state).isCancelled(),
        lifecycle.state(state).is(Trait.FROZEN),
        Values.textOrNull(row, "corrected_by"));
  }

  /** Keeps a fee that stands on a delivery note, in place of one on a note that was cancelled. */
  static void charge(Change change, KeptAgreement agreement, FeeDue due, KeptWork note) {
    Row row =
        Row.of()
            .set("agreement", agreement.id())
            .set("from_day", due.from())
            .set("to_day", due.to())
            .set("amount", due.amount().amount())
            .set("currency", due.amount().currency().getCurrencyCode())
            .set("work", note.id());
    Optional<Long> known = id(change.handle(), CHARGE, agreement.id(), due.from());
    if (known.isEmpty()) {
      change.insert(CHARGE, agreement.number(), row);
    } else {
      change.update(CHARGE, known.get(), null, agreement.number(), row);
    }
  }
}
