package com.tarifario.core.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes what a quote offers: items that come, go, or are offered in another quantity. */
public final class Editing {

  private Editing() {}

  /**
   * The quote with these items at the end of a chapter.
   *
   * @throws NoSuchElementException if there is no such chapter
   */
  public static Quote withItems(Quote quote, String chapter, List<Item> added) {
    return quote.withChapter(
        chapter,
        each -> {
          List<Item> items = new ArrayList<>(each.items());
          items.addAll(added);
          return each.withItems(items);
        });
  }

  /** The quote with these chapters at its end. */
  public static Quote withChapters(Quote quote, List<Chapter> added) {
    List<Chapter> chapters = new ArrayList<>(quote.chapters());
    chapters.addAll(added);
    return quote.withChapters(chapters);
  }

  /**
   * The quote without a chapter or an item, and without the chapter, if nothing is left in it.
   *
   * @throws NoSuchElementException if there is no such place
   * @throws IllegalArgumentException if nothing would be left of the quote, or another item stands
   *     instead of the item
   */
  public static Quote without(Quote quote, QuotePath path) {
    Chapter chapter = quote.chapter(path.chapter());
    Item item = quote.item(path);
    if (chapter == null || (path.item() != null && item == null) || path.component() != null) {
      throw new NoSuchElementException("The quote has no item or chapter " + path + ".");
    }
    List<Item> left = chapter.items().stream().filter(each -> !each.equals(item)).toList();
    if (item != null && !left.isEmpty()) {
      return quote.withChapter(path.chapter(), each -> each.withItems(left));
    }
    return quote.withChapters(
        quote.chapters().stream().filter(each -> !each.equals(chapter)).toList());
  }

  /**
   * The quote with another quantity of an item.
   *
   * @throws NoSuchElementException if there is no such item
   */
  public static Quote withQuantity(Quote quote, QuotePath path, BigDecimal quantity) {
    return quote.withItem(path, item -> item.withQuantity(quantity));
  }

  /** A code that is not among those: this, or this with a number behind it. */
  public static String freeCode(String code, Set<String> taken) {
    String free = code;
    for (int next = 2; taken.contains(free); next++) {
      free = code + "-" + next;
    }
    return free;
  }

  /** The codes of the items of a chapter. */
  public static Set<String> codes(Chapter chapter) {
    return chapter.items().stream().map(Item::code).collect(Collectors.toSet());
  }
}
