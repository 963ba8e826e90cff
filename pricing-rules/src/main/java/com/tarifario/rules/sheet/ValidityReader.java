package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Values;
import com.tarifario.io.table.Row;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Operator;
import com.tarifario.rules.sheet.SheetColumn.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from when to when rows hold, the first and the last day included. */
final class ValidityReader {

  private final @Nullable Integer from;
  private final @Nullable Integer to;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Map<List<String>, List<Condition>> known = new HashMap<>();

  ValidityReader(Map<Word, Integer> words, Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.from = words.get(Word.FROM);
    this.to = words.get(Word.TO);
    this.problems = problems;
  }

  /** Conditions on the date that counts for the line; rows of the same days share them. */
  List<Condition> read(Row row) {
    if (from == null && to == null) {
      return List.of();
    }
    List<String> texts = List.of(text(row, from), text(row, to));
    List<Condition> validity = known.get(texts);
    if (validity == null) {
      int before = problems.size();
      validity = validity(row);
      if (problems.size() == before) {
        known.put(texts, validity);
      }
    }
    return validity;
  }

  private List<Condition> validity(Row row) {
    LocalDate first = date(row, from, Word.FROM);
    LocalDate last = date(row, to, Word.TO);
    if (to != null && first != null && last != null && last.isBefore(first)) {
      problems.error(new Cell(row, to).where(), RulesMessage.DATES_REVERSED, first, last);
    }
    Field date = vocabulary.validityDate().field();
    int index = vocabulary.indexOf(date.name());
    List<Condition> validity = new ArrayList<>(2);
    if (first != null) {
      validity.add(new Comparison(date, index, Operator.AT_LEAST, first));
    }
    if (last != null) {
      validity.add(new Comparison(date, index, Operator.AT_MOST, last));
    }
    return validity;
  }

  private static String text(Row row, @Nullable Integer index) {
    return index == null ? "" : new Cell(row, index).text();
  }

  private @Nullable LocalDate date(Row row, @Nullable Integer index, Word word) {
    String text = text(row, index);
    LocalDate date = Values.date(text);
    if (index != null && !text.isEmpty() && date == null) {
      problems.error(
          new Cell(row, index).where(),
          RulesMessage.DATE_ATTRIBUTE,
          word.name().toLowerCase(Locale.ROOT),
          text);
    }
    return date;
  }
}
