package com.tarifario.rules.drl;

import static com.tarifario.rules.drl.RuleAttributes.FROM;
import static com.tarifario.rules.drl.RuleAttributes.SALIENCE;
import static com.tarifario.rules.drl.RuleAttributes.TO;

import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The outline of a rule: name, attributes, {@code when}, one pattern in brackets, {@code then},
 * {@code end}. Finds the first thing that is not as it should be.
 */
final class RuleOutline {

  /** What may stand outside of rules for Drools; whether it may for us is looked at elsewhere. */
  private static final Set<String> DECLARATIONS =
      Set.of("package", "import", "global", "function", "declare", "query", SALIENCE, FROM, TO);

  private static final Set<String> LEFT_TO_OTHERS = Set.of("attributes", "extends");

  private static final Set<String> OTHER_PATTERNS =
      Set.of(
          "not",
          "exists",
          "eval",
          "forall",
          "accumulate",
          "acc",
          "from",
          "over",
          "and",
          "or",
          "&&",
          "||",
          "(",
          "@",
          "if",
          "do",
          "?");

  private final Tokens tokens;
  private final SourceText source;
  private final Vocabulary vocabulary;
  private final String patternType;
  private String name = "";
  private int over;

  RuleOutline(Tokens tokens, SourceText source, LayerContext context) {
    this.tokens = tokens;
    this.source = source;
    this.vocabulary = context.vocabulary();
    this.patternType = context.kind().pattern();
  }

  /**
   * Checks it.
   *
   * @throws RuleSyntaxException if something is wrong
   */
  void check() throws RuleSyntaxException {
    keyword("rule");
    name();
    attributes();
    if (beginsWithPattern()) {
      pattern();
    }
    if (isAnotherPattern(tokens.peek()) || tokens.peekSecond().is(":")) {
      skipConditions();
    }
    keyword("then");
    consequence();
    over = tokens.peek().offset();
    outside();
  }

  /** Where the rule is over; 0 if it has no end. */
  int over() {
    return over;
  }

  /**
   * Checks what stands before or after a rule.
   *
   * @throws RuleSyntaxException if something is wrong
   */
  void outside() throws RuleSyntaxException {
    Token token = tokens.peek();
    if (tokens.atEnd() || DECLARATIONS.contains(word(token))) {
      return;
    }
    if (token.is("end")) {
      throw tokens.error(token, RulesMessage.END_TWICE);
    }
    if (token.type() == TokenType.NAME && tokens.peekSecond().type() == TokenType.STRING) {
      keyword("rule");
    }
    throw tokens.error(token, RulesMessage.OUTSIDE_RULE, token.shown(), patternType);
  }

  private void keyword(String word) throws RuleSyntaxException {
    Token token = tokens.peek();
    if (tokens.takeIf(word)) {
      return;
    }
    throw tokens.error(
        token, RulesMessage.KEYWORD_EXPECTED, word, token.shown(), hint(token, word));
  }

  private static Object hint(Token token, String word) {
    return BrokenFile.isNearly(word, token) ? Message.of(CoreMessage.DID_YOU_MEAN, word) : "";
  }

  private void name() throws RuleSyntaxException {
    Token token = tokens.peek();
    if (token.is("when") || token.type() == TokenType.END) {
      throw tokens.error(tokens.before(), RulesMessage.RULE_UNNAMED);
    }
    tokens.take();
    name = token.text();
    Token next = tokens.peek();
    boolean goesOn =
        token.type() == TokenType.NAME
            && next.type() != TokenType.END
            && source.at(next.offset()).line() == source.at(token.offset()).line()
            && !next.is("when")
            && !RuleAttributes.ALL.contains(word(next));
    if (goesOn || (token.type() != TokenType.NAME && token.type() != TokenType.STRING)) {
      throw tokens.error(token, RulesMessage.RULE_NAME_QUOTES);
    }
  }

  private void attributes() throws RuleSyntaxException {
    while (!tokens.takeIf("when")) {
      Token token = tokens.peek();
      String word = word(token);
      boolean isWord = token.type() == TokenType.NAME;
      if (isWord && (LEFT_TO_OTHERS.contains(word) || RuleAttributes.ALL.contains(word))) {
        attribute(word);
      } else if (!tokens.takeIf(",") && !tokens.takeIf(":")) {
        refuse(token, word);
      }
    }
  }

  private void refuse(Token token, String word) throws RuleSyntaxException {
    if (token.is("@")) {
      throw tokens.error(token, RulesMessage.ANNOTATION);
    }
    boolean isWord = token.type() == TokenType.NAME && !BrokenFile.isNearly("when", token);
    Object hint = isWord ? Suggestion.hint(word, RuleAttributes.ALLOWED) : "";
    if (!hint.equals("")) {
      throw tokens.error(token, RulesMessage.RULE_ATTRIBUTE, word, RuleAttributes.ALLOWED, hint);
    }
    keyword("when");
  }

  /** A word with hyphens, such as {@code date-effective}, which is several tokens. */
  private String word(Token token) {
    int end = token.offset();
    String text = source.text();
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    return text.substring(token.offset(), end);
  }

  /** An attribute and its value; what Drools can read, and we refuse, is looked at elsewhere. */
  private void attribute(String word) throws RuleSyntaxException {
    int end = tokens.peek().offset() + word.length();
    while (!tokens.atEnd() && tokens.peek().offset() < end) {
      tokens.take();
    }
    tokens.takeIf("-");
    Token value = tokens.peek();
    boolean isDate = word.equals(FROM) || word.equals(TO);
    if (isDate && value.type() != TokenType.STRING) {
      throw tokens.error(value, RulesMessage.DATE_QUOTES, word(value));
    }
    if (word.equals(SALIENCE) && (value.is("when") || value.type() == TokenType.STRING)) {
      throw tokens.error(value, RulesMessage.SALIENCE, value.shown());
    }
    if (value.is("(")) {
      skipBrackets();
    } else if (!value.is("when") && !RuleAttributes.ALL.contains(word(value))) {
      tokens.take();
    }
  }

  private void skipBrackets() {
    int open = 0;
    do {
      Token token = tokens.take();
      open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    } while (open > 0 && !tokens.atEnd());
  }

  private boolean beginsWithPattern() {
    Token token = tokens.peek();
    boolean isOther = isAnotherPattern(token) && !token.is(patternType);
    return !token.is("then") && !isOther && !tokens.peekSecond().is(":");
  }

  /** What Drools can read, but makes no rule of ours; that is said when the rule is read. */
  private boolean isAnotherPattern(Token token) {
    return token.is(patternType) || OTHER_PATTERNS.contains(token.text());
  }

  private void skipConditions() {
    while (!tokens.atEnd() && !tokens.peek().is("then")) {
      tokens.take();
    }
  }

  private void pattern() throws RuleSyntaxException {
    Token type = tokens.take();
    Token open = tokens.peek();
    if (type.type() != TokenType.NAME || (!type.is(patternType) && !open.is("("))) {
      throw tokens.error(type, RulesMessage.PATTERN_EXPECTED, type.shown(), patternType);
    }
    if (!type.is(patternType)) {
      throw tokens.error(type, RulesMessage.PATTERN_TYPE, type.text(), patternType);
    }
    if (!open.is("(")) {
      throw tokens.error(open, RulesMessage.CONDITION_SYNTAX, "(", open.shown());
    }
    constraints();
    if (tokens.peek().is(")")) {
      throw tokens.error(tokens.peek(), RulesMessage.BRACKET_EXTRA);
    }
  }

  /** What stands in the pattern's brackets, each constraint read by itself. */
  private void constraints() throws RuleSyntaxException {
    Token first = tokens.take();
    int from = first.end();
    Deque<Token> open = new ArrayDeque<>();
    open.push(first);
    while (true) {
      Token token = tokens.take();
      if (token.type() == TokenType.END || token.is("then")) {
        constraint(from, token.offset(), true);
        throw tokens.error(open.getLast(), RulesMessage.BRACKET_UNCLOSED, token.shown());
      }
      if (token.is("(")) {
        open.push(token);
      } else if (token.is(")")) {
        open.pop();
      } else if (token.is(";")) {
        throw tokens.error(token, RulesMessage.CONDITION_GOES_ON, token.shown());
      }
      boolean isOver = open.isEmpty();
      if (isOver || (token.is(",") && open.size() == 1)) {
        constraint(from, token.offset(), isOver && from == first.end());
        from = token.end();
      }
      if (isOver) {
        return;
      }
    }
  }

  private void constraint(int from, int to, boolean mayBeEmpty) throws RuleSyntaxException {
    if (!(mayBeEmpty && source.slice(from, to).isBlank())) {
      new ConditionParser(new Tokens(source, from, to), vocabulary).parse();
    }
  }

  private void consequence() throws RuleSyntaxException {
    while (!tokens.takeIf("end")) {
      Token token = tokens.take();
      if (token.type() == TokenType.END) {
        throw tokens.error(tokens.before().end(), RulesMessage.END_MISSING, name);
      }
      if (tokens.atEnd() && BrokenFile.isNearly("end", token)) {
        throw tokens.error(
            token, RulesMessage.KEYWORD_EXPECTED, "end", token.shown(), hint(token, "end"));
      }
    }
  }
}
