package com.tarifario.io.result;

import com.tarifario.core.valuation.PricedLine;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.WorkColumn;
import com.tarifario.io.work.WorkRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The work file's part of a result row: the cells as they came. A charge has those of the line that
 * caused it that say for whom and where, and its own line, kind, quantity, unit and description.
 */
final class InputCells {

  private final Header header;

  InputCells(Header header) {
    this.header = header;
  }

  /** The row of a charge, which a line of that row caused. */
  WorkRow ofCharge(PricedLine charge, WorkRow cause) {
    List<String> cells = new ArrayList<>(Collections.nCopies(header.names().size(), ""));
    Set<Integer> bare = new HashSet<>();
    for (WorkColumn column : WorkColumn.values()) {
      int index = header.indexOf(column);
      if (index >= 0) {
        String own = own(column, charge);
        cells.set(index, own == null ? cause.cells().get(index) : own);
        if (cause.bare().contains(index) && (own == null || column == WorkColumn.QUANTITY)) {
          bare.add(index);
        }
      }
    }
    return new WorkRow(cause.where(), cells, bare);
  }

  /** What the charge has of its own in the column; null if it shares its cause's. */
  private static @Nullable String own(WorkColumn column, PricedLine charge) {
    return switch (column) {
      case DOCUMENT,
          DATE,
          CLIENT,
          WORK_CENTRE,
          WORK_ORDER,
          VISIT,
          AGREEMENT,
          QUOTE_TARIFF,
          WORK_TYPE,
          DOCUMENT_TYPE ->
          null;
      case LINE -> charge.id().line();
      case KIND -> charge.kind().name();
      case QUANTITY -> Numbers.of(charge.charged()).toPlainString();
      case UNIT -> charge.charged().unit().symbol();
      case DESCRIPTION -> String.valueOf(charge.charge());
      default -> "";
    };
  }
}
