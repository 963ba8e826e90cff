package com.tarifario.rules.drl;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.Operation;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.DiscountChain;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.UnitAmount;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Amounts.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A verb with its arguments, which it hands over typed, each with an error at its own place. */
final class Call {

  private static final Percentage ALL = Percentage.of("100");

  private final Token verb;
  private final List<Argument> values;
  private final List<Argument> options;
  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Currency currency;
  private final Set<Argument> used = new HashSet<>();
  private int nextValue;

  Call(
      Token verb,
      List<Argument> arguments,
      Tokens tokens,
      Vocabulary vocabulary,
      Currency currency) {
    this.verb = verb;
    this.values = arguments.stream().filter(each -> !each.isOption()).toList();
    this.options = arguments.stream().filter(Argument::isOption).toList();
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.currency = currency;
  }

  Token verb() {
    return verb;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  RuleSyntaxException error(RulesMessage key, Object... arguments) {
    return tokens.error(verb, key, arguments);
  }

  RuleSyntaxException error(Token at, RulesMessage key, Object... arguments) {
    return tokens.error(at, key, arguments);
  }

  /** The next value, a text in quotes. */
  Token text(String example) throws RuleSyntaxException {
    if (nextValue >= values.size()) {
      for (Argument option : options) {
        if (nextValue == 0 && option.inner().isEmpty()) {
          throw wrongType(option.token(), example);
        }
      }
      throw error(RulesMessage.ARGUMENT_MISSING, verb.text(), example);
    }
    Token token = values.get(nextValue++).token();
    if (token.type() != TokenType.STRING) {
      throw wrongType(token, example);
    }
    if (token.text().isBlank()) {
      throw tokens.error(token, RulesMessage.ARGUMENT_MISSING, verb.text(), example);
    }
    return token;
  }

  private RuleSyntaxException wrongType(Token token, String example) {
    return tokens.error(token, RulesMessage.ARGUMENT_TYPE, verb.text(), example, token.shown());
  }

  /** The next value as a rate. */
  private Percentage anyPercentage() throws RuleSyntaxException {
    Token token = text("\"35 %\"");
    return Amounts.percentage(token.text())
        .orElseThrow(
            () -> tokens.error(token, RulesMessage.PERCENT_EXPECTED, verb.text(), token.shown()));
  }

  /** The next value as a rate that changes a price; it takes off 100 % at most. */
  Percentage percentage() throws RuleSyntaxException {
    Token token = nextToken();
    Percentage rate = anyPercentage();
    refuseTooMuchOff(token, rate.negated());
    return rate;
  }

  /** The next value as a rate that is not below 0. */
  Percentage positivePercentage() throws RuleSyntaxException {
    Token token = nextToken();
    Percentage rate = anyPercentage();
    if (rate.value().signum() < 0) {
      throw tokens.error(token, RulesMessage.NEGATIVE, verb.text(), token.shown());
    }
    return rate;
  }

  /** The next value as a discount, from 0 to 100 %. */
  Percentage discount() throws RuleSyntaxException {
    Token token = nextToken();
    Percentage rate = positivePercentage();
    refuseTooMuchOff(token, rate);
    return rate;
  }

  /** The next value as discounts that are taken one after the other, each from 0 to 100 %. */
  DiscountChain discounts() throws RuleSyntaxException {
    Token token = text("\"50 + 10 + 3 %\"");
    List<Percentage> rates =
        Amounts.percentages(token.text())
            .orElseThrow(
                () ->
                    tokens.error(
                        token, RulesMessage.DISCOUNTS_EXPECTED, verb.text(), token.shown()));
    for (Percentage rate : rates) {
      if (rate.value().signum() < 0) {
        throw tokens.error(token, RulesMessage.NEGATIVE, verb.text(), token.shown());
      }
      refuseTooMuchOff(token, rate);
    }
    return new DiscountChain(rates);
  }

  private void refuseTooMuchOff(Token token, Percentage off) throws RuleSyntaxException {
    if (off.compareTo(ALL) > 0) {
      throw tokens.error(token, RulesMessage.TOO_MUCH_OFF, verb.text(), token.shown());
    }
  }

  /** The next value as a margin, which must be below 100 %. */
  Percentage margin() throws RuleSyntaxException {
    Token token = nextToken();
    Percentage rate = anyPercentage();
    if (rate.compareTo(ALL) >= 0) {
      throw tokens.error(token, RulesMessage.MARGIN_TOO_HIGH, token.shown());
    }
    return rate;
  }

  /** Whether the next value is a rate, and not money. */
  boolean isPercentageNext() {
    return nextValue < values.size() && values.get(nextValue).token().text().contains("%");
  }

  /** Whether the next value is a quantity of a unit that is known, and not money. */
  boolean isQuantityNext() {
    Token next = nextToken();
    return next.type() == TokenType.STRING
        && Amounts.quantity(next.text()).filter(quantity -> quantity.unit().isKnown()).isPresent();
  }

  /**
   * Whether the next value is computed, and not a text or a bare number.
   *
   * @throws RuleSyntaxException if a word stands in its place that is neither option nor number
   */
  boolean isExpressionNext() throws RuleSyntaxException {
    if (nextValue < values.size()) {
      Argument next = values.get(nextValue);
      boolean bare =
          next.token().type() == TokenType.NUMBER && !(next.expression() instanceof Operation);
      return next.expression() != null && !bare;
    }
    List<String> allowed = Verb.optionsOf(verb.text());
    for (Argument option : options) {
      if (!allowed.contains(option.token().text())) {
        if (!option.inner().isEmpty()) {
          throw ExpressionParser.unknownFunction(option.token(), tokens);
        }
        ExpressionParser.field(option.token(), vocabulary, tokens, new ArrayList<>());
      }
    }
    return false;
  }

  /** The next value as a number that may be computed. */
  Expression expression(String example) throws RuleSyntaxException {
    Token token = nextToken();
    if (nextValue >= values.size()) {
      throw error(RulesMessage.ARGUMENT_MISSING, verb.text(), example);
    }
    Expression expression = values.get(nextValue++).expression();
    if (expression == null) {
      throw wrongType(token, example);
    }
    return expression;
  }

  /** The next value as money that is computed, for the unit that {@code per("h")} names. */
  Calculation calculation() throws RuleSyntaxException {
    return calculation("unitCost * 1.12");
  }

  /** The next value as a number for the unit that {@code per("h")} names. */
  Calculation calculation(String number) throws RuleSyntaxException {
    Expression expression = expression(number);
    String example = "per(\"h\")";
    Token unit = optionValue("per", Set.of(TokenType.STRING), example);
    if (unit != null && !Amounts.isUnit(unit.text())) {
      throw tokens.error(unit, RulesMessage.OPTION_VALUE, "per", example);
    }
    return new Calculation(expression, unit == null ? null : Unit.of(unit.text()));
  }

  /** The next value as money for a unit, fixed or computed. */
  UnitAmount unitAmount(String example) throws RuleSyntaxException {
    if (isExpressionNext()) {
      return calculation();
    }
    Price price = price(example);
    return new UnitAmount.Fixed(Money.of(price.amount(), currency), price.unit());
  }

  /** The next value as a number that is not below 0, in quotes or computed. */
  Expression factor(String example) throws RuleSyntaxException {
    Token token = nextToken();
    if ((token.type() != TokenType.STRING && nextValue < values.size()) || isExpressionNext()) {
      Expression expression = expression(example);
      if (token.text().startsWith("-") && token.type() == TokenType.NUMBER) {
        throw tokens.error(token, RulesMessage.NEGATIVE, verb.text(), token.shown());
      }
      return expression;
    }
    Token text = text(example);
    BigDecimal number =
        Amounts.number(text.text())
            .orElseThrow(() -> tokens.error(text, RulesMessage.NUMBER_EXPECTED, text.shown()));
    if (number.signum() < 0) {
      throw tokens.error(text, RulesMessage.NEGATIVE, verb.text(), text.shown());
    }
    return new Expression.Literal(number);
  }

  /** The next value as money, perhaps for a unit, in the tariff's currency, not below 0. */
  Price price(String example) throws RuleSyntaxException {
    return price(example, RulesMessage.PRICE_EXPECTED);
  }

  /** The same, with what to say if it is something else: {0} the verb, {1} found, {2} expected. */
  Price price(String example, RulesMessage expected) throws RuleSyntaxException {
    return price(text(example), example, expected);
  }

  /** Money in a text that is no value, such as that of an option. */
  Price price(Token token, String example, RulesMessage expected) throws RuleSyntaxException {
    Price price =
        Amounts.price(token.text())
            .orElseThrow(() -> tokens.error(token, expected, verb.text(), token.shown(), example));
    if (!price.currency().equals(currency)) {
      throw tokens.error(
          token, RulesMessage.TARIFF_CURRENCY, token.shown(), currency.getCurrencyCode());
    }
    if (price.amount().signum() < 0) {
      throw tokens.error(token, RulesMessage.NEGATIVE, verb.text(), token.shown());
    }
    return price;
  }

  /** The next value as money for no unit. */
  Money amount(String example) throws RuleSyntaxException {
    return amount(text(example), example);
  }

  /** A text as money for no unit. */
  Money amount(Token token, String example) throws RuleSyntaxException {
    Price price = price(token, example, RulesMessage.PRICE_EXPECTED);
    if (price.unit() != null) {
      throw tokens.error(token, RulesMessage.AMOUNT_EXPECTED, verb.text(), example, token.shown());
    }
    return Money.of(price.amount(), currency);
  }

  /** The next value as a quantity above 0. */
  Quantity quantity() throws RuleSyntaxException {
    Token token = text("\"15 min\"");
    Quantity quantity =
        Amounts.quantity(token.text())
            .orElseThrow(
                () ->
                    tokens.error(
                        token, RulesMessage.QUANTITY_EXPECTED, verb.text(), token.shown()));
    if (quantity.value().signum() <= 0) {
      throw tokens.error(token, RulesMessage.MUST_BE_POSITIVE, token.shown());
    }
    return quantity;
  }

  /** The next value, the verb if there is none. */
  Token nextToken() {
    return nextValue < values.size() ? values.get(nextValue).token() : verb;
  }

  /** Whether the option is there. */
  boolean option(String name) throws RuleSyntaxException {
    Argument option = find(name);
    if (option != null && !option.inner().isEmpty()) {
      throw tokens.error(option.inner().get(0).token(), RulesMessage.OPTION_ARGUMENT, name);
    }
    return option != null;
  }

  /** The option of that name; null if it is not there. */
  @Nullable Token optionToken(String name) {
    Argument option = find(name);
    return option == null ? null : option.token();
  }

  /**
   * What stands inside {@code name(...)}.
   *
   * @param types what it may be
   * @param example how it looks: {@code group("nocturnidad")}
   * @return null if the option is not there
   */
  @Nullable Token optionValue(String name, Set<TokenType> types, String example)
      throws RuleSyntaxException {
    Argument option = find(name);
    if (option == null) {
      return null;
    }
    Token value = option.inner().size() == 1 ? option.inner().get(0).token() : null;
    if (value == null || !types.contains(value.type()) || value.text().isBlank()) {
      throw tokens.error(option.token(), RulesMessage.OPTION_VALUE, name, example);
    }
    return value;
  }

  /** The options of these names in the order written, each as a call: {@code beyond("1 EUR/h")}. */
  List<Call> calls(List<String> names) {
    List<Call> calls = new ArrayList<>();
    for (Argument option : options) {
      if (names.contains(option.token().text())) {
        used.add(option);
        calls.add(new Call(option.token(), option.inner(), tokens, vocabulary, currency));
      }
    }
    return calls;
  }

  /** Which of several options is there; null if none. */
  @Nullable String oneOf(List<String> names) throws RuleSyntaxException {
    List<Token> found = new ArrayList<>();
    for (Argument option : options) {
      if (names.contains(option.token().text()) && option(option.token().text())) {
        found.add(option.token());
      }
    }
    for (Token other : found) {
      if (!other.text().equals(found.get(0).text())) {
        throw tokens.error(
            other, RulesMessage.OPTIONS_CONTRADICT, found.get(0).text(), other.text());
      }
    }
    return found.isEmpty() ? null : found.get(0).text();
  }

  /** Refuses what no one asked for. */
  void end(List<String> allowed) throws RuleSyntaxException {
    if (nextValue < values.size()) {
      Token surplus = values.get(nextValue).token();
      if (tokens.isDecimals(surplus)) {
        throw tokens.error(surplus, RulesMessage.DECIMAL_POINT);
      }
      refuse(surplus, allowed);
    }
    for (Argument option : options) {
      if (!used.contains(option)) {
        refuse(option.token(), allowed);
      }
    }
  }

  private void refuse(Token token, List<String> allowed) throws RuleSyntaxException {
    if (allowed.isEmpty()) {
      throw tokens.error(token, RulesMessage.NO_OPTIONS, verb.text(), token.shown());
    }
    if (token.type() == TokenType.NAME && allowed.contains(token.text())) {
      boolean twice = used.stream().anyMatch(each -> each.token().text().equals(token.text()));
      throw twice
          ? tokens.error(token, RulesMessage.OPTION_TWICE, token.text())
          : tokens.error(
              token,
              RulesMessage.OPTION_UNSUITED,
              token.text(),
              values.get(values.size() - 1).token().shown());
    }
    throw tokens.error(
        token,
        RulesMessage.OPTION_UNKNOWN,
        verb.text(),
        token.shown(),
        allowed,
        token.type() == TokenType.NAME ? Suggestion.hint(token.text(), allowed) : "");
  }

  private @Nullable Argument find(String name) {
    for (Argument option : options) {
      if (option.token().text().equals(name)) {
        used.add(option);
        return option;
      }
    }
    return null;
  }
}
