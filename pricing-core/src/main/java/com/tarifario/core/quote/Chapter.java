package com.tarifario.core.quote;

import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.work.PriceOverride;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a quote that is summed on its own (capítulo).
 *
 * @param code its code, unique in its quote
 * @param title its title on the quote
 * @param items what is offered in it, at least one
 * @param override the amount of the whole chapter that a person set; null if none
 */
public record Chapter(
    String code, String title, List<Item> items, @Nullable PriceOverride override) {

  public Chapter {
    Codes.require("Chapter", code);
    Objects.requireNonNull(title, "title");
    items = Codes.unique("Chapter " + code + ": item", items, Item::code);
  }

  /** A chapter of these items. */
  public static Chapter of(String code, String title, Item... items) {
    return new Chapter(code, title, List.of(items), null);
  }

  /** The item of that code, or null. */
  public @Nullable Item item(String itemCode) {
    return items.stream().filter(each -> each.code().equals(itemCode)).findFirst().orElse(null);
  }

  /** This chapter with these items. */
  public Chapter withItems(List<Item> newItems) {
    return new Chapter(code, title, newItems, override);
  }

  /** This chapter with an amount set by hand, in place of any that was set before. */
  public Chapter overriddenBy(PriceOverride newOverride) {
    return withOverride(newOverride);
  }

  /** This chapter with its override lifted; those of its items and components stay. */
  public Chapter withOverrideLifted() {
    return withOverride(null);
  }

  Chapter withOverride(@Nullable PriceOverride newOverride) {
    return new Chapter(code, title, items, newOverride);
  }
}
