package com.tarifario.rules.sheet;

import com.tarifario.core.tariff.Proposal;
import com.tarifario.io.table.Row;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Blank;
import com.tarifario.rules.drl.VerbTemplate;
import com.tarifario.rules.sheet.SheetColumn.Proposing;
import com.tarifario.rules.sheet.SheetColumn.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the rows of a sheet propose in one column. What is filled with the same texts proposes
 * the same, and is read once.
 */
final class VerbReader {

  private static final String OWN = "";

  private final VerbTemplate template;
  private final int index;
  private final Map<String, Integer> columns = new HashMap<>();
  private final CellReader cells;
  private final Problems problems;
  private final Map<List<String>, List<Proposal>> read = new HashMap<>();

  /**
   * A reader.
   *
   * @param values the columns that blanks may name
   */
  VerbReader(Proposing column, List<Value> values, CellReader cells, Problems problems) {
    this.template = column.template();
    this.index = column.index();
    this.cells = cells;
    this.problems = problems;
    for (String blank : template.blanks()) {
      if (blank.equals(OWN)) {
        columns.put(blank, index);
      }
      for (Value value : values) {
        if (value.name().equals(blank)) {
          columns.put(blank, value.index());
        }
      }
    }
  }

  /** What the row proposes; empty if its cells are blank; null if something is wrong with them. */
  @Nullable List<Proposal> read(Row row) {
    Cell own = new Cell(row, index);
    boolean usesOwn = columns.containsKey(OWN);
    if (usesOwn ? own.isBlank() : hasNoValue(row)) {
      return List.of();
    }
    if (!usesOwn && !own.isBlank()) {
      problems.error(own.where(), RulesMessage.SHEET_CELL_UNREAD, own.text());
      return null;
    }
    List<String> texts = new ArrayList<>(columns.size());
    for (Map.Entry<String, Integer> column : columns.entrySet()) {
      Cell cell = new Cell(row, column.getValue());
      if (cell.isBlank()) {
        problems.error(cell.where(), RulesMessage.SHEET_VALUE_MISSING, "$" + column.getKey());
        return null;
      }
      texts.add(cell.text());
    }
    List<Proposal> known = read.get(texts);
    return known == null ? fill(row, texts) : known;
  }

  /** Whether it has blanks, and the row leaves all of them so. */
  private boolean hasNoValue(Row row) {
    return !columns.isEmpty()
        && columns.values().stream().allMatch(column -> new Cell(row, column).isBlank());
  }

  private @Nullable List<Proposal> fill(Row row, List<String> texts) {
    Map<String, Blank> filling = new HashMap<>();
    for (Map.Entry<String, Integer> column : columns.entrySet()) {
      Blank blank = cells.blank(new Cell(row, column.getValue()));
      if (blank == null) {
        return null;
      }
      filling.put(column.getKey(), blank);
    }
    List<Proposal> proposals = template.fill(filling, problems);
    if (proposals.isEmpty()) {
      return null;
    }
    read.put(texts, proposals);
    return proposals;
  }
}
