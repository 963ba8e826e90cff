package com.tarifario.core.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Takes into the total what was offered outside it. */
public final class Options {

  private Options() {}

  /**
   * The quote with the option taken. What it would replace stands outside the total from now on,
   * instead of it, as do the other options for the same.
   *
   * @throws NoSuchElementException if there is no item at the place
   * @throws IllegalArgumentException if it is inside the total already
   */
  public static Quote taken(Quote quote, QuotePath path) {
    Item taken = quote.item(path);
    if (taken == null) {
      throw new NoSuchElementException("The quote has no " + path + ".");
    }
    Option option = taken.option();
    if (option == null) {
      throw new IllegalArgumentException(path + " is inside the total already.");
    }
    String replaced = option.insteadOf();
    return quote.withChapter(
        path.chapter(), chapter -> chapter.withItems(items(chapter, taken.code(), replaced)));
  }

  private static List<Item> items(Chapter chapter, String taken, @Nullable String replaced) {
    List<Item> items = new ArrayList<>();
    for (Item each : chapter.items()) {
      if (each.code().equals(taken)) {
        items.add(each.withOption(null));
      } else if (replaced != null && isFor(each, replaced)) {
        items.add(each.withOption(Option.insteadOf(taken)));
      } else {
        items.add(each);
      }
    }
    return items;
  }

  private static boolean isFor(Item item, String replaced) {
    Option option = item.option();
    return option == null ? item.code().equals(replaced) : replaced.equals(option.insteadOf());
  }
}
