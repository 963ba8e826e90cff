package com.tarifario.rules.drl;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.Extreme;
import com.tarifario.core.expression.Expression.FieldValue;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.Expression.Negation;
import com.tarifario.core.expression.Expression.Operation;
import com.tarifario.core.expression.Expression.Round;
import com.tarifario.core.expression.Operator;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads a number that a rule computes.
 *
 * <pre>
 * sum      = product { ("+" | "-") product }
 * product  = unary { ("*" | "/") unary }
 * unary    = "-" unary | number | field | "(" sum ")"
 *          | ("min" | "max") "(" sum "," sum { "," sum } ")" | "round" "(" sum "," digits ")"
 * </pre>
 */
final class ExpressionParser {

  /** The functions that there are. */
  static final Set<String> FUNCTIONS = Set.of("min", "max", "round");

  private static final List<String> FUNCTIONS_SHOWN = List.of("min", "max", "round");

  /** More parts than anyone writes; it keeps a computation from going too deep. */
  private static final int MOST_PARTS = 500;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final List<FieldUse> uses;
  private int parts;

  /**
   * A parser.
   *
   * @param uses takes the fields that are read, and where
   */
  ExpressionParser(Tokens tokens, Vocabulary vocabulary, List<FieldUse> uses) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.uses = uses;
  }

  /** Whether the token joins two numbers. */
  static boolean isOperator(Token token) {
    return Arrays.stream(Operator.values()).anyMatch(each -> token.is(each.symbol()));
  }

  /** The expression, which must be followed by a comma or a closing bracket. */
  Expression parse() throws RuleSyntaxException {
    Expression expression = sum();
    Token next = tokens.peek();
    if (!next.is(",") && !next.is(")")) {
      throw tokens.error(next, RulesMessage.EXPRESSION_GOES_ON, next.shown());
    }
    return expression;
  }

  private Expression sum() throws RuleSyntaxException {
    Expression sum = product();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      Operator operator = tokens.take().is("+") ? Operator.PLUS : Operator.MINUS;
      sum = counted(new Operation(operator, sum, product()));
    }
    return sum;
  }

  private Expression product() throws RuleSyntaxException {
    Expression product = unary();
    while (tokens.peek().is("*") || tokens.peek().is("/")) {
      Operator operator = tokens.take().is("*") ? Operator.TIMES : Operator.DIVIDED_BY;
      product = counted(new Operation(operator, product, unary()));
    }
    return product;
  }

  private Expression unary() throws RuleSyntaxException {
    Token token = tokens.take();
    if (token.is("-")) {
      return counted(new Negation(unary()));
    }
    if (token.is("(")) {
      Expression inner = sum();
      expect(")");
      return inner;
    }
    return switch (token.type()) {
      case NUMBER -> counted(new Literal(number(token)));
      case NAME -> counted(tokens.peek().is("(") ? function(token) : field(token));
      case STRING -> throw tokens.error(token, RulesMessage.EXPRESSION_TEXT, token.shown());
      case SYMBOL, END ->
          throw tokens.error(token, RulesMessage.EXPRESSION_EXPECTED, token.shown());
    };
  }

  private Expression counted(Expression part) throws RuleSyntaxException {
    if (++parts > MOST_PARTS) {
      throw tokens.error(tokens.before(), RulesMessage.EXPRESSION_LONG, String.valueOf(MOST_PARTS));
    }
    return part;
  }

  private BigDecimal number(Token token) throws RuleSyntaxException {
    if (tokens.isDecimals(token)) {
      throw tokens.error(token, RulesMessage.DECIMAL_POINT);
    }
    String digits = token.text().replaceFirst("[BIbi]$", "");
    return Amounts.number(digits)
        .orElseThrow(() -> tokens.error(token, RulesMessage.NUMBER_EXPECTED, token.shown()));
  }

  private Expression field(Token token) throws RuleSyntaxException {
    return field(token, vocabulary, tokens, uses);
  }

  /** The value of the field that the token names. */
  static Expression field(Token token, Vocabulary vocabulary, Tokens tokens, List<FieldUse> uses)
      throws RuleSyntaxException {
    Field field = vocabulary.field(token.text());
    if (field == null) {
      List<String> names =
          vocabulary.fields().stream()
              .filter(each -> each.type() == FieldType.NUMBER)
              .map(Field::name)
              .toList();
      throw tokens.error(
          token,
          RulesMessage.UNKNOWN_FIELD,
          token.text(),
          Suggestion.hint(token.text(), names),
          vocabulary.declaredIn());
    }
    if (field.type() != FieldType.NUMBER) {
      throw tokens.error(token, RulesMessage.FIELD_NO_NUMBER, token.text());
    }
    uses.add(new FieldUse(field, token));
    return new FieldValue(field, vocabulary.indexOf(field.name()));
  }

  private Expression function(Token name) throws RuleSyntaxException {
    if (!FUNCTIONS.contains(name.text())) {
      throw unknownFunction(name, tokens);
    }
    expect("(");
    List<Expression> arguments = new ArrayList<>(List.of(sum()));
    if (name.is("round")) {
      expect(",");
      int decimals = decimals(name);
      expect(")");
      return new Round(arguments.get(0), decimals);
    }
    while (tokens.takeIf(",")) {
      arguments.add(sum());
    }
    expect(")");
    if (arguments.size() == 1) {
      throw tokens.error(
          name, RulesMessage.OPTION_VALUE, name.text(), name.text() + "(distance - 30, 0)");
    }
    return new Extreme(name.is("max"), arguments);
  }

  static RuleSyntaxException unknownFunction(Token name, Tokens tokens) {
    return tokens.error(
        name,
        RulesMessage.UNKNOWN_FUNCTION,
        name.text(),
        FUNCTIONS_SHOWN,
        Suggestion.hint(name.text(), FUNCTIONS_SHOWN));
  }

  private int decimals(Token function) throws RuleSyntaxException {
    Token token = tokens.take();
    if (!token.text().matches("\\d{1,2}") || Integer.parseInt(token.text()) > Round.MOST_DECIMALS) {
      throw tokens.error(
          token, RulesMessage.OPTION_VALUE, function.text(), "round(unitCost * 1.12, 2)");
    }
    return Integer.parseInt(token.text());
  }

  private void expect(String symbol) throws RuleSyntaxException {
    Token token = tokens.peek();
    if (!tokens.takeIf(symbol)) {
      throw tokens.error(token, RulesMessage.CONSEQUENCE_SYNTAX, symbol, token.shown());
    }
  }
}
