package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Problem.Severity;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Absence;
import com.tarifario.rules.model.Condition.All;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.FieldComparison;
import com.tarifario.rules.model.Condition.Match;
import com.tarifario.rules.model.Condition.Membership;
import com.tarifario.rules.model.FieldPair;
import com.tarifario.rules.model.Literals;
import com.tarifario.rules.model.Operator;
import com.tarifario.rules.sheet.SheetColumn.Asking;
import com.tarifario.rules.sheet.SheetColumn.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one column of conditions. Cells with the same text, of which there are often
 * many, share one condition.
 */
final class ConditionReader {

  private static final String NULL = "null";
  private static final String TO = "..";

  /** Enough for the values of most columns; more would only take memory. */
  private static final int REMEMBERED = 1 << 12;

  private final Asking column;
  private final Field field;
  private final Vocabulary vocabulary;
  private final CellReader cells;
  private final Problems problems;
  private final @Nullable String[] texts = new @Nullable String[REMEMBERED];
  private final @Nullable Condition[] conditions = new @Nullable Condition[REMEMBERED];

  ConditionReader(Asking column, Vocabulary vocabulary, CellReader cells, Problems problems) {
    this.vocabulary = vocabulary;
    this.column = column;
    this.field = column.field();
    this.cells = cells;
    this.problems = problems;
  }

  /** What the cell asks for; null if something is wrong with it. */
  @Nullable Condition read(Cell cell) {
    String text = cell.text();
    int slot = (text.hashCode() ^ (text.hashCode() >>> 12)) & (REMEMBERED - 1);
    if (!text.equals(texts[slot])) {
      Condition condition = condition(text, cell);
      if (condition == null) {
        return null;
      }
      texts[slot] = text;
      conditions[slot] = condition;
    }
    return conditions[slot];
  }

  private @Nullable Condition condition(String text, Cell cell) {
    return switch (column.test()) {
      case EQUAL -> text.equals(NULL) ? absence(true) : equal(text, cell);
      case NOT_EQUAL ->
          text.equals(NULL) ? absence(false) : comparison(Operator.NOT_EQUAL, text, cell);
      case LESS -> comparison(Operator.LESS, text, cell);
      case AT_MOST -> comparison(Operator.AT_MOST, text, cell);
      case GREATER -> comparison(Operator.GREATER, text, cell);
      case AT_LEAST -> comparison(Operator.AT_LEAST, text, cell);
      case IN -> membership(true, text, cell);
      case NOT_IN -> membership(false, text, cell);
      case MATCHES -> match(true, text, cell);
      case NOT_MATCHES -> match(false, text, cell);
    };
  }

  private Condition absence(boolean absent) {
    return new Absence(field, column.fieldIndex(), absent);
  }

  /** A value, or an interval of them. */
  private @Nullable Condition equal(String text, Cell cell) {
    if (!field.type().isOrdered()) {
      return comparison(Operator.EQUAL, text, cell);
    }
    for (Operator operator : List.of(Operator.AT_MOST, Operator.AT_LEAST)) {
      if (text.startsWith(operator.symbol())) {
        return comparison(operator, text.substring(2).strip(), cell);
      }
    }
    for (Operator operator : List.of(Operator.LESS, Operator.GREATER)) {
      if (text.startsWith(operator.symbol())) {
        return comparison(operator, text.substring(1).strip(), cell);
      }
    }
    return text.contains(TO) ? interval(text, cell) : comparison(Operator.EQUAL, text, cell);
  }

  /** {@code 31..60}, {@code ..30}, {@code 61..}, {@code [0..30)}, {@code (50..100]}. */
  private @Nullable Condition interval(String text, Cell cell) {
    boolean opened = text.startsWith("[") || text.startsWith("(");
    boolean closed = text.endsWith("]") || text.endsWith(")");
    int middle = text.indexOf(TO);
    String low = text.substring(opened ? 1 : 0, middle).strip();
    int end = text.length() - (closed ? 1 : 0);
    String high = text.substring(Math.min(middle + TO.length(), end), end).strip();
    if (opened != closed || low.isEmpty() && high.isEmpty()) {
      problems.error(cell.where(), RulesMessage.SHEET_INTERVAL, field.name(), text);
      return null;
    }
    List<Condition> bounds = new ArrayList<>();
    Comparable<?> from = null;
    if (!low.isEmpty()) {
      from = cells.value(field, low, cell);
      if (from == null) {
        return null;
      }
      bounds.add(comparison(text.startsWith("(") ? Operator.GREATER : Operator.AT_LEAST, from));
    }
    if (!high.isEmpty()) {
      Comparable<?> to = cells.value(field, high, cell);
      if (to == null) {
        return null;
      }
      int order = from == null ? -1 : Literals.compare(from, to);
      boolean bothIn = !text.startsWith("(") && !text.endsWith(")");
      if (order > 0 || (order == 0 && !bothIn)) {
        problems.error(cell.where(), RulesMessage.SHEET_INTERVAL_EMPTY, field.name(), text);
        return null;
      }
      bounds.add(comparison(text.endsWith(")") ? Operator.LESS : Operator.AT_MOST, to));
    }
    return bounds.size() == 1 ? bounds.get(0) : new All(bounds);
  }

  private Comparison comparison(Operator operator, Comparable<?> value) {
    return new Comparison(field, column.fieldIndex(), operator, value);
  }

  private @Nullable Condition comparison(Operator operator, String text, Cell cell) {
    if (text.equals(NULL)) {
      problems.error(cell.where(), RulesMessage.NULL_COMPARED, operator.symbol());
      return null;
    }
    Field other = otherField(text);
    if (other != null) {
      return comparison(operator, other, cell);
    }
    Comparable<?> value = cells.value(field, text, cell);
    return value == null ? null : comparison(operator, value);
  }

  /** The field that the cell names; null if it holds a value, as it always does for texts. */
  private @Nullable Field otherField(String text) {
    return switch (field.type()) {
      case TEXT, WORD -> null;
      case NUMBER, BOOLEAN, DATE, TIME -> vocabulary.field(text);
    };
  }

  private @Nullable Condition comparison(Operator operator, Field other, Cell cell) {
    Optional<Message> refusal = FieldPair.refusal(field, other);
    if (refusal.isPresent()) {
      problems.add(new Problem(Severity.ERROR, cell.where(), refusal.get()));
      return null;
    }
    return new FieldComparison(
        field, column.fieldIndex(), operator, other, vocabulary.indexOf(other.name()));
  }

  private @Nullable Condition membership(boolean included, String text, Cell cell) {
    Set<Comparable<?>> members = new HashSet<>();
    for (String each : text.split("\\|", -1)) {
      String member = each.strip();
      if (member.isEmpty()) {
        continue;
      }
      if (member.equals(NULL)) {
        problems.error(cell.where(), RulesMessage.NULL_COMPARED, Test.IN.written());
        return null;
      }
      Comparable<?> value = cells.value(field, member, cell);
      if (value == null) {
        return null;
      }
      members.add(value);
    }
    if (members.isEmpty()) {
      problems.error(cell.where(), RulesMessage.LITERAL_TYPE, field.name(), "A|B", text);
      return null;
    }
    return new Membership(field, column.fieldIndex(), members, included);
  }

  private @Nullable Condition match(boolean matching, String text, Cell cell) {
    try {
      return new Match(field, column.fieldIndex(), Pattern.compile(text), matching);
    } catch (PatternSyntaxException broken) {
      problems.error(
          cell.where(), RulesMessage.BAD_PATTERN, text, String.valueOf(broken.getDescription()));
      return null;
    }
  }
}
