package com.tarifario.store.order;

import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.PartialBilling;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Kind;
import com.tarifario.store.database.Values;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines of orders as they are read from the rows of the tables. */
final class OrderRow {

  private OrderRow() {}

  /** What of a line is for one kind, of a row that has the currency of the line, too. */
  static OrderLine.Part part(ResultSet row) throws SQLException {
    return new OrderLine.Part(
        Values.word(row, "kind", Kind.class), required(row, "amount"), money(row, "cost"));
  }

  /**
   * A line.
   *
   * @param parts the parts of lines, by the identities of the lines
   */
  static KeptOrderLine line(ResultSet row, Map<Long, List<OrderLine.Part>> parts)
      throws SQLException {
    BigDecimal quantity = Objects.requireNonNull(Values.number(row, "quantity"));
    long id = row.getLong("id");
    OrderLine line =
        new OrderLine(
            Values.text(row, "path"),
            Values.textOrNull(row, "concept"),
            Values.text(row, "description"),
            new Quantity(quantity, Unit.of(Values.text(row, "unit"))),
            money(row, "unit_price"),
            required(row, "amount"),
            money(row, "cost"),
            parts.getOrDefault(id, List.of()));
    BigDecimal billed = Objects.requireNonNull(Values.number(row, "billed"));
    return new KeptOrderLine(
        id,
        line,
        new PartialBilling(quantity, line.amount(), billed, required(row, "billed_amount")));
  }

  private static Money required(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(money(row, column));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = Values.amount(row, column);
    return amount == null ? null : Money.of(amount.toPlainString(), Values.text(row, "currency"));
  }
}
