package com.tarifario.io.result;

import com.tarifario.core.correction.Correction;
import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.correction.FieldChange;
import com.tarifario.core.money.Money;
import com.tarifario.io.OutputFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of what corrections change: a row for each line that is not as it was frozen. Written
 * like a {@link ResultFile}: whole or not at all.
 */
public final class CorrectionsFile implements Closeable {

  private static final List<String> COLUMNS =
      List.of(
          "document",
          "line",
          "correction",
          "frozen_amount",
          "amount",
          "difference",
          "changes",
          "stale_override",
          "tariff_changed");

  private final OutputFile file;
  private final CsvWriter csv;
  private boolean committed;

  private CorrectionsFile(OutputFile file) {
    this.file = file;
    this.csv = CsvRowWriter.csv(file);
    csv.writeRecord(COLUMNS);
  }

  /**
   * Begins a file.
   *
   * @param file where it is to stand; a file that is there is replaced
   * @throws IOException if nothing can be written there
   */
  public static CorrectionsFile create(Path file) throws IOException {
    return new CorrectionsFile(OutputFile.create(file));
  }

  /**
   * Writes what became of a line, unless it is the same.
   *
   * @throws java.io.UncheckedIOException if it can't be written
   */
  public void write(Correction correction) {
    if (correction.effect() == Effect.SAME) {
      return;
    }
    csv.writeRecord(
        correction.id().document(),
        correction.id().line(),
        correction.effect().name().toLowerCase(Locale.ROOT),
        number(correction.frozen()),
        number(correction.amount()),
        number(correction.difference()),
        correction.changes().stream().map(FieldChange::toString).collect(Collectors.joining("; ")),
        String.valueOf(correction.staleOverride()),
        String.valueOf(correction.tariffChanged()));
  }

  private static String number(@Nullable Money money) {
    return money == null ? "" : Numbers.of(money).toPlainString();
  }

  /**
   * Says that all is written: the file is put in its place.
   *
   * @throws IOException if it can't be
   */
  public void commit() throws IOException {
    csv.flush();
    committed = true;
    file.commit();
  }

  /** Closes; a file that was not committed is thrown away. */
  @Override
  public void close() throws IOException {
    try (file) {
      if (!committed) {
        csv.flush();
      }
    }
  }
}
