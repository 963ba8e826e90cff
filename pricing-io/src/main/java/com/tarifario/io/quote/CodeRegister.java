package com.tarifario.io.quote;

import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.yaml.Problems;
import java.util.HashMap;
import java.util.Map;

/** The codes of one list, each of which may stand once. */
final class CodeRegister {

  private final Map<String, SourceLocation> first = new HashMap<>();
  private final MessageKey ifTwice;
  private final Problems problems;

  /**
   * A register without codes.
   *
   * @param ifTwice what is said of a code that stands twice: its arguments are the code and the
   *     line of the first
   */
  CodeRegister(MessageKey ifTwice, Problems problems) {
    this.ifTwice = ifTwice;
    this.problems = problems;
  }

  /** Whether the code is new; if not, it is among the problems. */
  boolean add(String code, SourceLocation at) {
    SourceLocation before = first.putIfAbsent(code, at);
    if (before != null) {
      problems.error(at, ifTwice, code, before.line());
    }
    return before == null;
  }
}
