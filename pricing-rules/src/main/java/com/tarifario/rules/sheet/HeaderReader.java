package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.table.Row;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.LayerContext;
import com.tarifario.rules.drl.OperatorHint;
import com.tarifario.rules.drl.VerbTemplate;
import com.tarifario.rules.sheet.SheetColumn.Asking;
import com.tarifario.rules.sheet.SheetColumn.Nameless;
import com.tarifario.rules.sheet.SheetColumn.Plain;
import com.tarifario.rules.sheet.SheetColumn.Proposing;
import com.tarifario.rules.sheet.SheetColumn.Test;
import com.tarifario.rules.sheet.SheetColumn.Value;
import com.tarifario.rules.sheet.SheetColumn.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the header of a sheet what each of its columns is. */
final class HeaderReader {

  private static final char REMARK = '#';
  private static final Pattern VALUE = Pattern.compile("\\$([\\p{L}_][\\p{L}\\d_]*)");
  private static final Pattern TESTED = Pattern.compile("([\\p{L}_][\\p{L}\\d_]*)\\s*(.*)");
  private static final List<String> WORDS =
      Arrays.stream(Word.values()).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
  private static final List<String> TESTS =
      Arrays.stream(Test.values()).map(Test::written).toList();
  private static final Set<String> AMBIGUOUS = Set.of("margin", "margen");

  private final Row header;
  private final LayerContext context;
  private final Problems problems;
  private final List<SheetColumn> columns = new ArrayList<>();
  private final Map<String, SourceLocation> seen = new HashMap<>();

  HeaderReader(Row header, LayerContext context, Problems problems) {
    this.header = header;
    this.context = context;
    this.problems = problems;
  }

  /** The columns that mean something; nothing if something is wrong with the header. */
  Optional<List<SheetColumn>> read() {
    int before = problems.size();
    for (int index = 0; index < header.cells().size(); index++) {
      String text = header.cells().get(index).strip();
      if (brackets(text) != 0) {
        // What follows is the rest of this header.
        problems.error(place(index), RulesMessage.SHEET_HEADER_SPLIT, text);
        return Optional.empty();
      }
      if (text.isEmpty()) {
        columns.add(new Nameless(index));
      } else if (text.charAt(0) != REMARK) {
        column(index, text).ifPresent(columns::add);
      }
    }
    checkBlanks();
    if (problems.size() == before && columns.stream().noneMatch(Proposing.class::isInstance)) {
      problems.error(place(0), RulesMessage.SHEET_NO_VERB);
    }
    boolean fine = problems.size() == before;
    checkUnused();
    return fine ? Optional.of(columns) : Optional.empty();
  }

  private static long brackets(String text) {
    return text.chars().filter(sign -> sign == '(').count()
        - text.chars().filter(sign -> sign == ')').count();
  }

  private Optional<SheetColumn> column(int index, String text) {
    Matcher value = VALUE.matcher(text);
    if (value.matches()) {
      return once(index, text).map(where -> new Value(index, value.group(1)));
    }
    if (text.indexOf('(') >= 0) {
      return proposing(index, text);
    }
    if (WORDS.contains(text)) {
      Word word = Word.valueOf(text.toUpperCase(Locale.ROOT));
      return once(index, text).map(where -> new Plain(index, word));
    }
    Matcher tested = TESTED.matcher(text);
    String name = tested.matches() ? tested.group(1) : text;
    Field field = context.vocabulary().field(name);
    if (field != null && !isProposedAlone(text)) {
      return asking(index, field, tested.group(2).strip());
    }
    if (VerbTemplate.isVerb(text, context)) {
      return proposing(index, text);
    }
    if (AMBIGUOUS.contains(text)) {
      return proposing(index, text + "($)");
    }
    problems.error(place(index), RulesMessage.SHEET_COLUMN_UNKNOWN, text, hint(text, name));
    return Optional.empty();
  }

  /** Whether the verb needs one value, so that a column of its name alone holds that. */
  private static boolean isProposedAlone(String text) {
    return text.equals(StandardField.UNIT_PRICE.field().name());
  }

  /** What was meant by the whole header, or by its first word. */
  private Object hint(String text, String name) {
    Object ofText = Suggestion.hint(text, known());
    return ofText.equals("") ? Suggestion.hint(name, known()) : ofText;
  }

  private List<String> known() {
    List<String> known = new ArrayList<>(WORDS);
    context.vocabulary().fields().forEach(field -> known.add(field.name()));
    known.addAll(VerbTemplate.verbs(context));
    return known;
  }

  private Optional<SheetColumn> proposing(int index, String text) {
    return VerbTemplate.of(text, place(index), context, problems)
        .map(template -> new Proposing(index, template));
  }

  private Optional<SheetColumn> asking(int index, Field field, String operator) {
    String written = operator.replaceAll("\\s+", " ");
    Optional<Test> found =
        written.isEmpty()
            ? Optional.of(Test.EQUAL)
            : Arrays.stream(Test.values())
                .filter(test -> test.written().equals(written))
                .findFirst();
    if (found.isEmpty()) {
      problems.error(
          place(index),
          RulesMessage.OPERATOR_UNKNOWN,
          written,
          TESTS,
          OperatorHint.of(written, TESTS));
      return Optional.empty();
    }
    Test test = found.get();
    boolean hasOrder = field.type().isOrdered();
    if (test.isOrdering() && !hasOrder || test.isMatch() && !isText(field)) {
      problems.error(
          place(index),
          RulesMessage.OPERATOR_UNSUITED,
          written,
          field.name(),
          hasOrder ? "==, !=, <, <=, >, >=, in" : "==, !=, in");
      return Optional.empty();
    }
    int fieldIndex = context.vocabulary().indexOf(field.name());
    return once(index, field.name() + " " + test.written())
        .map(where -> new Asking(index, field, fieldIndex, test));
  }

  private static boolean isText(Field field) {
    return switch (field.type()) {
      case TEXT, WORD -> true;
      case NUMBER, BOOLEAN, DATE, TIME -> false;
    };
  }

  private Optional<SourceLocation> once(int index, String meaning) {
    SourceLocation where = place(index);
    SourceLocation first = seen.putIfAbsent(meaning, where);
    if (first != null) {
      problems.error(where, RulesMessage.SHEET_COLUMN_TWICE, meaning, first);
      return Optional.empty();
    }
    return Optional.of(where);
  }

  /** Each {@code $name} of a verb must be a column. */
  private void checkBlanks() {
    List<String> values =
        columns.stream()
            .filter(Value.class::isInstance)
            .map(column -> "$" + ((Value) column).name())
            .toList();
    for (SheetColumn column : columns) {
      if (column instanceof Proposing proposing) {
        for (String blank : proposing.template().blanks()) {
          if (!blank.isEmpty() && !values.contains("$" + blank)) {
            problems.error(
                place(column.index()),
                RulesMessage.SHEET_BLANK_UNKNOWN,
                "$" + blank,
                Suggestion.hint("$" + blank, values));
          }
        }
      }
    }
  }

  private void checkUnused() {
    Set<String> used = new HashSet<>();
    for (SheetColumn column : columns) {
      if (column instanceof Proposing proposing) {
        used.addAll(proposing.template().blanks());
      }
    }
    for (SheetColumn column : columns) {
      if (column instanceof Value value && !used.contains(value.name())) {
        problems.warning(
            place(column.index()), RulesMessage.SHEET_VALUE_UNUSED, "$" + value.name());
      }
    }
  }

  private SourceLocation place(int index) {
    return header.places().of(index);
  }
}
