package com.tarifario.rules.cases;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.valuation.PricedLine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that did not come out as expected.
 *
 * @param where where the expectation is written
 * @param what what was looked at, by the word of the file: {@code amount}, {@code taxes 10 %}
 * @param expected what should have come out
 * @param got what came out
 * @param line the line or charge that was looked at, whose proof says why; null if the whole
 *     document was, or if there is no such line
 */
public record Difference(
    SourceLocation where, String what, Message expected, Message got, @Nullable PricedLine line) {

  public Difference {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(got, "got");
  }

  /** All of it in a sentence. */
  Message sentence() {
    return line == null
        ? Message.of(CaseMessage.DIFFERENCE, what, expected, got, where)
        : Message.of(CaseMessage.DIFFERENCE_OF_LINE, what, expected, got, where, line.id().line());
  }
}
