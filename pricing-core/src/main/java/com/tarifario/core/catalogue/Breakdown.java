package com.tarifario.core.catalogue;

import java.util.List;

/** What one unit of a budget concept is made of: coarse or fine, as it stands on quotes. */
public sealed interface Breakdown {

  /** All costs in it, in their order. */
  List<ConceptComponent> components();

  /**
   * One item on a quote.
   *
   * @param components what it is made of, at least one
   */
  record Plain(List<ConceptComponent> components) implements Breakdown {
    public Plain {
      components = Codes.unique("Budget concept: component", components, ConceptComponent::code);
    }
  }

  /**
   * Several items on a quote, each with its price.
   *
   * @param items the items, at least one
   */
  record Items(List<ConceptItem> items) implements Breakdown {
    public Items {
      items = Codes.unique("Budget concept: item", items, ConceptItem::code);
    }

    @Override
    public List<ConceptComponent> components() {
      return items.stream().flatMap(item -> item.components().stream()).toList();
    }
  }

  /**
   * Several chapters on a quote.
   *
   * @param chapters the chapters, at least one
   */
  record Chapters(List<ConceptChapter> chapters) implements Breakdown {
    public Chapters {
      chapters = Codes.unique("Budget concept: chapter", chapters, ConceptChapter::code);
    }

    @Override
    public List<ConceptComponent> components() {
      return chapters.stream()
          .flatMap(chapter -> chapter.items().stream())
          .flatMap(item -> item.components().stream())
          .toList();
    }
  }
}
