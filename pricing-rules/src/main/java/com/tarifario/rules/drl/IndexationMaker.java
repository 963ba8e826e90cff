package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Indexation;
import com.tarifario.core.tariff.Indexation.DateField;
import com.tarifario.core.tariff.Indexation.Day;
import com.tarifario.core.tariff.Indexation.From;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code indexed("IPC", from("2023-12-01"), on("01-01"))}. */
final class IndexationMaker {

  private static final String FROM = "from(\"2023-12-01\")";
  private static final String ON = "on(\"01-01\")";
  private static final String ANNIVERSARY = "anniversary";
  private static final Set<TokenType> TEXT_OR_WORD = Set.of(TokenType.STRING, TokenType.NAME);

  private final Call call;
  private final Vocabulary vocabulary;

  private IndexationMaker(Call call) {
    this.call = call;
    this.vocabulary = call.vocabulary();
  }

  static Base indexed(Call call) throws RuleSyntaxException {
    Indexation terms = new IndexationMaker(call).terms();
    return ProposalMaker.base(new Formula.Indexed(terms), call);
  }

  private Indexation terms() throws RuleSyntaxException {
    PriceIndex index = index();
    From from = from(index, needed("from", FROM));
    return new Indexation(index, from, update(needed("on", ON)));
  }

  private PriceIndex index() throws RuleSyntaxException {
    Token name = call.text("\"IPC\"");
    PriceIndex index = vocabulary.priceIndex(name.text());
    if (index == null) {
      throw call.error(
          name,
          RulesMessage.INDEX_UNKNOWN,
          name.text(),
          Suggestion.hint(name.text(), vocabulary.priceIndices()));
    }
    return index;
  }

  private Token needed(String option, String example) throws RuleSyntaxException {
    Token value = call.optionValue(option, TEXT_OR_WORD, example);
    if (value == null) {
      throw call.error(RulesMessage.OPTION_NEEDS, call.verb().text(), example);
    }
    return value;
  }

  private From from(PriceIndex index, Token value) throws RuleSyntaxException {
    if (value.type() == TokenType.NAME) {
      return new DateField(dateField(value).name());
    }
    LocalDate date = date(value);
    if (date.isBefore(index.begin())) {
      throw call.error(value, RulesMessage.INDEX_TOO_EARLY, index.name(), date, index.begin());
    }
    return new Day(date);
  }

  private Field dateField(Token word) throws RuleSyntaxException {
    Field field = vocabulary.field(word.text());
    List<String> dates =
        vocabulary.fields().stream()
            .filter(each -> each.type() == FieldType.DATE && each.isKnownAt(Stage.LINE))
            .map(Field::name)
            .toList();
    if (field == null || !dates.contains(field.name())) {
      throw call.error(
          word,
          RulesMessage.DATE_FIELD_EXPECTED,
          word.text(),
          Suggestion.hint(word.text(), dates),
          dates);
    }
    return field;
  }

  private LocalDate date(Token text) throws RuleSyntaxException {
    try {
      return LocalDate.parse(text.text());
    } catch (DateTimeException noDate) {
      throw call.error(text, RulesMessage.OPTION_VALUE, "from", FROM);
    }
  }

  /** The day of the year; null for the anniversary of the first day. */
  private @Nullable MonthDay update(Token value) throws RuleSyntaxException {
    if (value.type() == TokenType.NAME && value.text().equals(ANNIVERSARY)) {
      return null;
    }
    try {
      return MonthDay.parse("--" + value.text());
    } catch (DateTimeException noDay) {
      throw call.error(value, RulesMessage.UPDATE_DAY_EXPECTED, value.shown());
    }
  }
}
