package com.tarifario.rules.drl;

/**
 * A word of a condition or a consequence.
 *
 * @param type what it is
 * @param text its text; of a string, what stands between the quotes
 * @param offset where it begins in the file
 */
record Token(TokenType type, String text, int offset) {

  boolean is(String symbolOrName) {
    return (type == TokenType.SYMBOL || type == TokenType.NAME) && text.equals(symbolOrName);
  }

  /** As it stood in the file. */
  String shown() {
    return switch (type) {
      case STRING -> "\"" + text + "\"";
      case END -> "end";
      case NAME, NUMBER, SYMBOL -> text;
    };
  }
}
