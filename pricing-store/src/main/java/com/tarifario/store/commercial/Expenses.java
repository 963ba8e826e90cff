package com.tarifario.store.commercial;

import com.tarifario.core.commercial.ClientExpense;
import com.tarifario.core.money.Money;
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
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.statement.StatementContext;

/** What the commercial area spends on clients. */
public final class Expenses {

  /** The table's name, which is the subject of its entries in the audit trail. */
  public static final String SUBJECT = "client_expense";

  private static final Table EXPENSE = Table.of(SUBJECT);

  private final Database database;

  /** The expenses of the database. */
  public Expenses(Database database) {
    this.database = database;
  }

  /**
   * Adds an expense.
   *
   * @throws StoreException if its client is not known, or nothing was spent
   */
  public long add(Change change, ClientExpense expense) {
    return change.insert(EXPENSE, expense.client() + " " + expense.on(), row(expense));
  }

  /**
   * Changes an expense.
   *
   * @param before the expense as it was read
   * @return whether anything is other than it was
   * @throws com.tarifario.store.fault.StaleChangeException if somebody changed it since it was read
   * @throws StoreException if nothing was spent
   */
  public boolean save(Change change, Kept<ClientExpense> before, ClientExpense after) {
    String label = before.value().client() + " " + before.value().on();
    return change.update(EXPENSE, before.id(), before.version(), label, row(after));
  }

  private Row row(ClientExpense expense) {
    if (expense.amount().amount().signum() <= 0) {
      throw new StoreException(StoreMessage.NOTHING_SPENT, expense.amount());
    }
    return Row.of()
        .set("client", Happenings.clientId(database, expense.client(), null))
        .set("on_day", expense.on())
        .text("person", expense.person(), Happenings.NAME)
        .set("amount", expense.amount().amount())
        .set("currency", expense.amount().currency().getCurrencyCode())
        .text("purpose", expense.purpose(), Happenings.STEP)
        .text("outcome", expense.outcome(), Happenings.TEXT);
  }

  /**
   * The expense of that number.
   *
   * @throws StoreException if there is none
   */
  public Kept<ClientExpense> get(long number) {
    return Happenings.find(database, SUBJECT, "id", number, Expenses::expense)
        .orElseThrow(() -> new StoreException(StoreMessage.EXPENSE_UNKNOWN, number));
  }

  /** Expenses, the last first. */
  public List<ClientExpense> list(Period period) {
    return kept(period).stream().map(Kept::value).toList();
  }

  /** The same, with their numbers. */
  public List<Kept<ClientExpense>> kept(Period period) {
    return Happenings.list(database, SUBJECT, "", period, Happenings.kept(Expenses::expense));
  }

  private static ClientExpense expense(ResultSet row, StatementContext context)
      throws SQLException {
    BigDecimal amount = Objects.requireNonNull(Values.amount(row, "amount"));
    return new ClientExpense(
        Values.text(row, "client_code"),
        Values.day(row, "on_day"),
        Values.text(row, "person"),
        Money.of(amount, Currency.getInstance(Values.text(row, "currency"))),
        Values.text(row, "purpose"),
        Values.textOrNull(row, "outcome"));
  }
}
