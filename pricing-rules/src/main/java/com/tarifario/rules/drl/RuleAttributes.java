package com.tarifario.rules.drl;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Operator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** The attributes of a rule that mean something here: salience and validity. */
final class RuleAttributes {

  private static final String SALIENCE = "salience";
  private static final String FROM = "date-effective";
  private static final String TO = "date-expires";
  private static final List<String> ALLOWED = List.of(SALIENCE, FROM, TO);

  private final RuleDescr rule;
  private final SourceText source;
  private final Vocabulary vocabulary;
  private final Problems problems;

  RuleAttributes(RuleDescr rule, SourceText source, Vocabulary vocabulary, Problems problems) {
    this.rule = rule;
    this.source = source;
    this.vocabulary = vocabulary;
    this.problems = problems;
    refuseOthers();
    refuseTwice();
  }

  /** The salience; 0 if there is none, or if it is wrong. */
  int salience() {
    AttributeDescr attribute = rule.getAttributes().get(SALIENCE);
    if (attribute == null) {
      return 0;
    }
    String text = attribute.getValue().strip();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      problems.error(at(attribute), RulesMessage.SALIENCE, text);
      return 0;
    }
  }

  /** Conditions on the line's date, from the first to the last day, both included. */
  List<Condition> validity() {
    LocalDate from = date(FROM);
    LocalDate to = date(TO);
    AttributeDescr last = rule.getAttributes().get(TO);
    if (from != null && to != null && last != null && to.isBefore(from)) {
      problems.error(at(last), RulesMessage.DATES_REVERSED, from, to);
    }
    List<Condition> conditions = new ArrayList<>();
    String name = StandardField.DATE.field().name();
    int index = vocabulary.indexOf(name);
    if (from != null) {
      conditions.add(new Comparison(StandardField.DATE.field(), index, Operator.AT_LEAST, from));
    }
    if (to != null) {
      conditions.add(new Comparison(StandardField.DATE.field(), index, Operator.AT_MOST, to));
    }
    return conditions;
  }

  private @Nullable LocalDate date(String name) {
    AttributeDescr attribute = rule.getAttributes().get(name);
    if (attribute == null) {
      return null;
    }
    String text = attribute.getValue().replace("\"", "").strip();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      problems.error(at(attribute), RulesMessage.DATE_ATTRIBUTE, name, text);
      return null;
    }
  }

  private void refuseOthers() {
    for (AttributeDescr attribute : rule.getAttributes().values()) {
      if (!ALLOWED.contains(attribute.getName())) {
        problems.error(
            at(attribute),
            RulesMessage.RULE_ATTRIBUTE,
            attribute.getName(),
            ALLOWED,
            Suggestion.hint(attribute.getName(), ALLOWED));
      }
    }
  }

  /** Drools' parser keeps the first of two and says nothing. */
  private void refuseTwice() {
    int from = rule.getStartCharacter();
    int to = source.offset(rule.getConsequenceLine(), rule.getConsequencePattern());
    String header = source.slice(from, to);
    int nameEnd = header.indexOf(rule.getName()) + rule.getName().length();
    Matcher when = Pattern.compile("\\bwhen\\b").matcher(header);
    int headerEnd = when.find(Math.max(0, nameEnd)) ? when.start() : header.length();
    for (String name : ALLOWED) {
      Matcher matcher =
          Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])")
              .matcher(header)
              .region(Math.max(0, nameEnd), headerEnd);
      matcher
          .results()
          .skip(1)
          .forEach(
              second ->
                  problems.error(
                      source.at(from + second.start()), RulesMessage.RULE_ATTRIBUTE_TWICE, name));
    }
  }

  private SourceLocation at(AttributeDescr attribute) {
    return source.at(source.offset(attribute.getLine(), Math.max(0, attribute.getColumn())));
  }
}
