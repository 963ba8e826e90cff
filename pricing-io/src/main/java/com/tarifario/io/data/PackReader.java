package com.tarifario.io.data;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Pack;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.RowReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@code packs.csv}. */
final class PackReader {

  private final DataTable table;
  private final Map<String, Agreement> agreements;

  PackReader(DataTable table, List<Agreement> agreements) {
    this.table = table;
    this.agreements =
        agreements.stream()
            .collect(Collectors.toMap(Agreement::number, Function.identity(), (one, two) -> one));
  }

  /**
   * The pack of a row.
   *
   * @param client its client; null if the row names none that is known
   * @return null if anything is wrong with it, which the row then knows
   */
  @Nullable Pack pack(RowReader row, @Nullable String client) {
    String id = row.text(PackColumn.PACK);
    String name = row.text(PackColumn.NAME);
    BigDecimal units = row.positive(PackColumn.UNITS);
    LocalDate from = row.date(PackColumn.FROM);
    LocalDate to = row.date(PackColumn.TO);
    String agreement = row.text(PackColumn.AGREEMENT);
    if (id != null) {
      table.refuseSecond(row, PackColumn.PACK, id);
    }
    if (id == null || client == null || name == null || units == null) {
      return null;
    }
    if (from != null && to != null && to.isBefore(from)) {
      row.problem(PackColumn.TO, IoMessage.PACK_ENDS_EARLY, id, from, to);
      return null;
    }
    return agreement != null && !isOf(client, agreement, row)
        ? null
        : new Pack(id, client, agreement, name, units, from, to);
  }

  private boolean isOf(String client, String number, RowReader row) {
    Agreement agreement = agreements.get(number);
    if (agreement == null) {
      row.problem(
          PackColumn.AGREEMENT,
          IoMessage.AGREEMENT_UNKNOWN,
          number,
          Suggestion.hint(number, agreements.keySet()));
    } else if (!agreement.client().equals(client)) {
      row.problem(
          PackColumn.AGREEMENT, IoMessage.AGREEMENT_OF_OTHER, number, agreement.client(), client);
    } else {
      return true;
    }
    return false;
  }
}
