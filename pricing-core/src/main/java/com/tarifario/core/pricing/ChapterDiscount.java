package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the discount that a person gave off a chapter: the sum of its items times the rate,
 * rounded, and shared out over the items so that none of it is lost. What rules allow people to set
 * as a price, they allow as a discount. A pure function.
 */
final class ChapterDiscount {

  private final Currency currency;
  private final Rounding rounding;

  ChapterDiscount(Currency currency, Rounding rounding) {
    this.currency = currency;
    this.rounding = rounding;
  }

  /**
   * The chapter with its discount, or without it and with the reason why.
   *
   * @param cases its items, at least one
   * @param sum what they come to
   */
  ValuedChapter apply(
      LineId id, Chapter chapter, Discount discount, List<ItemCase> cases, Money sum) {
    List<ValuedItem> items = cases.stream().map(ItemCase::item).toList();
    Money exact = sum.withAmount(discount.rate().of(sum.amount()));
    Money off = rounding.amount(exact);
    Money left = sum.minus(off);
    PriceOverride setByHand =
        new PriceOverride(left, discount.reason(), discount.author(), discount.at());
    OverrideTerms terms;
    try {
      terms = ChapterPricer.terms(cases, Money.zero(currency));
    } catch (LineFailure failure) {
      return without(id, chapter, items, sum, failure.sentence());
    }
    Message refusal = terms.refusal(setByHand);
    if (refusal != null) {
      return without(id, chapter, items, sum, refusal);
    }
    Spread spread = spread(off, items);
    List<ValuedItem> shared = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      shared.add(share(chapter, items.get(index), spread, spread.shares().get(index)));
    }
    Proof proof =
        Proof.of(
            () -> {
              Trace trace = Trace.recording();
              trace.amount(step(discount), null, sum, sum.minus(exact));
              trace.roundedAmount(rounding, sum.minus(exact), left);
              trace.amount(Message.of(CoreMessage.STEP_SPREAD, spread.basis()), null, left, left);
              return List.of(
                  ChapterPricer.summing(items, Money.zero(currency)), trace.parts().get(0));
            });
    return new ValuedChapter(
        id,
        chapter,
        ChapterPricer.status(items),
        left,
        sum,
        shared,
        terms.flag(setByHand, left, rounding),
        proof);
  }

  private ValuedChapter without(
      LineId id, Chapter chapter, List<ValuedItem> items, Money sum, Message why) {
    Proof proof = Proof.of(() -> List.of(ChapterPricer.summing(items, Money.zero(currency))));
    return new ValuedChapter(
        id, chapter, ChapterPricer.status(items), sum, null, items, why, proof);
  }

  private Spread spread(Money off, List<ValuedItem> items) {
    List<@Nullable Money> amounts = new ArrayList<>();
    List<@Nullable Money> costs = new ArrayList<>();
    for (ValuedItem item : items) {
      amounts.add(item.amount());
      costs.add(item.cost());
    }
    return Spread.of(off, amounts, costs, rounding.amountDecimals());
  }

  private ValuedItem share(Chapter chapter, ValuedItem item, Spread spread, Money off) {
    Money before = item.amount() == null ? Money.zero(currency) : item.amount();
    Money net = before.minus(off);
    return item.withDiscount(
        off,
        net,
        ItemPricer.sharing(net, item.components(), rounding),
        () -> {
          Trace trace = Trace.recording();
          trace.amount(
              Message.of(CoreMessage.STEP_DISCOUNT_SHARE, chapter.code(), spread.basis()),
              null,
              before,
              net);
          return trace.parts().get(0);
        });
  }

  private static Message step(Discount discount) {
    return discount.reason().isEmpty()
        ? Message.of(
            CoreMessage.STEP_CHAPTER_DISCOUNT_UNEXPLAINED, discount.rate(), discount.author())
        : Message.of(
            CoreMessage.STEP_CHAPTER_DISCOUNT,
            discount.rate(),
            discount.author(),
            discount.reason());
  }
}
