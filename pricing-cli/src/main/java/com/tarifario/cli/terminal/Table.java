package com.tarifario.cli.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A table of text: columns as wide as their widest cell, two spaces between them. Numbers of a
 * column line up at their decimal point if they are written with the same number of decimals. Where
 * there is not room for all, the last column wraps, and if that is not enough, long texts of other
 * columns are cut.
 */
public final class Table {

  private static final String GAP = "  ";

  /** The last column is not wrapped into less than this. */
  private static final int NARROWEST = 24;

  /** A line of the table. */
  private record Row(List<String> cells, UnaryOperator<String> look, boolean ruled) {}

  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();

  /**
   * A column.
   *
   * @param title its heading; no column of a table without headings has one
   * @param right whether it is set to the right, as numbers are
   */
  public record Column(String title, boolean right) {}

  private Table(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** A table of these columns, with no rows yet. */
  public static Table of(Column... columns) {
    return new Table(List.of(columns));
  }

  /** A column of text. */
  public static Column left(String title) {
    return new Column(title, false);
  }

  /** A column of numbers. */
  public static Column right(String title) {
    return new Column(title, true);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if there are more or fewer cells than columns
   */
  public Table row(String... cells) {
    return add(cells, UnaryOperator.identity(), false);
  }

  /** Adds a row in a look: {@code style::dim}. */
  public Table row(UnaryOperator<String> look, String... cells) {
    return add(cells, look, false);
  }

  /** Adds a row below a rule, as totals are set. */
  public Table total(Style style, String... cells) {
    return add(cells, style::bold, true);
  }

  private Table add(String[] cells, UnaryOperator<String> look, boolean ruled) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "Expected " + columns.size() + " cells but found " + cells.length + ".");
    }
    rows.add(new Row(List.of(cells), look, ruled));
    return this;
  }

  /** Whether it has no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * The table as text.
   *
   * @param indent spaces before each line
   * @param width columns to keep within; 0 if it may be any width
   * @param style how headings and totals are set off
   */
  public List<String> lines(int indent, int width, Style style) {
    int[] widths =
        IntStream.range(0, columns.size())
            .map(
                index ->
                    Math.max(
                        TextWidth.of(columns.get(index).title()),
                        rows.stream()
                            .mapToInt(row -> TextWidth.of(row.cells().get(index)))
                            .max()
                            .orElse(0)))
            .toArray();
    String margin = " ".repeat(indent);
    boolean titled = columns.stream().anyMatch(column -> !column.title().isEmpty());
    int last = columns.size() - 1;
    boolean wraps = false;
    if (width > 0) {
      int needed = columns.get(last).right() ? widths[last] : Math.min(NARROWEST, widths[last]);
      cut(widths, width - indent - last * GAP.length() - needed);
    }
    if (width > 0 && !columns.get(last).right()) {
      int before = indent + IntStream.of(widths).limit(last).sum() + last * GAP.length();
      int room = Math.max(Math.min(NARROWEST, widths[last]), width - before);
      wraps = widths[last] > room;
      widths[last] = Math.min(widths[last], room);
    }
    List<String> lines = new ArrayList<>();
    String rule = rule(widths);
    if (titled) {
      lines.add(margin + style.bold(line(columns.stream().map(Column::title).toList(), widths)));
      lines.add(margin + style.dim(rule));
    }
    for (Row row : rows) {
      if (row.ruled()) {
        lines.add(margin + style.dim(rule));
      }
      for (List<String> part : wraps ? wrapped(row.cells(), widths[last]) : List.of(row.cells())) {
        lines.add(margin + row.look().apply(line(part, widths)));
      }
    }
    return lines;
  }

  /** Makes the widest texts of all columns but the last narrower, until they fit or are narrow. */
  private void cut(int[] widths, int room) {
    int last = columns.size() - 1;
    for (int sum = IntStream.of(widths).limit(last).sum(); sum > room; sum--) {
      int widest = -1;
      for (int index = 0; index < last; index++) {
        boolean longText = !columns.get(index).right() && widths[index] > NARROWEST;
        if (longText && (widest < 0 || widths[index] > widths[widest])) {
          widest = index;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  private static List<List<String>> wrapped(List<String> cells, int width) {
    int last = cells.size() - 1;
    List<List<String>> parts = new ArrayList<>();
    for (String piece : TextWidth.wrap(cells.get(last), width)) {
      List<String> part =
          new ArrayList<>(parts.isEmpty() ? cells.subList(0, last) : Collections.nCopies(last, ""));
      part.add(piece);
      parts.add(part);
    }
    return parts;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int index = 0; index < cells.size(); index++) {
      String cell =
          index < cells.size() - 1
              ? TextWidth.cut(cells.get(index), widths[index])
              : cells.get(index);
      String padding = " ".repeat(Math.max(0, widths[index] - TextWidth.of(cell)));
      line.append(index == 0 ? "" : GAP);
      line.append(columns.get(index).right() ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    return String.join(GAP, IntStream.of(widths).mapToObj("─"::repeat).toList()).stripTrailing();
  }
}
