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
 * @param discount the discount that a person gave on the whole chapter; null if none
 */
public record Chapter(
    String code,
    String title,
    List<Item> items,
    @Nullable PriceOverride override,
    @Nullable Discount discount) {

  public Chapter {
    Codes.require("Chapter", code);
    Objects.requireNonNull(title, "title");
    items = Codes.unique("Chapter " + code + ": item", items, Item::code);
    if (override != null && discount != null) {
      throw new IllegalArgumentException(
          "Chapter " + code + " has either an amount set by hand or a discount, not both.");
    }
    for (Item each : items) {
      requireReplaced(code, each, items);
    }
  }

  private static void requireReplaced(String code, Item item, List<Item> items) {
    String replaced = item.option() == null ? null : item.option().insteadOf();
    if (replaced != null
        && items.stream().noneMatch(each -> each.code().equals(replaced) && !each.isOption())) {
      throw new IllegalArgumentException(
          "Chapter "
              + code
              + ": item "
              + item.code()
              + " stands instead of "
              + replaced
              + ", which is no item inside the total.");
    }
  }

  /** A chapter without a discount. */
  public Chapter(String code, String title, List<Item> items, @Nullable PriceOverride override) {
    this(code, title, items, override, null);
  }

  /** A chapter of these items. */
  public static Chapter of(String code, String title, Item... items) {
    return new Chapter(code, title, List.of(items), null, null);
  }

  /** The item of that code, or null. */
  public @Nullable Item item(String itemCode) {
    return items.stream().filter(each -> each.code().equals(itemCode)).findFirst().orElse(null);
  }

  /** This chapter with these items. */
  public Chapter withItems(List<Item> newItems) {
    return new Chapter(code, title, newItems, override, discount);
  }

  /** This chapter with an amount set by hand, in place of any that was set before. */
  public Chapter overriddenBy(PriceOverride newOverride) {
    return withOverride(newOverride);
  }

  /** This chapter with its override lifted; those of its items and components stay. */
  public Chapter withOverrideLifted() {
    return withOverride(null);
  }

  /** This chapter with a discount, in place of any before; null for none. */
  public Chapter withDiscount(@Nullable Discount newDiscount) {
    return new Chapter(code, title, items, override, newDiscount);
  }

  /** Its items inside the total. */
  public List<Item> included() {
    return items.stream().filter(each -> !each.isOption()).toList();
  }

  Chapter withOverride(@Nullable PriceOverride newOverride) {
    return new Chapter(code, title, items, newOverride, discount);
  }
}
