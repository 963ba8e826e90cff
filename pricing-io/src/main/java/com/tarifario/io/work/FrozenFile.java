package com.tarifario.io.work;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.correction.FrozenLine;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.NumberStyle;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.RowReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of valued lines that was kept, to compare what was corrected since with it. The
 * whole file is held in memory.
 */
public final class FrozenFile {

  private static final String AMOUNT = "amount";

  private final Map<String, List<FrozenLine>> documents;

  private FrozenFile(Map<String, List<FrozenLine>> documents) {
    this.documents = Collections.unmodifiableMap(documents);
  }

  /**
   * Reads a file.
   *
   * @param file a file that was written as the result of valuing, CSV or JSON lines
   * @param options how its work file was read
   * @param tariff gives the currency of amounts, the attributes and the time zone
   * @param clients where clients, work centres and agreements must be found
   * @throws InvalidDataException if it is no result, or any row of it can't be read: nothing is
   *     compared with half of what was frozen
   * @throws IOException if it can't be read
   */
  public static FrozenFile read(
      Path file, WorkOptions options, Tariff tariff, ClientDirectory clients) throws IOException {
    WorkSource source =
        WorkSource.openResult(
            file, options.withFormat(WorkFormat.of(file.toString())), tariff.vocabulary());
    Map<String, List<FrozenLine>> documents = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    FrozenRows rows = new FrozenRows(source, tariff, clients);
    try (WorkSource.Rows all = source.rows()) {
      while (all.hasNext()) {
        FrozenLine line = rows.read(all.next(), problems);
        if (line != null) {
          documents.computeIfAbsent(line.id().document(), id -> new ArrayList<>()).add(line);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
    return new FrozenFile(documents);
  }

  /** The frozen lines and charges of the document, in their order; null if it has none. */
  public @Nullable List<FrozenLine> document(String id) {
    List<FrozenLine> lines = documents.get(id);
    return lines == null ? null : List.copyOf(lines);
  }

  /** The numbers of all its documents, in the order of the file. */
  public List<String> documents() {
    return List.copyOf(documents.keySet());
  }

  /** Makes frozen lines of rows. */
  private static final class FrozenRows {
    private final WorkSource source;
    private final Tariff tariff;
    private final LineReader lines;
    private final int amount;
    private final int parent;
    private final int tariffName;

    FrozenRows(WorkSource source, Tariff tariff, ClientDirectory clients) {
      List<String> names = source.header().names();
      this.source = source;
      this.tariff = tariff;
      this.lines = new LineReader(tariff, clients);
      this.amount = names.indexOf(AMOUNT);
      this.parent = names.indexOf("parent");
      this.tariffName = names.indexOf("tariff");
    }

    /** The line; null if the row can't be read, which is among the problems then. */
    @Nullable FrozenLine read(Row row, List<Problem> problems) {
      Problem broken = row.broken();
      if (broken != null) {
        problems.add(broken);
        return null;
      }
      RowReader reader = new RowReader(row, source.header(), source.style());
      boolean isCharge = !cell(row, parent).isEmpty();
      ChargeLine line = isCharge ? null : lines.read(reader);
      String document = reader.text(WorkColumn.DOCUMENT);
      String number = reader.text(WorkColumn.LINE);
      if (reader.hasProblems() || document == null || number == null) {
        problems.addAll(reader.problems());
        return null;
      }
      String text = cell(row, amount);
      BigDecimal value = text.isEmpty() ? null : NumberStyle.PLAIN.parse(text);
      if (value == null && !text.isEmpty()) {
        problems.add(Problem.error(row.places().of(amount), IoMessage.NOT_A_NUMBER, AMOUNT, text));
        return null;
      }
      return new FrozenLine(
          new LineId(document, number),
          line,
          value == null ? null : Money.of(value, tariff.currency()),
          cell(row, tariffName));
    }

    private static String cell(Row row, int index) {
      return index < 0 ? "" : row.cells().get(index).strip();
    }
  }
}
