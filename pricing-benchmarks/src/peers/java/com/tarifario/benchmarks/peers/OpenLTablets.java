package com.tarifario.benchmarks.peers;

import com.tarifario.benchmarks.Company;
import com.tarifario.benchmarks.Peer;
import com.tarifario.benchmarks.PriceRule;
import com.tarifario.benchmarks.PriceRule.Layer;
import com.tarifario.benchmarks.Side;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/**
 * OpenL Tablets: one decision table for each layer, which it indexes by its columns; the highest
 * layer is asked first.
 */
public final class OpenLTablets implements Peer {

  @Override
  public String name() {
    return "openl";
  }

  /** What the tables are called as. */
  public interface Tables {

    /** The number of the rule of a work centre. */
    @Nullable Integer ofCentre(String client, @Nullable String centre, String key);

    /** The number of the rule of a client. */
    @Nullable Integer ofClient(String client, String key);

    /** The number of the rule of a type of quote. */
    @Nullable Integer ofQuote(String quote, String key);

    /** The number of the rule of a rate group. */
    @Nullable Integer ofGroup(@Nullable String group, String key);
  }

  @Override
  public Side of(Company company) {
    try {
      Path file = Files.createTempFile("tarifario-openl", ".xlsx");
      try {
        write(company.rules(), file);
        RulesEngineFactory<Tables> factory =
            new RulesEngineFactory<>(file.toUri().toURL(), Tables.class);
        factory.setExecutionMode(true);
        Tables tables = factory.newEngineInstance();
        return new FindingSide(company, asked -> find(tables, asked));
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int find(Tables tables, Asked asked) {
    Integer rule = tables.ofCentre(asked.getClient(), asked.getCentre(), asked.getKey());
    if (rule == null) {
      rule = tables.ofClient(asked.getClient(), asked.getKey());
    }
    if (rule == null && asked.getQuote() != null) {
      rule = tables.ofQuote(asked.getQuote(), asked.getKey());
    }
    if (rule == null) {
      rule = tables.ofGroup(asked.getGroup(), asked.getKey());
    }
    return rule == null ? -1 : rule;
  }

  private static void write(List<PriceRule> rules, Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (Layer layer : Layer.values()) {
        Sheet sheet = book.createSheet(layer.folder());
        boolean centre = layer == Layer.WORK_CENTRE;
        int columns = centre ? 4 : 3;
        sheet.createRow(0).createCell(0).setCellValue("SimpleRules Integer " + header(layer));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
        List<String> titles =
            centre ? List.of("Of", "Centre", "Key", "Rule") : List.of("Of", "Key", "Rule");
        fill(sheet.createRow(1), titles);
        int next = 2;
        for (int number = 0; number < rules.size(); number++) {
          PriceRule rule = rules.get(number);
          if (rule.layer() == layer) {
            String key = rule.category() == null ? rule.kind().name() : rule.category();
            Row row = sheet.createRow(next++);
            fill(
                row,
                centre
                    ? List.of(rule.of(), String.valueOf(rule.centre()), key)
                    : List.of(rule.of(), key));
            row.createCell(columns - 1).setCellValue(number);
          }
        }
      }
      book.write(out);
    }
  }

  private static String header(Layer layer) {
    return switch (layer) {
      case WORK_CENTRE -> "ofCentre(String client, String centre, String key)";
      case CLIENT -> "ofClient(String client, String key)";
      case QUOTE -> "ofQuote(String quote, String key)";
      case RATE_GROUPS -> "ofGroup(String group, String key)";
    };
  }

  private static void fill(Row row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      row.createCell(column).setCellValue(cells.get(column));
    }
  }
}
