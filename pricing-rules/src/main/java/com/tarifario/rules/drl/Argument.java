package com.tarifario.rules.drl;

import java.util.List;

/**
 * What stands between the brackets of a verb: a text, a number, a word such as {@code onBase}, or a
 * word with arguments of its own such as {@code group("nocturnidad")}.
 *
 * @param token the text, number or word
 * @param inner the arguments of its own; empty if it has none
 */
record Argument(Token token, List<Argument> inner) {

  Argument {
    inner = List.copyOf(inner);
  }

  boolean isOption() {
    return token.type() == TokenType.NAME;
  }
}
