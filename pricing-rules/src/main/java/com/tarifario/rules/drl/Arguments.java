package com.tarifario.rules.drl;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands between the brackets of a verb or of an option: values, one by one, and options. */
abstract class Arguments {

  private final Token verb;
  private final List<Argument> values;
  private final List<Argument> options;
  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Set<Argument> used = new HashSet<>();
  private int nextValue;

  Arguments(Token verb, List<Argument> arguments, Tokens tokens, Vocabulary vocabulary) {
    this.verb = verb;
    this.values = arguments.stream().filter(each -> !each.isOption()).toList();
    this.options = arguments.stream().filter(Argument::isOption).toList();
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  /** The tokens that the arguments are read from. */
  final Tokens tokens() {
    return tokens;
  }

  /** The options, in the order written. */
  final List<Argument> options() {
    return options;
  }

  /** The options of these names in the order written, which are used by that. */
  final List<Argument> takeOptions(List<String> names) {
    List<Argument> taken =
        options.stream().filter(each -> names.contains(each.token().text())).toList();
    used.addAll(taken);
    return taken;
  }

  /** Whether there is a further value. */
  final boolean hasNext() {
    return nextValue < values.size();
  }

  /** The next value, which stays where it is; null if there is none. */
  final @Nullable Argument peek() {
    return hasNext() ? values.get(nextValue) : null;
  }

  /** Goes on to the value after the next. */
  final void skip() {
    nextValue++;
  }

  final Token verb() {
    return verb;
  }

  final Vocabulary vocabulary() {
    return vocabulary;
  }

  final RuleSyntaxException error(RulesMessage key, Object... arguments) {
    return tokens.error(verb, key, arguments);
  }

  final RuleSyntaxException error(Token at, RulesMessage key, Object... arguments) {
    return tokens.error(at, key, arguments);
  }

  /** The next value, a text in quotes. */
  final Token text(String example) throws RuleSyntaxException {
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

  final RuleSyntaxException wrongType(Token token, String example) {
    return tokens.error(token, RulesMessage.ARGUMENT_TYPE, verb.text(), example, token.shown());
  }

  /** The next value, the verb if there is none. */
  final Token nextToken() {
    return nextValue < values.size() ? values.get(nextValue).token() : verb;
  }

  /** Whether the option is there. */
  final boolean option(String name) throws RuleSyntaxException {
    Argument option = find(name);
    if (option != null && !option.inner().isEmpty()) {
      throw tokens.error(option.inner().get(0).token(), RulesMessage.OPTION_ARGUMENT, name);
    }
    return option != null;
  }

  /** The option of that name; null if it is not there. */
  final @Nullable Token optionToken(String name) {
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
  final @Nullable Token optionValue(String name, Set<TokenType> types, String example)
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

  /** The number inside {@code name(...)}; null if the option is not there, or holds no number. */
  final @Nullable BigDecimal optionNumber(String name) {
    Argument option = find(name);
    return option != null
            && option.inner().size() == 1
            && option.inner().get(0).expression() instanceof Expression.Literal literal
        ? literal.number()
        : null;
  }

  /** Which of several options is there; null if none. */
  final @Nullable String oneOf(List<String> names) throws RuleSyntaxException {
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
  final void end(List<String> allowed) throws RuleSyntaxException {
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
