package com.tarifario.rules.drl;

import com.tarifario.core.expression.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the brackets of a verb: a text, a number or one that is computed, a word such
 * as {@code onBase}, or a word with arguments of its own such as {@code group("nocturnidad")}.
 *
 * @param token the text, number or word; the first one of what is computed
 * @param inner the arguments of its own; empty if it has none
 * @param expression the number; null if it is none
 */
record Argument(Token token, List<Argument> inner, @Nullable Expression expression) {

  Argument {
    inner = List.copyOf(inner);
  }

  boolean isOption() {
    return token.type() == TokenType.NAME && expression == null;
  }
}
