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
import java.util.Collection;
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
  private final List<Filled> blanks = new ArrayList<>();
  private final boolean usesOwn;
  private final CellReader cells;
  private final Problems problems;
  private final Map<Object, Proposed> read = new HashMap<>();

  /** A blank, and the column whose cells fill it. */
  private record Filled(String name, int column) {}

  /** What cells of one text propose: rows with the same text have the same object. */
  static final class Proposed {

    static final Proposed NOTHING = new Proposed(List.of());

    private final List<Proposal> proposals;
    private @Nullable Integer set;

    private Proposed(List<Proposal> proposals) {
      this.proposals = proposals;
    }

    /** The number of the set that is this and nothing else; null if there is none yet. */
    @Nullable Integer set() {
      return set;
    }

    /** Keeps that number. */
    void keepSet(Integer number) {
      set = number;
    }

    /** All that several propose. */
    static List<Proposal> all(Collection<Proposed> several) {
      return several.stream().flatMap(each -> each.proposals.stream()).toList();
    }
  }

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
    Map<String, Integer> columns = new HashMap<>();
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
    columns.forEach((name, place) -> blanks.add(new Filled(name, place)));
    this.usesOwn = template.blanks().contains(OWN);
  }

  /**
   * What the row proposes; nothing if its cells are blank; null if something is wrong with them.
   */
  @Nullable Proposed read(Row row) {
    Cell own = new Cell(row, index);
    if (usesOwn ? own.isBlank() : hasNoValue(row)) {
      return Proposed.NOTHING;
    }
    if (!usesOwn && !own.isBlank()) {
      problems.error(own.where(), RulesMessage.SHEET_CELL_UNREAD, own.text());
      return null;
    }
    for (Filled blank : blanks) {
      Cell cell = new Cell(row, blank.column());
      if (cell.isBlank()) {
        problems.error(cell.where(), RulesMessage.SHEET_VALUE_MISSING, "$" + blank.name());
        return null;
      }
    }
    Object texts = texts(row);
    Proposed known = read.get(texts);
    return known == null ? fill(row, texts) : known;
  }

  /** What fills the blanks; that of one blank by itself. */
  private Object texts(Row row) {
    return blanks.size() == 1
        ? new Cell(row, blanks.get(0).column()).text()
        : blanks.stream().map(blank -> new Cell(row, blank.column()).text()).toList();
  }

  /** Whether it has blanks, and the row leaves all of them so. */
  private boolean hasNoValue(Row row) {
    return !blanks.isEmpty()
        && blanks.stream().allMatch(blank -> new Cell(row, blank.column()).isBlank());
  }

  private @Nullable Proposed fill(Row row, Object texts) {
    Map<String, Blank> filling = new HashMap<>();
    for (Filled each : blanks) {
      Blank blank = cells.blank(new Cell(row, each.column()));
      if (blank == null) {
        return null;
      }
      filling.put(each.name(), blank);
    }
    List<Proposal> proposals = template.fill(filling, problems);
    if (proposals.isEmpty()) {
      return null;
    }
    Proposed proposed = new Proposed(proposals);
    read.put(texts, proposed);
    return proposed;
  }
}
