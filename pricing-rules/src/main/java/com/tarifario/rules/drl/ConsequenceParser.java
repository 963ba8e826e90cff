package com.tarifario.rules.drl;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.Expression.Negation;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
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
 * argument    = text | expression | word [ "(" argument { "," argument } ")" ]
 * </pre>
 *
 * A word that stands alone is an option if the verb has one of that name, else a field of numbers.
 */
final class ConsequenceParser {

  private final Tokens tokens;
  private final Verbs verbs;
  private final Vocabulary vocabulary;
  private final Currency currency;

  /** The fields that the verb being read computes with. */
  private List<FieldUse> uses = List.of();

  ConsequenceParser(Tokens tokens, Verbs verbs, Vocabulary vocabulary, Currency currency) {
    this.tokens = tokens;
    this.verbs = verbs;
    this.vocabulary = vocabulary;
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
      uses = new ArrayList<>();
      List<Argument> arguments = arguments(verbs.optionsOf(verb.text()));
      Call call = new Call(verb, arguments, tokens, verbs, vocabulary, currency);
      Proposal proposal = verbs.propose(call);
      refuseLateFields(proposal, verb);
      proposals.add(new Proposed(proposal, verb));
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
    if (verbs.find(found.text()).isPresent()) {
      return tokens.error(
          tokens.peek(), RulesMessage.CONSEQUENCE_SYNTAX, "(", tokens.peek().shown());
    }
    return tokens.error(found, RulesMessage.VERB_EXPECTED, found.shown());
  }

  private void refuseLateFields(Proposal proposal, Token verb) throws RuleSyntaxException {
    for (FieldUse use : uses) {
      if (!use.field().isKnownAt(proposal.stage())) {
        throw new RuleSyntaxException(use.tooLate(tokens.at(use.token()), verb.text(), verbs));
      }
    }
  }

  /**
   * What stands in brackets.
   *
   * @param options the words that are options in any case, even if a field has the name
   */
  private List<Argument> arguments(List<String> options) throws RuleSyntaxException {
    expect("(");
    List<Argument> arguments = new ArrayList<>();
    if (tokens.takeIf(")")) {
      return arguments;
    }
    do {
      arguments.add(argument(options));
    } while (tokens.takeIf(","));
    expect(")");
    return arguments;
  }

  private Argument argument(List<String> options) throws RuleSyntaxException {
    Token token = tokens.peek();
    Token next = tokens.peekSecond();
    boolean computed = ExpressionParser.isOperator(next);
    return switch (token.type()) {
      case NUMBER -> computed();
      case STRING -> computed ? computed() : new Argument(tokens.take(), List.of(), null);
      case NAME -> {
        boolean isFunction = next.is("(") && ExpressionParser.FUNCTIONS.contains(token.text());
        boolean isAlone = !next.is("(") && !options.contains(token.text());
        yield computed || isFunction || (isAlone && isNumber(token)) ? computed() : named();
      }
      case SYMBOL, END -> {
        if (token.is("-") || token.is("(")) {
          yield computed();
        }
        throw tokens.error(token, RulesMessage.ARGUMENT_EXPECTED, token.shown());
      }
    };
  }

  private boolean isNumber(Token name) {
    Field field = vocabulary.field(name.text());
    return field != null && field.type() == FieldType.NUMBER;
  }

  private Argument computed() throws RuleSyntaxException {
    Token first = tokens.peek();
    Expression expression = new ExpressionParser(tokens, vocabulary, uses).parse();
    Token shown = first;
    if (expression instanceof Negation negation && negation.of() instanceof Literal number) {
      shown =
          new Token(
              TokenType.NUMBER, "-" + number.describe(), first.offset(), tokens.before().end());
    }
    return new Argument(shown, List.of(), expression);
  }

  /** An option; {@code Kind.TRAVEL} is {@code TRAVEL}. */
  private Argument named() throws RuleSyntaxException {
    Token token = tokens.take();
    if (token.is("Kind") && tokens.takeIf(".")) {
      return new Argument(tokens.take(), List.of(), null);
    }
    if (!tokens.peek().is("(")) {
      return new Argument(token, List.of(), null);
    }
    Argument option = new Argument(token, arguments(List.of()), null);
    if (ExpressionParser.isOperator(tokens.peek())) {
      throw ExpressionParser.unknownFunction(token, tokens);
    }
    return option;
  }

  private void expect(String symbol) throws RuleSyntaxException {
    Token token = tokens.peek();
    if (!tokens.takeIf(symbol)) {
      throw tokens.error(token, RulesMessage.CONSEQUENCE_SYNTAX, symbol, token.shown());
    }
  }
}
