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
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Amounts.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** A verb with its arguments, which it hands over typed, each with an error at its own place. */
final class Call extends Arguments {

  private static final Percentage ALL = Percentage.of("100");

  private final Verbs verbs;
  private final Currency currency;

  Call(
      Token verb,
      List<Argument> arguments,
      Tokens tokens,
      Verbs verbs,
      Vocabulary vocabulary,
      Currency currency) {
    super(verb, arguments, tokens, vocabulary);
    this.verbs = verbs;
    this.currency = currency;
  }

  /** The next value as a rate. */
  private Percentage anyPercentage() throws RuleSyntaxException {
    Token token = text("\"35 %\"");
    return Amounts.percentage(token.text())
        .orElseThrow(
            () -> error(token, RulesMessage.PERCENT_EXPECTED, verb().text(), token.shown()));
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
      throw error(token, RulesMessage.NEGATIVE, verb().text(), token.shown());
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
                () -> error(token, RulesMessage.DISCOUNTS_EXPECTED, verb().text(), token.shown()));
    for (Percentage rate : rates) {
      if (rate.value().signum() < 0) {
        throw error(token, RulesMessage.NEGATIVE, verb().text(), token.shown());
      }
      refuseTooMuchOff(token, rate);
    }
    return new DiscountChain(rates);
  }

  private void refuseTooMuchOff(Token token, Percentage off) throws RuleSyntaxException {
    if (off.compareTo(ALL) > 0) {
      throw error(token, RulesMessage.TOO_MUCH_OFF, verb().text(), token.shown());
    }
  }

  /** The next value as a margin, which must be below 100 %. */
  Percentage margin() throws RuleSyntaxException {
    Token token = nextToken();
    Percentage rate = anyPercentage();
    if (rate.compareTo(ALL) >= 0) {
      throw error(token, RulesMessage.MARGIN_TOO_HIGH, token.shown());
    }
    return rate;
  }

  /** Whether the next value is a rate, and not money. */
  boolean isPercentageNext() {
    return hasNext() && nextToken().text().contains("%");
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
    Argument next = peek();
    if (next != null) {
      boolean bare =
          next.token().type() == TokenType.NUMBER && !(next.expression() instanceof Operation);
      return next.expression() != null && !bare;
    }
    List<String> allowed = verbs.optionsOf(verb().text());
    for (Argument option : options()) {
      if (!allowed.contains(option.token().text())) {
        if (!option.inner().isEmpty()) {
          throw ExpressionParser.unknownFunction(option.token(), tokens());
        }
        ExpressionParser.field(option.token(), vocabulary(), tokens(), new ArrayList<>());
      }
    }
    return false;
  }

  /** The next value as a number that may be computed. */
  Expression expression(String example) throws RuleSyntaxException {
    Argument next = peek();
    if (next == null) {
      throw error(RulesMessage.ARGUMENT_MISSING, verb().text(), example);
    }
    Expression expression = next.expression();
    if (expression == null) {
      throw wrongType(next.token(), example);
    }
    skip();
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
      throw error(unit, RulesMessage.OPTION_VALUE, "per", example);
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
    if ((token.type() != TokenType.STRING && hasNext()) || isExpressionNext()) {
      Expression expression = expression(example);
      if (token.text().startsWith("-") && token.type() == TokenType.NUMBER) {
        throw error(token, RulesMessage.NEGATIVE, verb().text(), token.shown());
      }
      return expression;
    }
    Token text = text(example);
    BigDecimal number =
        Amounts.number(text.text())
            .orElseThrow(() -> error(text, RulesMessage.NUMBER_EXPECTED, text.shown()));
    if (number.signum() < 0) {
      throw error(text, RulesMessage.NEGATIVE, verb().text(), text.shown());
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
    Price price = signedPrice(token, example, expected);
    if (price.amount().signum() < 0) {
      throw error(token, RulesMessage.NEGATIVE, verb().text(), token.shown());
    }
    return price;
  }

  private Price signedPrice(Token token, String example, RulesMessage expected)
      throws RuleSyntaxException {
    Price price =
        Amounts.price(token.text())
            .orElseThrow(() -> error(token, expected, verb().text(), token.shown(), example));
    if (!price.currency().equals(currency)) {
      throw error(token, RulesMessage.TARIFF_CURRENCY, token.shown(), currency.getCurrencyCode());
    }
    return price;
  }

  /** The next value as money for no unit. */
  Money amount(String example) throws RuleSyntaxException {
    return amount(text(example), example);
  }

  /** A text as money for no unit. */
  Money amount(Token token, String example) throws RuleSyntaxException {
    return amount(token, example, price(token, example, RulesMessage.PRICE_EXPECTED));
  }

  /** The next value as money for no unit, which may be below 0. */
  Money signedAmount(String example) throws RuleSyntaxException {
    Token token = text(example);
    return amount(token, example, signedPrice(token, example, RulesMessage.PRICE_EXPECTED));
  }

  private Money amount(Token token, String example, Price price) throws RuleSyntaxException {
    if (price.unit() != null) {
      throw error(token, RulesMessage.AMOUNT_EXPECTED, verb().text(), example, token.shown());
    }
    return Money.of(price.amount(), currency);
  }

  /** The next value as a quantity above 0. */
  Quantity quantity() throws RuleSyntaxException {
    Token token = text("\"15 min\"");
    Quantity quantity =
        Amounts.quantity(token.text())
            .orElseThrow(
                () -> error(token, RulesMessage.QUANTITY_EXPECTED, verb().text(), token.shown()));
    if (quantity.value().signum() <= 0) {
      throw error(token, RulesMessage.MUST_BE_POSITIVE, token.shown());
    }
    return quantity;
  }

  /** The options of these names in the order written, each as a call: {@code beyond("1 EUR/h")}. */
  List<Call> calls(List<String> names) {
    List<Call> calls = new ArrayList<>();
    for (Argument option : takeOptions(names)) {
      calls.add(new Call(option.token(), option.inner(), tokens(), verbs, vocabulary(), currency));
    }
    return calls;
  }
}
