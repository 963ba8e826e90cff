package com.tarifario.store.work;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.money.Money;
import com.tarifario.store.change.Row;
import com.tarifario.store.database.Values;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of work as a row of the table. */
final class WorkRow {

  private static final int CODE = 60;
  private static final int TITLE = 1_000;
  private static final int STEP = 2_000;
  private static final int NAME = 200;

  /** What is priced. */
  private static final Set<WorkType> VALUED =
      EnumSet.of(WorkType.WORK_REPORT, WorkType.DELIVERY_NOTE);

  /** What is gathered into delivery notes, and those themselves, which are invoiced. */
  private static final Set<WorkType> BILLED =
      EnumSet.of(WorkType.ORDER, WorkType.WORK_REPORT, WorkType.DELIVERY_NOTE);

  private WorkRow() {}

  /** A new piece of work. */
  static Row of(Work work, long client, State state) {
    return parts(work)
        .set("work_type", work.type())
        .text("number", work.number(), CODE)
        .set("client", client)
        .set("state", state.name())
        .set("is_open", state.isOpen())
        .set("to_value", toValue(work, state))
        .set("to_bill", toBill(work, state));
  }

  /** The same, as it was kept. */
  static KeptWork kept(long id, Work work, State state) {
    return new KeptWork(id, 1, work, toValue(work, state), toBill(work, state));
  }

  static boolean toValue(Work work, State state) {
    return VALUED.contains(work.type()) && !state.isCancelled();
  }

  static boolean toBill(Work work, State state) {
    return (BILLED.contains(work.type()) || work.hasClosedPrice()) && !state.isCancelled();
  }

  /** What may be changed of it. */
  static Row parts(Work work) {
    WorkLinks links = work.links();
    return amount(Row.of(), work.amount())
        .text("work_centre", work.workCentre(), CODE)
        .text("title", work.title(), TITLE)
        .set("on_day", work.on())
        .set("due_on", work.dueOn())
        .text("next_step", work.nextStep(), STEP)
        .set("next_on", work.nextOn())
        .text("person", work.person(), NAME)
        .text("request_number", links.request(), CODE)
        .text("quote_number", links.quote(), CODE)
        .text("order_number", links.order(), CODE)
        .text("work_order_number", links.workOrder(), CODE)
        .text("agreement_number", links.agreement(), CODE)
        .text("corrects_number", links.corrects(), CODE);
  }

  /** The row with what it comes to. */
  static Row amount(Row row, @Nullable Money amount) {
    return row.set("amount", amount == null ? null : amount.amount())
        .set("currency", amount == null ? null : amount.currency().getCurrencyCode());
  }

  static KeptWork read(ResultSet row) throws SQLException {
    BigDecimal amount = Values.amount(row, "amount");
    Work work =
        new Work(
            Values.word(row, "work_type", WorkType.class),
            Values.text(row, "number"),
            Values.text(row, "client_code"),
            Values.textOrNull(row, "work_centre"),
            Values.text(row, "title"),
            Values.text(row, "state"),
            Values.day(row, "on_day"),
            Values.dayOrNull(row, "due_on"),
            amount == null ? null : Money.of(amount.toPlainString(), Values.text(row, "currency")),
            Values.textOrNull(row, "next_step"),
            Values.dayOrNull(row, "next_on"),
            Values.text(row, "person"),
            new WorkLinks(
                Values.textOrNull(row, "request_number"),
                Values.textOrNull(row, "quote_number"),
                Values.textOrNull(row, "order_number"),
                Values.textOrNull(row, "work_order_number"),
                Values.textOrNull(row, "agreement_number"),
                Values.textOrNull(row, "corrects_number")));
    return new KeptWork(
        row.getLong("id"),
        row.getLong("version"),
        work,
        row.getBoolean("to_value"),
        row.getBoolean("to_bill"));
  }
}
