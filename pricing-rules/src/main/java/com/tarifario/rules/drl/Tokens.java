package com.tarifario.rules.drl;

import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a part of a rule file, handed over one by one. */
final class Tokens {

  private final SourceText source;
  private final List<Token> tokens;
  private int next;

  /** The tokens of the file's text from one offset to before another. */
  Tokens(SourceText source, int from, int to) throws RuleSyntaxException {
    this.source = source;
    this.tokens = new ArrayList<>();
    Lexer lexer = new Lexer(source);
    int at = from;
    while (at < to) {
      at = lexer.read(at, to, tokens);
    }
    tokens.add(new Token(TokenType.END, source.word(to), to, to));
  }

  /**
   * Tokens that were read before.
   *
   * @param tokens the last is the {@link TokenType#END}
   */
  Tokens(SourceText source, List<Token> tokens) {
    this.source = source;
    this.tokens = List.copyOf(tokens);
  }

  /** The next token, which stays where it is. */
  Token peek() {
    return tokens.get(next);
  }

  /** The token after the next one. */
  Token peekSecond() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  /** The token before the next one; the next one if it is the first. */
  Token before() {
    return tokens.get(Math.max(0, next - 1));
  }

  /** The next token, taken. */
  Token take() {
    Token token = tokens.get(next);
    if (token.type() != TokenType.END) {
      next++;
    }
    return token;
  }

  /** Takes the next token if it is this symbol or name. */
  boolean takeIf(String symbolOrName) {
    if (peek().is(symbolOrName)) {
      next++;
      return true;
    }
    return false;
  }

  boolean atEnd() {
    return peek().type() == TokenType.END;
  }

  SourceLocation at(Token token) {
    return source.at(token.offset());
  }

  /** Whether the number is what stands behind a decimal comma: the 5 of {@code 1,5}. */
  boolean isDecimals(Token number) {
    int comma = number.offset() - 1;
    return number.type() == TokenType.NUMBER
        && comma > 0
        && source.text().charAt(comma) == ','
        && Character.isDigit(source.text().charAt(comma - 1));
  }

  RuleSyntaxException error(Token token, MessageKey key, Object... arguments) {
    return error(token.offset(), key, arguments);
  }

  RuleSyntaxException error(int offset, MessageKey key, Object... arguments) {
    return new RuleSyntaxException(Problem.error(source.at(offset), key, arguments));
  }
}
