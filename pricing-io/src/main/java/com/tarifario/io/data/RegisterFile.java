package com.tarifario.io.data;

import com.tarifario.core.agreement.AgreementPrice;
import com.tarifario.core.calendar.PublicHolidays;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.IoMessage;
import com.tarifario.io.csv.CsvFile;
import com.tarifario.io.csv.CsvRows;
import com.tarifario.io.csv.TextFile;
import com.tarifario.io.table.Blanks;
import com.tarifario.io.table.Column;
import com.tarifario.io.table.Header;
import com.tarifario.io.table.HeaderReader;
import com.tarifario.io.table.NumberStyle;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file of a register, read row by row: clients, work centres and what else a data folder has. It
 * is gone through once before, to see how its numbers are written.
 */
public final class RegisterFile {

  private final CsvFile csv;
  private final Header header;
  private final RegisterKind kind;
  private final PublicHolidays holidays;
  private final Blanks blanks;
  private final List<Problem> warnings;

  private RegisterFile(
      CsvFile csv,
      Header header,
      RegisterKind kind,
      PublicHolidays holidays,
      Blanks blanks,
      List<Problem> warnings) {
    this.csv = csv;
    this.header = header;
    this.kind = kind;
    this.holidays = holidays;
    this.blanks = blanks;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Opens a file.
   *
   * @param vocabulary whose attributes of clients, work centres and agreements may be columns
   * @param holidays what knows the regions of work centres; {@link PublicHolidays#NONE} lets any be
   * @param blanks what its blank cells say of what is known already
   * @throws InvalidDataException if no row of it can be read: it is empty, or has not the columns
   *     that are needed
   * @throws IOException if it can't be read
   */
  public static RegisterFile open(
      Path file, RegisterKind kind, Vocabulary vocabulary, PublicHolidays holidays, Blanks blanks)
      throws IOException {
    CsvFile csv = CsvFile.open(TextFile.open(file, file.toString()));
    if (csv == null) {
      List<String> needed =
          kind.columns().stream().filter(Column::isNeeded).map(Column::header).toList();
      throw new InvalidDataException(
          Problem.error(SourceLocation.of(file.toString()), IoMessage.FILE_EMPTY, needed));
    }
    Problem broken = csv.header().broken();
    if (broken != null) {
      throw new InvalidDataException(broken);
    }
    List<Problem> problems = new ArrayList<>();
    Header header =
        new HeaderReader(kind.columns(), attributes(kind, vocabulary), Map.of())
            .read(csv.header(), problems);
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new InvalidDataException(problems);
    }
    return new RegisterFile(csv, header, kind, holidays, blanks, problems);
  }

  /**
   * The attributes that may be columns: those that are declared, and behind them what the program
   * itself says of agreements, whether it is declared or not.
   */
  private static List<Field> attributes(RegisterKind kind, Vocabulary vocabulary) {
    List<Field> attributes = new ArrayList<>(vocabulary.attributes());
    attributes.removeIf(field -> field.origin() != kind.attributes());
    if (kind == RegisterKind.AGREEMENTS) {
      AgreementPrice.attributeNames().stream()
          .map(RegisterFile::ofAgreements)
          .forEach(attributes::add);
    }
    return attributes;
  }

  private static Field ofAgreements(String name) {
    return Field.attribute(name, FieldType.BOOLEAN, Origin.AGREEMENT, null, "");
  }

  /**
   * What a file may hold, as far as its columns tell: what knows most of them, of what finds all
   * that it needs; several if they know as many. Where a column names something, such as an
   * agreement, it is a file of that, even if it lacks something else; unless it looks as much like
   * a file of another kind. Nothing if all lack something and no column names anything.
   *
   * @throws IOException if it can't be read
   */
  public static Set<RegisterKind> kindsOf(Path file) throws IOException {
    CsvFile csv = CsvFile.open(TextFile.open(file, file.toString()));
    return csv == null || csv.header().broken() != null
        ? EnumSet.noneOf(RegisterKind.class)
        : new KindByColumns(csv.header()).kinds();
  }

  /** What its rows are of. */
  public RegisterKind kind() {
    return kind;
  }

  /** The file's columns and what they mean. */
  public Header columns() {
    return header;
  }

  /** What is worth a look though everything is used, such as columns that mean nothing to us. */
  public List<Problem> warnings() {
    return warnings;
  }

  /** Hands over the rows in their order. */
  public void forEach(Consumer<RegisterRow> consumer) {
    NumberStyle style = style();
    try (CsvRows rows = csv.rows()) {
      while (rows.hasNext()) {
        Row row = rows.next();
        consumer.accept(
            new RegisterRow(row, () -> new RowReader(row, header, style, blanks), kind, holidays));
      }
    }
  }

  private NumberStyle style() {
    NumberStyle.Evidence evidence = new NumberStyle.Evidence();
    List<Integer> numbers = header.numbers();
    if (!numbers.isEmpty()) {
      try (CsvRows rows = csv.rows()) {
        while (rows.hasNext()) {
          Row row = rows.next();
          if (row.broken() == null) {
            numbers.forEach(index -> evidence.see(row.cells().get(index)));
          }
        }
      }
    }
    return evidence.style(csv.separator());
  }
}
