package com.tarifario.io.csv;

import com.tarifario.core.text.SourceLocation;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Gathers the cells of a record and which of them stood in quotes. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<CsvRecords.Cells> {

  private List<String> cells = new ArrayList<>();
  private BitSet quoted = new BitSet();
  private boolean remark;

  /**
   * The cells of a record.
   *
   * @param cells their texts, without quotes
   * @param quoted which of them stood in quotes
   * @param isRemark whether the line is for people only, and has no cells
   */
  record Cells(List<String> cells, BitSet quoted, boolean isRemark) {

    boolean hasQuotes() {
      return !quoted.isEmpty();
    }

    /** Where the cell begins, if the record begins at that line. */
    SourceLocation placeOf(int wanted, String file, int firstLine) {
      int line = firstLine;
      int column = 1;
      for (int index = 0; index < Math.min(wanted, cells.size()); index++) {
        String cell = cells.get(index);
        if (quoted.get(index)) {
          int ends = CsvRows.lineEnds(cell);
          int lastEnd = Math.max(cell.lastIndexOf('\n'), cell.lastIndexOf('\r'));
          String onLine = cell.substring(lastEnd + 1);
          long doubled = onLine.chars().filter(sign -> sign == '"').count();
          line += ends;
          column = (ends > 0 ? 1 : column + 1) + onLine.length() + (int) doubled + 2;
        } else {
          column += cell.length() + 1;
        }
      }
      return new SourceLocation(file, line, column);
    }
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean inQuotes) {
    cells.add(new String(buffer, offset, length));
    if (inQuotes) {
      quoted.set(index);
    }
  }

  @Override
  protected void handleComment(char[] buffer, int offset, int length) {
    remark = true;
  }

  @Override
  protected Cells buildRecord() {
    Cells record = new Cells(cells, quoted, remark);
    remark = false;
    cells = new ArrayList<>(cells.size());
    if (!quoted.isEmpty()) {
      quoted = new BitSet();
    }
    return record;
  }
}
