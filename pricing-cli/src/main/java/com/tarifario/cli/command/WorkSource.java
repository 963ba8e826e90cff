package com.tarifario.cli.command;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.table.DecimalSign;
import com.tarifario.io.work.ColumnMapping;
import com.tarifario.io.work.WorkFile;
import com.tarifario.io.work.WorkFormat;
import com.tarifario.io.work.WorkOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How work files are read. */
final class WorkSource {

  /** The name that stands for standard input. */
  static final String STANDARD_INPUT = "-";

  /** The formats, by the words of the command line. */
  enum Format {
    csv,
    json
  }

  /** The decimal signs, by the words of the command line. */
  enum Decimal {
    point,
    comma
  }

  @Option(
      names = "--columns",
      paramLabel = "${bundle:label.file}",
      order = 40,
      descriptionKey = "columns")
  private @Nullable Path columns;

  @Option(
      names = "--input-format",
      paramLabel = "csv|json",
      order = 41,
      descriptionKey = "input-format")
  private @Nullable Format format;

  @Option(names = "--decimal", paramLabel = "point|comma", order = 42, descriptionKey = "decimal")
  private @Nullable Decimal decimal;

  /**
   * Opens a work file, or standard input.
   *
   * @throws CannotRunException if there is no such file
   */
  WorkFile open(String name, Tariff tariff, ClientDirectory clients) throws IOException {
    WorkOptions options = options(tariff);
    if (name.equals(STANDARD_INPUT)) {
      return WorkFile.open(System.in, "<stdin>", options, tariff, clients);
    }
    Path file = Path.of(name);
    requireFile(file);
    return WorkFile.open(file, options, tariff, clients);
  }

  /** How work files are read. */
  WorkOptions options(Tariff tariff) throws IOException {
    return new WorkOptions(
        format == null ? null : format == Format.csv ? WorkFormat.CSV : WorkFormat.JSON_LINES,
        decimal == null ? null : decimal == Decimal.comma ? DecimalSign.COMMA : DecimalSign.POINT,
        mapping(tariff));
  }

  private ColumnMapping mapping(Tariff tariff) throws IOException {
    if (columns == null) {
      return ColumnMapping.NONE;
    }
    requireFile(columns);
    return ColumnMapping.read(columns, tariff.vocabulary());
  }

  static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new CannotRunException(CliMessage.IS_FOLDER, file);
    }
    if (!Files.exists(file)) {
      throw new CannotRunException(CliMessage.NO_FILE, file);
    }
  }
}
