package com.tarifario.benchmarks;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.Kind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code value} is measured against: a program without any engine that reads the
 * same columns, each as what it is, prices by {@link NestedMaps} and writes the same result: {@code
 * Converter WORK CLIENTS OUT TARIFF}, where the last is only written into the result.
 */
public final class Converter {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final List<String> ADDED =
      List.of(
          "status",
          "charged_quantity",
          "charged_unit",
          "unit_price",
          "amount",
          "cost_amount",
          "margin_pct",
          "computed_unit_price",
          "computed_amount",
          "tax_rate",
          "gross_amount",
          "layer",
          "rule",
          "steps",
          "problem",
          "tariff",
          "parent");

  private final NestedMaps maps;
  private final String tariff;

  private Converter(NestedMaps maps, String tariff) {
    this.maps = maps;
    this.tariff = tariff;
  }

  /** Converts the work file. */
  public static void main(String[] args) throws IOException {
    Company company = Company.large();
    NestedMaps maps = new NestedMaps(company.rules(), clients(Path.of(args[1])));
    new Converter(maps, args[3]).convert(Path.of(args[0]), Path.of(args[2]));
  }

  private static ClientRegister clients(Path file) throws IOException {
    List<Client> clients = new ArrayList<>();
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        if (row.getStartingLineNumber() > 1) {
          clients.add(Client.of(row.getField(0), row.getField(1), row.getField(2)));
        }
      }
    }
    return new ClientRegister(clients, List.of(), List.of());
  }

  private void convert(Path work, Path out) throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(work);
        CsvWriter results = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      boolean header = true;
      for (CsvRecord row : rows) {
        List<String> cells = new ArrayList<>(row.getFieldCount() + ADDED.size());
        cells.addAll(row.getFields());
        if (header) {
          cells.addAll(ADDED);
          header = false;
        } else {
          price(Line.of(row), cells);
        }
        results.writeRecord(cells);
      }
    }
  }

  /** A row of the work file, each column as what it is. */
  private record Line(
      String document,
      String number,
      LocalDate date,
      String client,
      @Nullable String centre,
      @Nullable String order,
      @Nullable String visit,
      @Nullable String quote,
      @Nullable String workType,
      Billing billing,
      Kind kind,
      @Nullable String item,
      @Nullable String family,
      @Nullable String category,
      @Nullable String technician,
      @Nullable String description,
      BigDecimal quantity,
      String unit,
      BigDecimal unitCost,
      BigDecimal listPrice) {

    static Line of(CsvRecord row) {
      return new Line(
          row.getField(0),
          row.getField(1),
          LocalDate.parse(row.getField(2)),
          row.getField(3),
          text(row.getField(4)),
          text(row.getField(5)),
          text(row.getField(6)),
          text(row.getField(7)),
          text(row.getField(8)),
          Billing.valueOf(row.getField(9).toUpperCase(Locale.ROOT)),
          Kind.valueOf(row.getField(10)),
          text(row.getField(11)),
          text(row.getField(12)),
          text(row.getField(13)),
          text(row.getField(14)),
          text(row.getField(15)),
          new BigDecimal(row.getField(16)),
          row.getField(17),
          new BigDecimal(row.getField(18)),
          new BigDecimal(row.getField(19)));
    }

    private static @Nullable String text(String cell) {
      return cell.isEmpty() ? null : cell;
    }
  }

  private void price(Line line, List<String> cells) {
    String key = line.category == null ? line.kind.name() : line.category;
    Proposal rule =
        Objects.requireNonNull(maps.find(line.client, line.centre, line.quote, key), "rule");
    BigDecimal unitPrice = rule.unitPrice(line.unitCost);
    BigDecimal amount = unitPrice.multiply(line.quantity).setScale(2, RoundingMode.HALF_UP);
    BigDecimal cost = line.unitCost.multiply(line.quantity).setScale(2, RoundingMode.HALF_UP);
    cells.add("PRICED");
    cells.add(plain(line.quantity));
    cells.add(line.unit);
    cells.add(unitPrice.toPlainString());
    cells.add(amount.toPlainString());
    cells.add(cost.toPlainString());
    cells.add(margin(amount, cost));
    cells.add("");
    cells.add("");
    cells.add("");
    cells.add("");
    cells.add(rule.layer());
    cells.add(rule.rule());
    cells.add("");
    cells.add("");
    cells.add(tariff);
    cells.add("");
  }

  private static String margin(BigDecimal amount, BigDecimal cost) {
    return amount.signum() == 0
        ? ""
        : amount
            .subtract(cost)
            .multiply(HUNDRED)
            .divide(amount, 2, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
