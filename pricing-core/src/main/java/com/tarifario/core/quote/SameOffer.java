package com.tarifario.core.quote;

import com.tarifario.core.work.PriceOverride;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether two quotes offer the same, whoever set the prices that were set by hand, and whenever:
 * the same places, quantities, prices and reasons.
 */
public final class SameOffer {

  /** Stands in place of who set a price. */
  private static final String ANYONE = "-";

  private SameOffer() {}

  /** Whether both offer the same. */
  public static boolean is(Quote one, Quote other) {
    return plain(one).equals(plain(other));
  }

  private static Quote plain(Quote quote) {
    List<Chapter> chapters = quote.chapters().stream().map(SameOffer::plain).toList();
    return quote.withChapters(chapters).withWished(plain(quote.wished()));
  }

  private static @Nullable WishedTotal plain(@Nullable WishedTotal wished) {
    return wished == null
        ? null
        : new WishedTotal(wished.amount(), wished.withTax(), wished.reason(), ANYONE, null);
  }

  private static Chapter plain(Chapter chapter) {
    Discount discount = chapter.discount();
    return new Chapter(
        chapter.code(),
        chapter.title(),
        chapter.items().stream().map(SameOffer::plain).toList(),
        plain(chapter.override()),
        discount == null ? null : new Discount(discount.rate(), discount.reason(), ANYONE, null));
  }

  private static Item plain(Item item) {
    List<Component> components =
        item.components().stream().map(each -> each.withOverride(plain(each.override()))).toList();
    return item.withComponents(components).withOverride(plain(item.override()));
  }

  private static @Nullable PriceOverride plain(@Nullable PriceOverride override) {
    return override == null
        ? null
        : new PriceOverride(override.price(), override.reason(), ANYONE, null, override.origin());
  }
}
