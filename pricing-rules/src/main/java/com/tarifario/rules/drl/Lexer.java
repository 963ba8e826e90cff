package com.tarifario.rules.drl;

import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.RulesMessage;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a rule file into tokens, comments left out. */
final class Lexer {

  /** What word processors make of quotes. */
  private static final String TYPOGRAPHIC_QUOTES = "“”„‟«»‘’‚‹›";

  private static final String ESCAPES = "\"'\\$&()*+-.01234567?ABDEGQSWZ[]^abcdefnoprstwxz{|}";

  private static final Pattern UNICODE = Pattern.compile("[0-9a-fA-F]{4}");

  private final SourceText source;
  private final String text;

  Lexer(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * Reads what stands at an offset: a token, white space or a comment.
   *
   * @param to where the part that is read ends
   * @param tokens takes the token, if it is one
   * @return the offset after it
   * @throws RuleSyntaxException if a text or comment is not closed, a quote is none, or a backslash
   *     stands where none can be
   */
  int read(int at, int to, List<Token> tokens) throws RuleSyntaxException {
    char character = text.charAt(at);
    if (Character.isWhitespace(character) || character == '\u00A0') {
      return at + 1;
    }
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? to : Math.min(end, to);
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      if (end < 0) {
        throw error(at, RulesMessage.UNCLOSED_COMMENT);
      }
      return Math.min(end + 2, to);
    }
    if (character == '"' || character == '\'') {
      return readText(at, to, character, tokens);
    }
    if (TYPOGRAPHIC_QUOTES.indexOf(character) >= 0) {
      throw error(at, RulesMessage.TYPOGRAPHIC_QUOTE, String.valueOf(character));
    }
    int end = at;
    if (Character.isDigit(character)) {
      while (end < to && isNumberPart(text.charAt(end))) {
        end++;
      }
      return token(TokenType.NUMBER, at, end, tokens);
    }
    if (Character.isJavaIdentifierStart(character)) {
      while (end < to && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      return token(TokenType.NAME, at, end, tokens);
    }
    return token(TokenType.SYMBOL, at, symbolEnd(at, to), tokens);
  }

  /** Signs of comparison stick together, known or not: {@code >=}, but {@code <>} too. */
  private int symbolEnd(int at, int to) {
    char first = text.charAt(at);
    if ((first == '&' || first == '|') && at + 1 < to && text.charAt(at + 1) == first) {
      return at + 2;
    }
    int end = at + 1;
    while ("=<>!".indexOf(first) >= 0 && end < to && "=<>".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private int token(TokenType type, int from, int to, List<Token> tokens) {
    tokens.add(new Token(type, text.substring(from, to), from, to));
    return to;
  }

  private static boolean isNumberPart(char character) {
    return Character.isLetterOrDigit(character) || character == '.' || character == '_';
  }

  private int readText(int at, int to, char quote, List<Token> tokens) throws RuleSyntaxException {
    StringBuilder content = new StringBuilder();
    for (int index = at + 1; index < to; index++) {
      char character = text.charAt(index);
      if (character == quote) {
        tokens.add(new Token(TokenType.STRING, content.toString(), at, index + 1));
        return index + 1;
      }
      if (character == '\n') {
        break;
      }
      if (character == '\\' && !isEscape(index + 1, to)) {
        throw error(index, RulesMessage.ESCAPE, text.substring(index, Math.min(index + 2, to)));
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
    throw error(at, RulesMessage.UNCLOSED_TEXT);
  }

  /** Whether Drools' parser takes a backslash before this. */
  private boolean isEscape(int at, int to) {
    if (at >= to) {
      return true;
    }
    return text.charAt(at) == 'u'
        ? UNICODE.matcher(text).region(at + 1, Math.min(at + 5, to)).matches()
        : ESCAPES.indexOf(text.charAt(at)) >= 0;
  }

  private RuleSyntaxException error(int at, MessageKey key, Object... arguments) {
    return new RuleSyntaxException(Problem.error(source.at(at), key, arguments));
  }
}
