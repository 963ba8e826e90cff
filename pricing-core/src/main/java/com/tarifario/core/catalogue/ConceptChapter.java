package com.tarifario.core.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * A chapter in the breakdown of a budget concept (capítulo).
 *
 * @param code its code, unique in its concept
 * @param title its title on quotes
 * @param items its items, at least one
 */
public record ConceptChapter(String code, String title, List<ConceptItem> items) {

  public ConceptChapter {
    Codes.require("Chapter", code);
    Objects.requireNonNull(title, "title");
    items = Codes.unique("Chapter " + code + ": item", items, ConceptItem::code);
  }
}
