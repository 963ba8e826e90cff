package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Absence;
import com.tarifario.rules.model.Condition.All;
import com.tarifario.rules.model.Condition.Any;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.FieldComparison;
import com.tarifario.rules.model.Condition.Match;
import com.tarifario.rules.model.Condition.Membership;
import com.tarifario.rules.model.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one constraint of a rule.
 *
 * <pre>
 * any        = all { "||" all }
 * all        = single { "&amp;&amp;" single }
 * single     = "!" single | "(" any ")" | test
 * test       = field [ operator ( literal | field ) | ["not"] "in" "(" literal { "," literal } ")"
 *            | ["not"] "matches" text | ("==" | "!=") "null" ]
 * </pre>
 *
 * After {@code &&} and {@code ||} the field may be left out, and is the one before: {@code quantity
 * >= 10 && < 20}.
 */
final class ConditionParser {

  private static final List<String> OPERATORS =
      List.of("==", "!=", "<", "<=", ">", ">=", "in", "not in", "matches", "not matches");

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final LiteralReader literals;
  private final OtherFields otherFields;
  private final List<FieldUse> uses = new ArrayList<>();
  private @Nullable Field lastField;

  ConditionParser(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.literals = new LiteralReader(tokens);
    this.otherFields = new OtherFields(tokens, vocabulary, uses);
  }

  /** The fields that were asked for. */
  List<FieldUse> uses() {
    return uses;
  }

  /** The whole constraint. */
  Condition parse() throws RuleSyntaxException {
    Condition condition = any();
    if (!tokens.atEnd()) {
      throw tokens.error(tokens.peek(), RulesMessage.CONDITION_GOES_ON, tokens.peek().shown());
    }
    return condition;
  }

  /** Constraints parted by commas, as a pattern holds them: all must be met. */
  Condition parseAll() throws RuleSyntaxException {
    List<Condition> parts = new ArrayList<>(List.of(any()));
    while (tokens.takeIf(",")) {
      parts.add(any());
    }
    if (!tokens.atEnd()) {
      throw tokens.error(tokens.peek(), RulesMessage.CONDITION_GOES_ON, tokens.peek().shown());
    }
    return new All(parts);
  }

  private Condition any() throws RuleSyntaxException {
    List<Condition> parts = new ArrayList<>(List.of(all()));
    while (tokens.takeIf("||")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.get(0) : new Any(parts);
  }

  private Condition all() throws RuleSyntaxException {
    List<Condition> parts = new ArrayList<>(List.of(single()));
    while (tokens.takeIf("&&")) {
      parts.add(single());
    }
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }

  private Condition single() throws RuleSyntaxException {
    if (tokens.takeIf("!")) {
      return single().negated();
    }
    if (tokens.takeIf("(")) {
      Condition inner = any();
      expect(")");
      return inner;
    }
    return test(field());
  }

  private void expect(String symbol) throws RuleSyntaxException {
    Token token = tokens.peek();
    if (!tokens.takeIf(symbol)) {
      throw tokens.error(token, RulesMessage.CONDITION_SYNTAX, symbol, token.shown());
    }
  }

  private Field field() throws RuleSyntaxException {
    Token token = tokens.peek();
    Field last = lastField;
    if (last != null && operator(token) != null) {
      return last;
    }
    tokens.take();
    refuseNoField(token, last);
    Field field = vocabulary.field(token.text());
    if (field == null) {
      List<String> names = vocabulary.fields().stream().map(Field::name).toList();
      throw tokens.error(
          token,
          RulesMessage.UNKNOWN_FIELD,
          token.text(),
          Suggestion.hint(token.text(), names),
          vocabulary.declaredIn());
    }
    uses.add(new FieldUse(field, token));
    lastField = field;
    return field;
  }

  /** Says what is wrong with something that stands where a field must stand. */
  private void refuseNoField(Token token, @Nullable Field last) throws RuleSyntaxException {
    if (tokens.isDecimals(token)) {
      throw tokens.error(token, RulesMessage.DECIMAL_COMMA);
    }
    boolean isValue = token.type() == TokenType.STRING || token.type() == TokenType.NUMBER;
    if (last != null && (isValue || last.words().contains(token.text()))) {
      throw tokens.error(token, RulesMessage.VALUE_ALONE, token.shown(), last.name());
    }
    if (token.type() != TokenType.NAME) {
      throw tokens.error(token, RulesMessage.FIELD_EXPECTED, token.shown());
    }
    if (tokens.peek().is(":")) {
      throw tokens.error(token, RulesMessage.VARIABLE, token.shown());
    }
  }

  private Condition test(Field field) throws RuleSyntaxException {
    int index = vocabulary.indexOf(field.name());
    Token token = tokens.peek();
    boolean negated = token.is("not");
    Token word = negated ? tokens.peekSecond() : token;
    if (word.is("in") || word.is("memberOf")) {
      return membership(field, index, negated);
    }
    if (word.is("matches")) {
      return match(field, index, negated);
    }
    Operator operator = operator(token);
    if (operator == null) {
      return truth(field, index, token);
    }
    tokens.take();
    if (tokens.peek().is("null")) {
      return absence(field, index, operator);
    }
    if (operator.isOrdering() && !field.type().isOrdered()) {
      throw tokens.error(
          token, RulesMessage.OPERATOR_UNSUITED, operator.symbol(), field.name(), "==, !=, in");
    }
    Field other = otherFields.takeIfAny(field);
    return other == null
        ? new Comparison(field, index, operator, literals.take(field))
        : new FieldComparison(field, index, operator, other, vocabulary.indexOf(other.name()));
  }

  private Condition truth(Field field, int index, Token token) throws RuleSyntaxException {
    boolean ends = tokens.atEnd() || token.is("&&") || token.is("||") || token.is(")");
    if (field.type() == FieldType.BOOLEAN && ends) {
      return new Comparison(field, index, Operator.EQUAL, true);
    }
    if (ends) {
      throw tokens.error(tokens.before(), RulesMessage.BOOLEAN_EXPECTED, field.name());
    }
    throw unknownOperator(token);
  }

  private Condition absence(Field field, int index, Operator operator) throws RuleSyntaxException {
    Token token = tokens.take();
    if (operator.isOrdering()) {
      throw tokens.error(token, RulesMessage.NULL_COMPARED, operator.symbol());
    }
    return new Absence(field, index, operator == Operator.EQUAL);
  }

  private Condition membership(Field field, int index, boolean negated) throws RuleSyntaxException {
    if (negated) {
      tokens.take();
    }
    Token word = tokens.take();
    if (!word.is("in")) {
      throw unknownOperator(word);
    }
    expect("(");
    Set<Comparable<?>> members = new HashSet<>();
    do {
      if (tokens.peek().is("null")) {
        throw tokens.error(tokens.peek(), RulesMessage.NULL_COMPARED, "in");
      }
      otherFields.refuse(field);
      members.add(literals.take(field));
    } while (tokens.takeIf(","));
    expect(")");
    return new Membership(field, index, members, !negated);
  }

  private Condition match(Field field, int index, boolean negated) throws RuleSyntaxException {
    if (negated) {
      tokens.take();
    }
    Token word = tokens.take();
    if (field.type() != FieldType.TEXT && field.type() != FieldType.WORD) {
      throw tokens.error(
          word,
          RulesMessage.OPERATOR_UNSUITED,
          "matches",
          field.name(),
          "==, !=, <, <=, >, >=, in");
    }
    Token expression = tokens.take();
    if (expression.type() != TokenType.STRING) {
      throw tokens.error(
          expression, RulesMessage.LITERAL_TYPE, field.name(), "\".*\"", expression.shown());
    }
    try {
      return new Match(field, index, Pattern.compile(expression.text()), !negated);
    } catch (PatternSyntaxException broken) {
      throw tokens.error(
          expression, RulesMessage.BAD_PATTERN, expression.text(), broken.getDescription());
    }
  }

  private RuleSyntaxException unknownOperator(Token token) {
    return tokens.error(
        token,
        RulesMessage.OPERATOR_UNKNOWN,
        token.shown(),
        OPERATORS,
        OperatorHint.of(token.text(), OPERATORS));
  }

  private static @Nullable Operator operator(Token token) {
    return token.type() != TokenType.SYMBOL
        ? null
        : Arrays.stream(Operator.values())
            .filter(each -> each.symbol().equals(token.text()))
            .findFirst()
            .orElse(null);
  }
}
