package com.tarifario.core.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What must be so of the codes of concepts, chapters, items and components. */
public final class Codes {

  private Codes() {}

  /** Whether the text can be a code: not blank, no spaces around it, and no slash inside. */
  public static boolean isCode(String text) {
    return !text.isBlank() && text.equals(text.strip()) && text.indexOf('/') < 0;
  }

  /**
   * The code, if it is one.
   *
   * @param what what the code is of, for the message: {@code Chapter}
   * @throws IllegalArgumentException if it is blank, has spaces around it, or has a slash, which
   *     parts a document from its line in the identity of lines
   */
  public static String require(String what, String code) {
    if (!isCode(Objects.requireNonNull(code, "code"))) {
      throw new IllegalArgumentException(
          what
              + ": a code can't be blank, nor have spaces around it or a slash in it, but is \""
              + code
              + "\".");
    }
    return code;
  }

  /**
   * A copy of the list, in which each code stands once.
   *
   * @param what what the parts are, for the message: {@code Item}
   * @throws IllegalArgumentException if there is nothing in the list, or a code stands twice
   */
  public static <T> List<T> unique(String what, List<T> parts, Function<T, String> code) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(what + ": at least one is needed.");
    }
    Set<String> seen = new HashSet<>();
    for (T part : parts) {
      if (!seen.add(code.apply(part))) {
        throw new IllegalArgumentException(what + " " + code.apply(part) + " stands twice.");
      }
    }
    return List.copyOf(parts);
  }
}
