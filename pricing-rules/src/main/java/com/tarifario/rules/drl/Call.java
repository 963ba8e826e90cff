package com.tarifario.rules.drl;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Amounts.Price;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A verb with its arguments, which it hands over typed, each with an error at its own place. */
final class Call {

  private final Token verb;
  private final List<Argument> values;
  private final List<Argument> options;
  private final Tokens tokens;
  private final Currency currency;
  private final Set<Argument> used = new HashSet<>();
  private int nextValue;

  Call(Token verb, List<Argument> arguments, Tokens tokens, Currency currency) {
    this.verb = verb;
    this.values = arguments.stream().filter(each -> !each.isOption()).toList();
    this.options = arguments.stream().filter(Argument::isOption).toList();
    this.tokens = tokens;
    this.currency = currency;
  }

  Token verb() {
    return verb;
  }

  RuleSyntaxException error(RulesMessage key, Object... arguments) {
    return tokens.error(verb, key, arguments);
  }

  /** The next value, a text in quotes. */
  Token text(String example) throws RuleSyntaxException {
    if (nextValue >= values.size()) {
      throw error(RulesMessage.ARGUMENT_MISSING, verb.text(), example);
    }
    Token token = values.get(nextValue++).token();
    if (token.type() != TokenType.STRING) {
      throw tokens.error(token, RulesMessage.ARGUMENT_TYPE, verb.text(), example, token.shown());
    }
    return token;
  }

  /** The next value as a rate. */
  Percentage percentage() throws RuleSyntaxException {
    Token token = text("\"35 %\"");
    return Amounts.percentage(token.text())
        .orElseThrow(
            () -> tokens.error(token, RulesMessage.PERCENT_EXPECTED, verb.text(), token.shown()));
  }

  /** The next value as a rate that is not below 0. */
  Percentage positivePercentage() throws RuleSyntaxException {
    Token token = nextToken();
    Percentage rate = percentage();
    if (rate.value().signum() < 0) {
      throw tokens.error(token, RulesMessage.SURCHARGE_SIGN, verb.text(), token.shown());
    }
    return rate;
  }

  /** The next value as a margin, which must be below 100 %. */
  Percentage margin() throws RuleSyntaxException {
    Token token = nextToken();
    Percentage rate = percentage();
    if (rate.compareTo(Percentage.of("100")) >= 0) {
      throw tokens.error(token, RulesMessage.MARGIN_TOO_HIGH, token.shown());
    }
    return rate;
  }

  /** Whether the next value is a rate, and not money. */
  boolean isPercentageNext() {
    return nextValue < values.size() && values.get(nextValue).token().text().contains("%");
  }

  /** The next value as money, perhaps for a unit, in the tariff's currency, not below 0. */
  Price price(String example) throws RuleSyntaxException {
    Token token = text(example);
    Price price =
        Amounts.price(token.text())
            .orElseThrow(
                () ->
                    tokens.error(
                        token, RulesMessage.PRICE_EXPECTED, verb.text(), example, token.shown()));
    if (!price.currency().equals(currency)) {
      throw tokens.error(
          token, RulesMessage.TARIFF_CURRENCY, token.shown(), currency.getCurrencyCode());
    }
    if (price.amount().signum() < 0) {
      throw tokens.error(token, RulesMessage.SURCHARGE_SIGN, verb.text(), token.shown());
    }
    return price;
  }

  /** The next value as money for no unit. */
  Money amount(String example) throws RuleSyntaxException {
    Token token = nextToken();
    Price price = price(example);
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

  private Token nextToken() {
    return nextValue < values.size() ? values.get(nextValue).token() : verb;
  }

  /** Whether the option is there. */
  boolean option(String name) {
    return find(name) != null;
  }

  /** The token inside {@code name(...)}; null if the option is not there. */
  @Nullable Token optionValue(String name, TokenType type) throws RuleSyntaxException {
    Argument option = find(name);
    if (option == null) {
      return null;
    }
    if (option.inner().size() != 1 || option.inner().get(0).token().type() != type) {
      throw tokens.error(
          option.token(),
          RulesMessage.ARGUMENT_MISSING,
          name,
          type == TokenType.STRING ? name + "(\"...\")" : name + "(...)");
    }
    return option.inner().get(0).token();
  }

  /** Which of several options is there; null if none. */
  @Nullable String oneOf(List<String> names) throws RuleSyntaxException {
    List<String> found = new ArrayList<>(names.stream().filter(this::option).toList());
    if (found.size() > 1) {
      throw error(RulesMessage.OPTIONS_CONTRADICT, verb.text(), found);
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** Refuses what no one asked for. */
  void end(List<String> allowed) throws RuleSyntaxException {
    if (nextValue < values.size()) {
      Token extra = values.get(nextValue).token();
      throw tokens.error(
          extra, RulesMessage.OPTION_UNKNOWN, verb.text(), extra.shown(), allowed, "");
    }
    for (Argument option : options) {
      if (!used.contains(option)) {
        throw tokens.error(
            option.token(),
            RulesMessage.OPTION_UNKNOWN,
            verb.text(),
            option.token().shown(),
            allowed,
            Suggestion.hint(option.token().text(), allowed));
      }
    }
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
