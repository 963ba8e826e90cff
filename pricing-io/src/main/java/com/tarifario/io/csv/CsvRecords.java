package com.tarifario.io.csv;

import com.tarifario.core.text.SourceLocation;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the cells of a record and which of them stood in quotes. Cells that are written like the
 * one above them are the same text.
 */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<CsvRecords.Cells> {

  private static final String SOME = "?";

  /** Never changed. */
  private static final BitSet NONE = new BitSet();

  private final @Nullable BitSet wanted;
  private List<String> above = List.of();
  private List<String> cells = new ArrayList<>();
  private BitSet quoted = NONE;
  private boolean remark;

  /**
   * A gatherer.
   *
   * @param wanted the indexes of the cells whose texts are wanted; of any other cell outside quotes
   *     it is only told whether it is blank. Null if all are
   */
  CsvRecords(@Nullable BitSet wanted) {
    this.wanted = wanted;
  }

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
    cells.add(
        inQuotes || wanted == null || wanted.get(index)
            ? text(index, buffer, offset, length)
            : isBlank(buffer, offset, length) ? "" : SOME);
    if (inQuotes) {
      if (quoted.isEmpty()) {
        // Not the one of the records before, which share one where nothing stands in quotes.
        quoted = new BitSet();
      }
      quoted.set(index);
    }
  }

  /** The text of a cell: that of the cell above, where it is the same, so that it is kept once. */
  private String text(int index, char[] buffer, int offset, int length) {
    String same = index < above.size() ? above.get(index) : "";
    if (same.length() != length) {
      return new String(buffer, offset, length);
    }
    // From the end on, where numbers that follow each other differ.
    for (int at = length - 1; at >= 0; at--) {
      if (same.charAt(at) != buffer[offset + at]) {
        return new String(buffer, offset, length);
      }
    }
    return same;
  }

  private static boolean isBlank(char[] buffer, int offset, int length) {
    for (int at = offset; at < offset + length; at++) {
      if (!Character.isWhitespace(buffer[at])) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected void handleComment(char[] buffer, int offset, int length) {
    remark = true;
  }

  @Override
  protected Cells buildRecord() {
    Cells record = new Cells(cells, quoted, remark);
    remark = false;
    above = cells;
    cells = new ArrayList<>(cells.size());
    quoted = NONE;
    return record;
  }
}
