package com.tarifario.rules.sheet;

import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.csv.CsvFile;
import com.tarifario.io.csv.CsvFile.Remarks;
import com.tarifario.io.csv.TextFile;
import com.tarifario.io.table.Table;
import com.tarifario.io.xlsx.XlsxFile;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.LayerContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of a layer that holds price rows. */
public final class SheetFile {

  private static final String CSV = ".csv";
  private static final String XLSX = ".xlsx";

  private final String path;
  private final byte[] content;

  /**
   * A file that was read.
   *
   * @param path the file's path, as messages name it
   * @param content its bytes, which must not change any more
   */
  public SheetFile(String path, byte[] content) {
    this.path = path;
    this.content = content;
  }

  /** Whether a file of that name holds price rows. */
  public static boolean isSheet(String name) {
    return name.endsWith(CSV) || name.endsWith(XLSX);
  }

  /** The bytes of a sheet that make its hash: line ends of a text count as one. */
  public static byte[] canonical(String path, byte[] content) {
    if (!path.endsWith(CSV)) {
      return content;
    }
    ByteArrayOutputStream canonical = new ByteArrayOutputStream(content.length);
    int from = 0;
    for (int at = 0; at + 1 < content.length; at++) {
      if (content[at] == '\r' && content[at + 1] == '\n') {
        canonical.write(content, from, at - from);
        from = at + 1;
      }
    }
    canonical.write(content, from, content.length - from);
    return canonical.toByteArray();
  }

  /** The sheet; nothing if it has no header, or if something is wrong with that. */
  public Optional<Sheet> read(LayerContext context, Problems problems) {
    try {
      Table table = open();
      if (table == null) {
        problems.error(SourceLocation.of(path), RulesMessage.SHEET_EMPTY);
        return Optional.empty();
      }
      if (table.header().broken() != null) {
        problems.add(table.header().broken());
        return Optional.empty();
      }
      Optional<List<SheetColumn>> columns =
          new HeaderReader(table.header(), context, problems).read();
      return columns.map(found -> new SheetReader(path, table, found, context, problems).read());
    } catch (InvalidDataException unreadable) {
      unreadable.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  private @Nullable Table open() {
    if (path.endsWith(XLSX)) {
      return XlsxFile.of(content, path);
    }
    try {
      return CsvFile.open(TextFile.of(content, path), Remarks.ARE_SKIPPED);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
