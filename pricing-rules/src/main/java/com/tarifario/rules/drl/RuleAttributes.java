package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
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
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** The attributes of a rule that mean something here: salience and validity. */
final class RuleAttributes {

  static final String SALIENCE = "salience";
  static final String FROM = "date-effective";
  static final String TO = "date-expires";
  static final List<String> ALLOWED = List.of(SALIENCE, FROM, TO);

  /** All that Drools knows. */
  static final List<String> ALL =
      List.of(
          SALIENCE,
          FROM,
          TO,
          "enabled",
          "no-loop",
          "auto-focus",
          "activation-group",
          "agenda-group",
          "ruleflow-group",
          "lock-on-active",
          "refract",
          "direct",
          "dialect",
          "timer",
          "duration",
          "calendars");

  private final RuleDescr rule;
  private final SourceText source;
  private final Vocabulary vocabulary;
  private final RuleHeader header;
  private final Problems problems;

  RuleAttributes(RuleDescr rule, SourceText source, Vocabulary vocabulary, Problems problems) {
    this.rule = rule;
    this.source = source;
    this.vocabulary = vocabulary;
    this.header = new RuleHeader(rule, source);
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

  /**
   * Conditions on the date that counts for the line, from the first to the last day, both included.
   */
  List<Condition> validity() {
    LocalDate from = date(FROM);
    LocalDate to = date(TO);
    AttributeDescr last = rule.getAttributes().get(TO);
    if (from != null && to != null && last != null && to.isBefore(from)) {
      problems.error(at(last), RulesMessage.DATES_REVERSED, from, to);
    }
    List<Condition> conditions = new ArrayList<>();
    Field date = vocabulary.validityDate().field();
    int index = vocabulary.indexOf(date.name());
    if (from != null) {
      conditions.add(new Comparison(date, index, Operator.AT_LEAST, from));
    }
    if (to != null) {
      conditions.add(new Comparison(date, index, Operator.AT_MOST, to));
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
      String name = attribute.getName();
      boolean ofFile = attribute.getLine() < rule.getLine();
      if (!ofFile && !ALLOWED.contains(name)) {
        problems.error(
            header.offsets(name).stream().findFirst().map(source::at).orElse(at(attribute)),
            RulesMessage.RULE_ATTRIBUTE,
            name,
            ALLOWED,
            Suggestion.hint(name, ALLOWED));
      }
    }
    if (rule.getParentName() != null) {
      problems.error(
          source.at(
              header.offsets("extends").stream().findFirst().orElse(rule.getStartCharacter())),
          RulesMessage.RULE_EXTENDS,
          rule.getName());
    }
    if (!rule.getAnnotationNames().isEmpty()) {
      problems.error(source.at(header.sign('@')), RulesMessage.ANNOTATION);
    }
  }

  private void refuseTwice() {
    for (String name : ALLOWED) {
      header.offsets(name).stream()
          .skip(1)
          .forEach(
              second -> problems.error(source.at(second), RulesMessage.RULE_ATTRIBUTE_TWICE, name));
    }
  }

  private SourceLocation at(AttributeDescr attribute) {
    return source.at(source.offset(attribute.getLine(), Math.max(0, attribute.getColumn())));
  }
}
