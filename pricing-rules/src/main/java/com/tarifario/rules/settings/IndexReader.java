package com.tarifario.rules.settings;

import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Values;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a price index: a line with {@code date} and {@code value}, or {@code fecha}
 * and {@code valor}, and then a line for each value. Columns are parted by commas, or by semicolons
 * or tabs, beside which numbers may have a decimal comma. Dates are {@code 2026-01-31} or {@code
 * 31/01/2026}. Lines that begin with {@code #} are remarks.
 */
public final class IndexReader {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
  private static final List<List<String>> HEADERS =
      List.of(List.of("date", "value"), List.of("fecha", "valor"));

  private final String name;
  private final String path;
  private final Problems problems;
  private final TreeMap<LocalDate, BigDecimal> values = new TreeMap<>();
  private final Map<LocalDate, Integer> lines = new TreeMap<>();
  private @Nullable String separator;

  /**
   * A reader of one file.
   *
   * @param name the name of the index
   * @param path the file's path below the tariff folder
   * @param problems takes what is wrong with it
   */
  public IndexReader(String name, String path, Problems problems) {
    this.name = name;
    this.path = path;
    this.problems = problems;
  }

  /** The index; nothing if something is wrong with the file. */
  public Optional<PriceIndex> read(String text) {
    int before = problems.size();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (separator == null) {
        if (!header(line)) {
          problems.error(at(number, 1), RulesMessage.INDEX_HEADER, line.strip());
          return Optional.empty();
        }
      } else {
        value(line, separator, number);
      }
    }
    if (values.isEmpty() && problems.size() == before) {
      problems.error(at(1, 1), RulesMessage.INDEX_EMPTY);
    }
    return problems.size() > before ? Optional.empty() : Optional.of(new PriceIndex(name, values));
  }

  private boolean header(String line) {
    for (String each : List.of(";", "\t", ",")) {
      if (line.contains(each)) {
        separator = each;
        List<String> names =
            cells(line, each).stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        return HEADERS.contains(names);
      }
    }
    return false;
  }

  private void value(String line, String between, int number) {
    List<String> cells = cells(line, between);
    if (cells.size() != 2) {
      problems.error(at(number, 1), RulesMessage.INDEX_CELLS, String.valueOf(cells.size()));
      return;
    }
    LocalDate date = Values.date(cells.get(0));
    if (date == null) {
      problems.error(at(number, 1), RulesMessage.INDEX_DATE, cells.get(0));
      return;
    }
    int column = line.indexOf(between) + 2;
    BigDecimal value = number(cells.get(1));
    if (value == null || value.signum() == 0) {
      problems.error(at(number, column), RulesMessage.INDEX_VALUE, cells.get(1));
      return;
    }
    Integer first = lines.putIfAbsent(date, number);
    if (first != null) {
      problems.error(at(number, 1), RulesMessage.INDEX_TWICE, date, String.valueOf(first));
    }
    values.put(date, value);
  }

  private static @Nullable BigDecimal number(String text) {
    return NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
  }

  private static List<String> cells(String line, String between) {
    return Arrays.stream(line.split(between, -1))
        .map(String::strip)
        .map(cell -> cell.replaceAll("^\"(.*)\"$", "$1"))
        .toList();
  }

  private SourceLocation at(int line, int column) {
    return new SourceLocation(path, line, column);
  }
}
