package com.tarifario.io.xlsx;

import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.Rows;
import com.tarifario.io.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook: its header and its rows. Rows are read one after the other, so
 * that a large workbook takes no more memory than its bytes.
 */
public final class XlsxFile implements Table {

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
  private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, false);

  private final byte[] bytes;
  private final String name;
  private final Row header;

  private XlsxFile(byte[] bytes, String name, Row header) {
    this.bytes = bytes;
    this.name = name;
    this.header = header;
  }

  /**
   * Reads the header; null if all of the sheet is blank.
   *
   * @param bytes the file's bytes, which must not change any more
   * @param name what messages call the file
   * @throws InvalidDataException if it is no workbook
   */
  public static @Nullable XlsxFile of(byte[] bytes, String name) {
    try (XlsxRows rows = open(bytes, name, 0, 0)) {
      return rows.hasNext() ? new XlsxFile(bytes, name, rows.next()) : null;
    }
  }

  @Override
  public Row header() {
    return header;
  }

  /** A comma: a workbook keeps numbers as such, and few of them are written as texts. */
  @Override
  public char separator() {
    return ',';
  }

  @Override
  public Rows rows() {
    return open(bytes, name, header.where().line(), header.cells().size());
  }

  private static XlsxRows open(byte[] bytes, String name, int after, int width) {
    try {
      return new XlsxRows(workbook(bytes), name, after, width);
    } catch (IOException | ExcelReaderException | IllegalArgumentException unreadable) {
      throw new InvalidDataException(Problem.error(SourceLocation.of(name), IoMessage.NOT_XLSX));
    }
  }

  /** A program may write a workbook without formats, for which the reader looks in vain. */
  private static ReadableWorkbook workbook(byte[] bytes) throws IOException {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
    } catch (ExcelReaderException withoutFormats) {
      return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITHOUT_FORMATS);
    }
  }
}
