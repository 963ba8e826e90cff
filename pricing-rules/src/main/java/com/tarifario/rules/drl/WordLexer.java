package com.tarifario.rules.drl;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.drools.drl.parser.lang.DRL6Lexer;

/**
 * Drools' lexer, which reads plain words by itself. The method with which Drools reads a word knows
 * every letter of every script and is so long that Java never compiles it: a quarter of what
 * loading 100,000 rules took was spent there. A word of ASCII letters and digits needs nothing of
 * that; all else is left to Drools.
 */
final class WordLexer extends DRL6Lexer {

  /** Words that are tokens of their own. */
  private static final Set<String> LITERALS = Set.of("true", "false", "null");

  private final Map<String, String> words = new HashMap<>();

  WordLexer(String text) {
    super(new ANTLRStringStream(text));
  }

  @Override
  public void mTokens() throws RecognitionException {
    String word = plainWord();
    if (word.isEmpty()) {
      super.mTokens();
      return;
    }
    for (int read = 0; read < word.length(); read++) {
      input.consume();
    }
    state.text = word;
    state.type = ID;
    state.channel = Token.DEFAULT_CHANNEL;
  }

  /** The parser asks often for the text of any token, which would be made anew each time. */
  @Override
  public Token emit() {
    Token token = super.emit();
    if (state.text == null) {
      token.setText(shared(token.getText()));
    }
    return token;
  }

  /** The same text, kept once however often it stands there. */
  private String shared(String text) {
    String known = words.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  /** The plain word that comes next; empty if there is none. */
  private String plainWord() {
    if (!isLetter(input.LA(1))) {
      return "";
    }
    int length = 1;
    while (isPart(input.LA(length + 1))) {
      length++;
    }
    if (!isEnd(input.LA(length + 1))) {
      return "";
    }
    int from = input.index();
    String word = shared(input.substring(from, from + length - 1));
    return LITERALS.contains(word) ? "" : word;
  }

  private static boolean isLetter(int sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
  }

  private static boolean isPart(int sign) {
    return isLetter(sign) || (sign >= '0' && sign <= '9');
  }

  /** Whether the sign surely does not belong to a word: for Drools, some control signs do. */
  private static boolean isEnd(int sign) {
    return (sign >= ' ' && sign <= '~' && sign != '$')
        || sign == '\n'
        || sign == '\r'
        || sign == '\t'
        || sign == Token.EOF;
  }
}
