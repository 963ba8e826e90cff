package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.quote.WishedTotal;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.QuoteProblem;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.ValuedItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets prices by hand so that a quote comes to a wished total, to the cent: also with charges on
 * sums, discounts on chapters and, if asked, with the tax. Each free price changes in the same
 * proportion. Prices that people set for other reasons stay, as do amounts set for chapters.
 *
 * <pre>{@code
 * Quote rounded =
 *     new WishedTotals(valuer)
 *         .reach(quote, new WishedTotal(Money.of("9500", "EUR"), false, "round sum", "Ana", null));
 * }</pre>
 */
public final class WishedTotals {

  private final QuoteValuer valuer;

  /** Reaches totals by the tariff of the valuer. */
  public WishedTotals(QuoteValuer valuer) {
    this.valuer = valuer;
  }

  /**
   * The quote with prices that come to the total; those that an earlier wish set are set anew.
   *
   * @throws UnreachableTotalException if no prices do; names the nearest totals
   */
  public Quote reach(Quote quote, WishedTotal wished) {
    Quote plain = withoutWish(quote);
    QuoteValuation before = valuer.valueIncluded(plain);
    Money start = total(before, wished);
    if (!start.currency().equals(wished.amount().currency())) {
      throw new UnreachableTotalException(
          Message.of(CoreMessage.CURRENCY_MISMATCH, wished.amount(), start.currency()));
    }
    List<ValuedItem> free = free(before);
    while (true) {
      if (free.isEmpty()) {
        throw new UnreachableTotalException(Message.of(CoreMessage.TOTAL_NOTHING_FREE));
      }
      PriceShares shares = new PriceShares(free, valuer.tariffOf(plain).rounding());
      Set<String> locked = locked(plain, wished, shares);
      if (locked.isEmpty()) {
        TotalSearch search =
            new TotalSearch(shares, prices -> total(valued(plain, wished, prices), wished));
        return with(plain, wished, search.find(wished.amount(), start)).withWished(wished);
      }
      free = free.stream().filter(each -> !locked.contains(each.id().line())).toList();
    }
  }

  /** The quote without the prices that were set to reach a total. */
  public static Quote withoutWish(Quote quote) {
    WishedTotal wished = quote.wished();
    if (wished == null) {
      return quote;
    }
    Quote plain = quote.withWished(null);
    for (QuotePath path : quote.places()) {
      Item item = quote.item(path);
      if (path.component() == null && item != null && wished.made(item.override())) {
        plain = plain.withOverrideLiftedAt(path);
      }
    }
    return plain;
  }

  /** Items inside the total with a price that nobody set, not even for a part or the whole. */
  private static List<ValuedItem> free(QuoteValuation valuation) {
    List<ValuedItem> free = new ArrayList<>();
    for (Chapter chapter : valuation.quote().chapters()) {
      if (chapter.override() == null) {
        String code = chapter.code();
        valuation.chapters().stream()
            .filter(each -> each.source().code().equals(code))
            .flatMap(each -> each.items().stream())
            .filter(each -> each.source().override() == null)
            .filter(
                each ->
                    each.source().components().stream()
                        .map(Component::override)
                        .allMatch(override -> override == null))
            .forEach(free::add);
      }
    }
    return free;
  }

  /** Those for which a rule allows no price set by hand. */
  private Set<String> locked(Quote quote, WishedTotal wished, PriceShares shares) {
    Map<String, Money> prices = shares.prices(shares.sum(), 0);
    Set<String> locked = new HashSet<>(prices.keySet());
    for (ValuedItem each : valued(quote, wished, prices).items()) {
      if (each.status() == LineStatus.OVERRIDDEN) {
        locked.remove(each.id().line());
      }
    }
    return locked;
  }

  private QuoteValuation valued(Quote quote, WishedTotal wished, Map<String, Money> prices) {
    return valuer.valueIncluded(with(quote, wished, prices));
  }

  private static Quote with(Quote quote, WishedTotal wished, Map<String, Money> prices) {
    List<Chapter> chapters = new ArrayList<>();
    for (Chapter chapter : quote.chapters()) {
      List<Item> items = new ArrayList<>();
      for (Item item : chapter.items()) {
        Money price = prices.get(QuotePath.of(chapter.code(), item.code()).toString());
        items.add(price == null ? item : item.overriddenBy(wished.override(price)));
      }
      chapters.add(chapter.withItems(items));
    }
    return quote.withChapters(chapters);
  }

  private static Money total(QuoteValuation valuation, WishedTotal wished) {
    return (wished.withTax() ? valuation.gross() : valuation.net())
        .orElseThrow(
            () ->
                new UnreachableTotalException(
                    Message.of(
                        CoreMessage.TOTAL_NOT_KNOWN,
                        valuation.problems().stream()
                            .map(QuoteProblem::message)
                            .<Object>map(each -> each)
                            .findFirst()
                            .orElse(""))));
  }
}
