package com.tarifario.rules.drl;

import com.tarifario.core.text.Message;
import com.tarifario.rules.RulesMessage;

/**
 * A word of a condition or a consequence.
 *
 * @param type what it is
 * @param text its text; of a text in quotes, what stands between them; of the end, the word of the
 *     file that stands there
 * @param offset where it begins in the file
 * @param end where it is over in the file
 */
record Token(TokenType type, String text, int offset, int end) {

  boolean is(String symbolOrName) {
    return (type == TokenType.SYMBOL || type == TokenType.NAME) && text.equals(symbolOrName);
  }

  /** As it stood in the file, for messages. */
  Object shown() {
    return switch (type) {
      case STRING -> "\"" + text + "\"";
      case END -> text.isEmpty() ? Message.of(RulesMessage.END_OF_FILE) : sign();
      case SYMBOL -> sign();
      case NAME, NUMBER -> text;
    };
  }

  /** Signs stand in quotes, so that they are not lost among those of the sentence. */
  private String sign() {
    return Character.isJavaIdentifierStart(text.charAt(0)) ? text : "\"" + text + "\"";
  }
}
