package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Reads the literals of conditions as values of the type of the field that they stand beside. */
final class LiteralReader {

  private final Tokens tokens;

  LiteralReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes a literal for the field. */
  Comparable<?> take(Field field) throws RuleSyntaxException {
    Token sign = tokens.peek();
    boolean negative = tokens.takeIf("-");
    Token token = tokens.take();
    if (negative && (token.type() != TokenType.NUMBER || field.type() != FieldType.NUMBER)) {
      throw wrongType(field, sign);
    }
    return switch (field.type()) {
      case TEXT -> text(field, token);
      case WORD -> word(field, qualified(field, token));
      case NUMBER -> negative ? number(field, token).negate() : number(field, token);
      case BOOLEAN -> truth(field, token);
      case DATE -> date(field, token);
      case TIME -> time(field, token);
    };
  }

  private RuleSyntaxException wrongType(Field field, Token token) {
    return tokens.error(
        token, RulesMessage.LITERAL_TYPE, field.name(), example(field, token), token.shown());
  }

  private static String example(Field field, Token found) {
    boolean isBare = found.type() == TokenType.NAME || found.type() == TokenType.NUMBER;
    Unit unit = field.unit();
    return switch (field.type()) {
      case TEXT, WORD -> isBare ? "\"" + found.text() + "\"" : "\"...\"";
      case NUMBER -> unit == null ? "12.5" : "12.5, \"12.5 " + unit + "\"";
      case BOOLEAN -> "true, false";
      case DATE -> "\"2026-01-31\"";
      case TIME -> "\"22:00\"";
    };
  }

  private String text(Field field, Token token) throws RuleSyntaxException {
    if (token.type() != TokenType.STRING) {
      throw wrongType(field, token);
    }
    return token.text();
  }

  /** {@code Kind.LABOUR} is {@code LABOUR}. */
  private Token qualified(Field field, Token token) {
    if (token.text().equalsIgnoreCase(field.name()) && tokens.peek().is(".")) {
      tokens.take();
      return tokens.take();
    }
    return token;
  }

  private String word(Field field, Token token) throws RuleSyntaxException {
    boolean isWord = token.type() == TokenType.NAME || token.type() == TokenType.STRING;
    if (!isWord || !field.words().contains(token.text())) {
      throw tokens.error(
          token,
          RulesMessage.LITERAL_WORD,
          field.name(),
          token.shown(),
          field.words(),
          Suggestion.hint(token.text(), field.words()));
    }
    return token.text();
  }

  private BigDecimal number(Field field, Token token) throws RuleSyntaxException {
    if (token.type() == TokenType.NUMBER) {
      String digits = token.text().replaceFirst("[BIbi]$", "");
      return Amounts.number(digits).orElseThrow(() -> wrongType(field, token));
    }
    if (token.type() != TokenType.STRING) {
      throw wrongType(field, token);
    }
    Optional<BigDecimal> plain = Amounts.number(token.text());
    if (plain.isPresent()) {
      return plain.get();
    }
    if (token.text().strip().endsWith("%")) {
      return Amounts.percentage(token.text()).orElseThrow(() -> wrongType(field, token)).fraction();
    }
    Quantity quantity = Amounts.quantity(token.text()).orElseThrow(() -> wrongType(field, token));
    Unit unit = field.unit();
    if (unit == null) {
      throw tokens.error(token, RulesMessage.LITERAL_NO_UNIT, field.name(), token.shown());
    }
    if (!quantity.unit().convertsTo(unit)) {
      throw tokens.error(
          token, RulesMessage.LITERAL_UNIT, field.name(), unit.symbol(), token.shown());
    }
    return quantity.in(unit).value();
  }

  private Boolean truth(Field field, Token token) throws RuleSyntaxException {
    if (!token.is("true") && !token.is("false")) {
      throw wrongType(field, token);
    }
    return Boolean.valueOf(token.text());
  }

  private LocalDate date(Field field, Token token) throws RuleSyntaxException {
    try {
      return LocalDate.parse(text(field, token));
    } catch (DateTimeException notADate) {
      throw wrongType(field, token);
    }
  }

  private LocalTime time(Field field, Token token) throws RuleSyntaxException {
    try {
      return LocalTime.parse(text(field, token));
    } catch (DateTimeException notATime) {
      throw wrongType(field, token);
    }
  }
}
