package com.tarifario.rules.drl;

import com.tarifario.core.tariff.Proposal;
import com.tarifario.rules.RulesMessage;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Reads what stands between {@code then} and {@code end}: verbs with their arguments.
 *
 * <pre>
 * consequence = { verb "(" [ argument { "," argument } ] ")" ";" }
 * argument    = text | number | word [ "(" argument { "," argument } ")" ]
 * </pre>
 */
final class ConsequenceParser {

  private final Tokens tokens;
  private final Currency currency;

  ConsequenceParser(Tokens tokens, Currency currency) {
    this.tokens = tokens;
    this.currency = currency;
  }

  /** A proposal and the verb that makes it. */
  record Proposed(Proposal proposal, Token verb) {}

  /** All proposals, in the order written. */
  List<Proposed> parse() throws RuleSyntaxException {
    List<Proposed> proposals = new ArrayList<>();
    while (!tokens.atEnd()) {
      Token verb = tokens.take();
      if (verb.type() != TokenType.NAME || !tokens.peek().is("(")) {
        throw noVerb(verb);
      }
      List<Argument> arguments = arguments();
      Call call = new Call(verb, arguments, tokens, currency);
      proposals.add(new Proposed(Verb.propose(call), verb));
      int end = tokens.before().end();
      if (!tokens.takeIf(";")) {
        throw tokens.error(end, RulesMessage.SEMICOLON_MISSING, verb.text());
      }
    }
    return proposals;
  }

  private RuleSyntaxException noVerb(Token found) {
    if (found.is("end")) {
      return tokens.error(found, RulesMessage.END_TWICE);
    }
    if (Verb.of(found.text()).isPresent()) {
      return tokens.error(
          tokens.peek(), RulesMessage.CONSEQUENCE_SYNTAX, "(", tokens.peek().shown());
    }
    return tokens.error(found, RulesMessage.VERB_EXPECTED, found.shown());
  }

  private List<Argument> arguments() throws RuleSyntaxException {
    expect("(");
    List<Argument> arguments = new ArrayList<>();
    if (tokens.takeIf(")")) {
      return arguments;
    }
    do {
      arguments.add(argument());
    } while (tokens.takeIf(","));
    expect(")");
    return arguments;
  }

  private Argument argument() throws RuleSyntaxException {
    Token token = tokens.take();
    return switch (token.type()) {
      case STRING, NUMBER -> new Argument(token, List.of());
      case NAME -> named(token);
      case SYMBOL, END -> {
        Token number = tokens.peek();
        if (token.is("-") && number.type() == TokenType.NUMBER) {
          tokens.take();
          yield new Argument(
              new Token(TokenType.NUMBER, "-" + number.text(), token.offset(), number.end()),
              List.of());
        }
        throw tokens.error(token, RulesMessage.ARGUMENT_EXPECTED, token.shown());
      }
    };
  }

  /** An option; {@code Kind.TRAVEL} is {@code TRAVEL}. */
  private Argument named(Token token) throws RuleSyntaxException {
    if (token.is("Kind") && tokens.takeIf(".")) {
      return new Argument(tokens.take(), List.of());
    }
    return new Argument(token, tokens.peek().is("(") ? arguments() : List.of());
  }

  private void expect(String symbol) throws RuleSyntaxException {
    Token token = tokens.peek();
    if (!tokens.takeIf(symbol)) {
      throw tokens.error(token, RulesMessage.CONSEQUENCE_SYNTAX, symbol, token.shown());
    }
  }
}
