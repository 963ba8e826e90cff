package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Problem.Severity;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.table.NumberStyle;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.Rows;
import com.tarifario.io.table.Table;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.LayerContext;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.FieldComparison;
import com.tarifario.rules.sheet.SheetColumn.Asking;
import com.tarifario.rules.sheet.SheetColumn.Plain;
import com.tarifario.rules.sheet.SheetColumn.Proposing;
import com.tarifario.rules.sheet.SheetColumn.Value;
import com.tarifario.rules.sheet.SheetColumn.Word;
import com.tarifario.rules.sheet.VerbReader.Proposed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, once its header is understood. */
final class SheetReader {

  /** After so many mistakes in one file the rest is not read. */
  private static final int MOST_PROBLEMS = 50;

  private final String path;
  private final Table table;
  private final LayerContext context;
  private final Problems problems;
  private final Map<Word, Integer> words = new EnumMap<>(Word.class);
  private final List<Asking> asking = new ArrayList<>();
  private final List<ConditionReader> conditions = new ArrayList<>();
  private final List<VerbReader> verbs = new ArrayList<>();
  private final ProposalSets sets = new ProposalSets();
  private final SheetRows rows = new SheetRows();
  private final List<Integer> nameless = new ArrayList<>();
  private final ValidityReader validity;
  private final int firstVerb;

  SheetReader(
      String path,
      Table table,
      List<SheetColumn> columns,
      LayerContext context,
      Problems problems) {
    this.path = path;
    this.table = table;
    this.context = context;
    this.problems = problems;
    CellReader cells = new CellReader(style(table, columns), problems);
    List<Value> values = new ArrayList<>();
    List<Proposing> proposing = new ArrayList<>();
    for (SheetColumn column : columns) {
      if (column instanceof Plain plain) {
        words.put(plain.word(), plain.index());
      } else if (column instanceof Asking asked) {
        asking.add(asked);
        conditions.add(new ConditionReader(asked, context.vocabulary(), cells, problems));
      } else if (column instanceof Value value) {
        values.add(value);
      } else if (column instanceof Proposing proposed) {
        proposing.add(proposed);
      } else {
        nameless.add(column.index());
      }
    }
    this.validity = new ValidityReader(words, context.vocabulary(), problems);
    proposing.forEach(each -> verbs.add(new VerbReader(each, values, cells, problems)));
    this.firstVerb = proposing.get(0).index();
  }

  /** How the numbers of the file are written, which all of them together tell. */
  private static NumberStyle style(Table table, List<SheetColumn> columns) {
    NumberStyle.Evidence evidence = new NumberStyle.Evidence();
    try (Rows rows = table.rows()) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (row.broken() == null) {
          columns.forEach(column -> see(column, row.cells().get(column.index()), evidence));
        }
      }
    }
    return evidence.style(table.separator());
  }

  private static void see(SheetColumn column, String cell, NumberStyle.Evidence evidence) {
    if (column instanceof Asking asking) {
      if (CellReader.isNumber(asking.field())) {
        CellReader.numbers(cell, evidence::see);
      }
    } else if (column instanceof Value || column instanceof Proposing) {
      evidence.see(CellReader.leadingNumber(cell));
    }
  }

  /** The sheet; what is wrong with rows is among the problems, and such rows are not in it. */
  Sheet read() {
    int before = problems.size();
    try (Rows all = table.rows()) {
      while (all.hasNext()) {
        Row row = all.next();
        if (problems.size() >= before + MOST_PROBLEMS) {
          problems.error(place(row), RulesMessage.SHEET_TOO_MANY);
          break;
        }
        Problem broken = row.broken();
        if (broken == null) {
          read(row);
        } else {
          problems.add(broken);
        }
      }
    }
    if (rows.size() == 0 && problems.size() == before) {
      problems.warning(place(table.header()), RulesMessage.SHEET_NO_ROWS);
    }
    rows.index();
    return new Sheet(path, context.layer(), context.vocabulary(), rows, sets.sets());
  }

  private void read(Row row) {
    int before = problems.size();
    refuseNameless(row);
    Cell name = cell(row, Word.RULE);
    int priority = priority(row);
    List<Condition> asked = new ArrayList<>(validity.read(row));
    for (int index = 0; index < conditions.size(); index++) {
      Cell cell = new Cell(row, asking.get(index).index());
      Condition condition = cell.isBlank() ? null : conditions.get(index).read(cell);
      if (condition != null) {
        asked.add(condition);
      }
    }
    List<Proposed> parts = new ArrayList<>(verbs.size());
    for (VerbReader verb : verbs) {
      Proposed proposed = verb.read(row);
      if (proposed != null && proposed != Proposed.NOTHING) {
        parts.add(proposed);
      }
    }
    if (problems.size() > before) {
      return;
    }
    if (parts.isEmpty()) {
      problems.warning(new Cell(row, firstVerb).where(), RulesMessage.SHEET_ROW_EMPTY);
      return;
    }
    Integer known = sets.number(parts);
    List<Proposal> proposals = known == null ? Proposed.all(parts) : sets.get(known);
    check(row, proposals, known == null);
    checkOtherFields(row, asked, proposals);
    if (problems.size() > before) {
      return;
    }
    rows.add(
        row.where().line(),
        name == null ? null : name.text(),
        priority,
        asked,
        known == null ? sets.add(parts) : known);
  }

  private void refuseNameless(Row row) {
    for (int index : nameless) {
      Cell cell = new Cell(row, index);
      if (!cell.isBlank()) {
        problems.error(cell.where(), RulesMessage.SHEET_COLUMN_NAMELESS, cell.text());
      }
    }
  }

  private @Nullable Cell cell(Row row, Word word) {
    Integer index = words.get(word);
    return index == null || row.cells().get(index).isBlank() ? null : new Cell(row, index);
  }

  private int priority(Row row) {
    Cell cell = cell(row, Word.SALIENCE);
    if (cell == null) {
      return 0;
    }
    try {
      return Integer.parseInt(cell.text());
    } catch (NumberFormatException notANumber) {
      problems.error(cell.where(), RulesMessage.SALIENCE, cell.text());
      return 0;
    }
  }

  /** Looks at what the row proposes if no row before it proposed the same. */
  private void check(Row row, List<Proposal> proposals, boolean isNew) {
    if (isNew) {
      Optional<Message> contradiction = ProposalSets.contradiction(proposals);
      contradiction.ifPresent(
          message ->
              problems.add(new Problem(Severity.ERROR, new Cell(row, firstVerb).where(), message)));
    }
    for (Asking asked : asking) {
      if (asked.field().since() != Stage.LINE && !row.cells().get(asked.index()).isBlank()) {
        for (Proposal proposal : proposals) {
          checkStage(asked, proposal.stage());
        }
      }
    }
  }

  /** The same of fields that cells name. */
  private void checkOtherFields(Row row, List<Condition> asked, List<Proposal> proposals) {
    for (Condition condition : asked) {
      if (condition instanceof FieldComparison pair
          && !proposals.stream().allMatch(each -> pair.other().isKnownAt(each.stage()))) {
        problems.error(
            new Cell(row, firstVerb).where(),
            RulesMessage.SHEET_FIELD_TOO_LATE,
            pair.other().name(),
            table.header().cells().get(firstVerb).strip());
      }
    }
  }

  /** A price can't ask for what is made of prices; that is the header's fault, and said once. */
  private void checkStage(Asking asked, Stage stage) {
    if (!asked.field().isKnownAt(stage)) {
      SourceLocation where = table.header().places().of(asked.index());
      problems.error(
          where,
          RulesMessage.SHEET_FIELD_TOO_LATE,
          asked.field().name(),
          table.header().cells().get(firstVerb).strip());
    }
  }

  private static SourceLocation place(Row row) {
    return row.places().of(0);
  }
}
