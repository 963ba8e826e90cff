package com.tarifario.rules.drl;

import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.RulesMessage;
import java.util.ArrayList;
import java.util.List;

/** Cuts a part of a rule file into tokens, comments left out, and hands them over one by one. */
final class Tokens {

  private static final List<String> TWO_CHARACTERS = List.of("==", "!=", "<=", ">=", "&&", "||");

  private final SourceText source;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  /** The tokens of the file's text from one offset to before another. */
  Tokens(SourceText source, int from, int to) throws RuleSyntaxException {
    this.source = source;
    int at = from;
    while (at < to) {
      at = read(at, to);
    }
    tokens.add(new Token(TokenType.END, "", to));
  }

  /** The next token, which stays where it is. */
  Token peek() {
    return tokens.get(next);
  }

  /** The token after the next one. */
  Token peekSecond() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
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

  RuleSyntaxException error(Token token, MessageKey key, Object... arguments) {
    return new RuleSyntaxException(Problem.error(at(token), key, arguments));
  }

  private int read(int at, int to) throws RuleSyntaxException {
    String text = source.text();
    char character = text.charAt(at);
    if (Character.isWhitespace(character)) {
      return at + 1;
    }
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? to : Math.min(end, to);
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? to : Math.min(end + 2, to);
    }
    if (character == '"' || character == '\'') {
      return readString(at, to, character);
    }
    int end = at;
    if (Character.isDigit(character)) {
      while (end < to && isNumberPart(text.charAt(end))) {
        end++;
      }
      tokens.add(new Token(TokenType.NUMBER, text.substring(at, end), at));
      return end;
    }
    if (Character.isJavaIdentifierStart(character)) {
      while (end < to && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      tokens.add(new Token(TokenType.NAME, text.substring(at, end), at));
      return end;
    }
    for (String symbol : TWO_CHARACTERS) {
      if (at + 1 < to && text.startsWith(symbol, at)) {
        tokens.add(new Token(TokenType.SYMBOL, symbol, at));
        return at + 2;
      }
    }
    tokens.add(new Token(TokenType.SYMBOL, String.valueOf(character), at));
    return at + 1;
  }

  private static boolean isNumberPart(char character) {
    return Character.isLetterOrDigit(character) || character == '.' || character == '_';
  }

  private int readString(int at, int to, char quote) throws RuleSyntaxException {
    String text = source.text();
    StringBuilder content = new StringBuilder();
    for (int index = at + 1; index < to; index++) {
      char character = text.charAt(index);
      if (character == quote) {
        tokens.add(new Token(TokenType.STRING, content.toString(), at));
        return index + 1;
      }
      if (character == '\n') {
        break;
      }
      boolean escaped =
          character == '\\'
              && index + 1 < to
              && (text.charAt(index + 1) == quote || text.charAt(index + 1) == '\\');
      if (escaped) {
        index++;
        content.append(text.charAt(index));
      } else {
        content.append(character);
      }
    }
    throw new RuleSyntaxException(Problem.error(source.at(at), RulesMessage.UNCLOSED_TEXT));
  }
}
