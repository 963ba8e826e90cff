package com.tarifario.core.expression;

import com.tarifario.core.expression.Expression.Extreme;
import com.tarifario.core.expression.Expression.FieldValue;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.Expression.Negation;
import com.tarifario.core.expression.Expression.Operation;
import com.tarifario.core.expression.Expression.Round;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an expression that stands by itself, outside rules: {@code 4 + 0.5 * kW}.
 *
 * <pre>
 * sum      = product { ("+" | "-") product }
 * product  = unary { ("*" | "/") unary }
 * unary    = "-" unary | number | field | "(" sum ")"
 *          | ("min" | "max") "(" sum "," sum { "," sum } ")" | "round" "(" sum "," digits ")"
 * </pre>
 */
public final class ExpressionParser {

  private static final List<String> FUNCTIONS = List.of("min", "max", "round");

  /** More parts than anyone writes; it keeps a computation from going too deep. */
  private static final int MOST_PARTS = 500;

  private final String text;
  private final Vocabulary vocabulary;
  private int at;
  private int parts;
  private int depth;

  private ExpressionParser(String text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  /**
   * The expression of a text.
   *
   * @param vocabulary whose fields of numbers it may name
   * @throws InvalidExpressionException if it is none; says where and what was expected
   */
  public static Expression parse(String text, Vocabulary vocabulary) {
    ExpressionParser parser = new ExpressionParser(text, vocabulary);
    Expression expression = parser.sum();
    if (parser.peek() != END) {
      throw parser.error(ExpressionMessage.GOES_ON, parser.rest());
    }
    return expression;
  }

  private static final char END = '\0';

  /** The next sign that is no space, which is not taken. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : END;
  }

  private boolean takeIf(char sign) {
    if (peek() == sign) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char sign) {
    if (!takeIf(sign)) {
      throw error(ExpressionMessage.EXPECTED_SIGN, String.valueOf(sign), rest());
    }
  }

  private Expression sum() {
    if (++depth > MOST_PARTS) {
      throw error(ExpressionMessage.TOO_LONG, BigDecimal.valueOf(MOST_PARTS));
    }
    Expression sum = product();
    while (peek() == '+' || peek() == '-') {
      Operator operator = text.charAt(at++) == '+' ? Operator.PLUS : Operator.MINUS;
      sum = counted(new Operation(operator, sum, product()));
    }
    depth--;
    return sum;
  }

  private Expression product() {
    Expression product = unary();
    while (peek() == '*' || peek() == '/') {
      Operator operator = text.charAt(at++) == '*' ? Operator.TIMES : Operator.DIVIDED_BY;
      product = counted(new Operation(operator, product, unary()));
    }
    return product;
  }

  private Expression unary() {
    boolean negative = false;
    while (takeIf('-')) {
      negative = !negative;
    }
    Expression operand = operand();
    return negative ? counted(new Negation(operand)) : operand;
  }

  private Expression operand() {
    if (takeIf('(')) {
      Expression inner = sum();
      expect(')');
      return inner;
    }
    char first = peek();
    if (Character.isDigit(first)) {
      return counted(new Literal(number()));
    }
    if (!Character.isJavaIdentifierStart(first)) {
      throw error(ExpressionMessage.EXPECTED_NUMBER, rest());
    }
    int from = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    String name = text.substring(from, at);
    return counted(peek() == '(' ? function(name, from) : field(name, from));
  }

  private BigDecimal number() {
    int from = at;
    while (at < text.length() && isPartOfNumber(text.charAt(at))) {
      at++;
    }
    String digits = text.substring(from, at);
    if (!digits.matches("\\d{1,18}(\\.\\d{1,18})?")) {
      at = from;
      throw error(ExpressionMessage.NO_NUMBER, digits);
    }
    return new BigDecimal(digits);
  }

  private static boolean isPartOfNumber(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '.' || sign == '_';
  }

  private Expression field(String name, int from) {
    Field field = vocabulary.field(name);
    if (field == null || field.type() != FieldType.NUMBER) {
      List<String> known =
          vocabulary.attributes().stream()
              .filter(each -> each.type() == FieldType.NUMBER)
              .map(Field::name)
              .toList();
      at = from;
      throw error(ExpressionMessage.UNKNOWN_NAME, name, Suggestion.hint(name, known));
    }
    return new FieldValue(field, vocabulary.indexOf(name));
  }

  private Expression function(String name, int from) {
    if (!FUNCTIONS.contains(name)) {
      at = from;
      throw error(
          ExpressionMessage.UNKNOWN_FUNCTION, name, FUNCTIONS, Suggestion.hint(name, FUNCTIONS));
    }
    expect('(');
    List<Expression> arguments = new ArrayList<>(List.of(sum()));
    expect(',');
    if (name.equals("round")) {
      Round round = new Round(arguments.get(0), decimals());
      expect(')');
      return round;
    }
    do {
      arguments.add(sum());
    } while (takeIf(','));
    expect(')');
    return new Extreme(name.equals("max"), arguments);
  }

  private int decimals() {
    int from = at;
    BigDecimal decimals = Character.isDigit(peek()) ? number() : BigDecimal.TEN.negate();
    if (decimals.scale() > 0
        || decimals.signum() < 0
        || decimals.compareTo(BigDecimal.valueOf(Round.MOST_DECIMALS)) > 0) {
      at = from;
      throw error(ExpressionMessage.DECIMALS, BigDecimal.valueOf(Round.MOST_DECIMALS), rest());
    }
    return decimals.intValueExact();
  }

  private Expression counted(Expression part) {
    if (++parts > MOST_PARTS) {
      throw error(ExpressionMessage.TOO_LONG, BigDecimal.valueOf(MOST_PARTS));
    }
    return part;
  }

  /** What is left, for messages. */
  private Object rest() {
    return peek() == END ? Message.of(ExpressionMessage.END) : text.substring(at);
  }

  private InvalidExpressionException error(ExpressionMessage key, Object... arguments) {
    return new InvalidExpressionException(at, Message.of(key, arguments));
  }
}
