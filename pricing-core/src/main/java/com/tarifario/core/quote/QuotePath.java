package com.tarifario.core.quote;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a quote, by the codes that lead there: a chapter, an item or a component.
 *
 * @param chapter the chapter's code
 * @param item the item's code; null if the chapter is meant
 * @param component the component's code; null if the item or the chapter is meant
 */
public record QuotePath(String chapter, @Nullable String item, @Nullable String component) {

  public QuotePath {
    Objects.requireNonNull(chapter, "chapter");
    if (item == null && component != null) {
      throw new IllegalArgumentException("A component is found by chapter, item and component.");
    }
  }

  /** A chapter. */
  public static QuotePath of(String chapter) {
    return new QuotePath(chapter, null, null);
  }

  /** An item of a chapter. */
  public static QuotePath of(String chapter, String item) {
    return new QuotePath(chapter, item, null);
  }

  /** A component of an item. */
  public static QuotePath of(String chapter, String item, String component) {
    return new QuotePath(chapter, item, component);
  }

  /** The codes with dots between them, {@code 01.CL-SPLIT.MO}: the line in identities of lines. */
  @Override
  public String toString() {
    return item == null
        ? chapter
        : component == null ? chapter + "." + item : chapter + "." + item + "." + component;
  }
}
