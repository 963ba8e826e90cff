package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
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
 * Sums the items of a chapter, or shares out over them the amount or the discount that a person set
 * for it. A pure function.
 */
final class ChapterPricer {

  private final Currency currency;
  private final Rounding rounding;
  private final ChapterDiscount discounts;

  ChapterPricer(Currency currency, Rounding rounding) {
    this.currency = currency;
    this.rounding = rounding;
    this.discounts = new ChapterDiscount(currency, rounding);
  }

  /**
   * The chapter with its amount, or with the reason why it has none.
   *
   * @param cases its items inside the total
   */
  ValuedChapter price(LineId id, Chapter chapter, List<ItemCase> cases) {
    List<ValuedItem> items = cases.stream().map(ItemCase::item).toList();
    Money sum = sum(items);
    boolean known = cases.stream().allMatch(each -> each.facts() != null);
    PriceOverride override = chapter.override();
    Discount discount = chapter.discount();
    if (override != null && known && !cases.isEmpty()) {
      return overridden(id, chapter, override, cases, sum);
    }
    if (discount != null && known && sum != null && !cases.isEmpty()) {
      return discounts.apply(id, chapter, discount, cases, sum);
    }
    Proof proof = Proof.of(() -> List.of(summing(items, Money.zero(currency))));
    Message problem =
        override != null && cases.isEmpty()
            ? Message.of(CoreMessage.OVERRIDE_OF_NOTHING, override.author())
            : null;
    return new ValuedChapter(id, chapter, status(items), sum, null, items, problem, proof);
  }

  private ValuedChapter overridden(
      LineId id,
      Chapter chapter,
      PriceOverride override,
      List<ItemCase> cases,
      @Nullable Money sum) {
    List<ValuedItem> items = cases.stream().map(ItemCase::item).toList();
    if (!override.price().currency().equals(currency)) {
      Message mismatch = Message.of(CoreMessage.CURRENCY_MISMATCH, override.price(), currency);
      return new ValuedChapter(
          id, chapter, LineStatus.FAILED, null, sum, items, mismatch, Proof.EMPTY);
    }
    OverrideTerms terms;
    try {
      terms = terms(cases, Money.zero(currency));
    } catch (LineFailure failure) {
      return new ValuedChapter(
          id, chapter, failure.status(), null, sum, items, failure.sentence(), Proof.EMPTY);
    }
    Message refusal = terms.refusal(override);
    if (refusal != null) {
      Proof proof = Proof.of(() -> List.of(summing(items, Money.zero(currency))));
      return new ValuedChapter(id, chapter, status(items), sum, null, items, refusal, proof);
    }
    Money amount = rounding.amount(override.price());
    Spread spread = spread(amount, items);
    List<ValuedItem> shared = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      shared.add(share(chapter, items.get(index), spread, index));
    }
    Proof proof =
        Proof.of(
            () ->
                List.of(
                    summing(items, Money.zero(currency)),
                    overriding(override, sum, amount, spread)));
    Message flag = terms.flag(override, amount, rounding);
    return new ValuedChapter(id, chapter, LineStatus.OVERRIDDEN, amount, sum, shared, flag, proof);
  }

  /** What a person may set for what consists of these, or throws a {@link LineFailure}. */
  static OverrideTerms terms(List<ItemCase> cases, Money zero) {
    return OverrideTerms.together(cases.stream().map(each -> each.terms().get()).toList(), zero);
  }

  /** The sum of the items; null if one has no price. */
  private @Nullable Money sum(List<ValuedItem> items) {
    Money sum = Money.zero(currency);
    for (ValuedItem item : items) {
      Money amount = item.amount();
      if (amount == null) {
        return null;
      }
      sum = sum.plus(amount);
    }
    return sum;
  }

  static LineStatus status(List<ValuedItem> items) {
    return items.stream()
        .map(ValuedItem::status)
        .filter(status -> !status.isSettled())
        .findFirst()
        .orElse(LineStatus.PRICED);
  }

  private Spread spread(Money amount, List<ValuedItem> items) {
    List<@Nullable Money> amounts = new ArrayList<>();
    List<@Nullable Money> costs = new ArrayList<>();
    for (ValuedItem item : items) {
      amounts.add(item.amount());
      costs.add(item.cost());
    }
    return Spread.of(amount, amounts, costs, rounding.amountDecimals());
  }

  private ValuedItem share(Chapter chapter, ValuedItem item, Spread spread, int index) {
    Money share = spread.shares().get(index);
    Money before = item.amount() == null ? Money.zero(currency) : item.amount();
    return item.withShare(
        share,
        ItemPricer.sharing(share, item.components(), rounding),
        () -> {
          Trace trace = Trace.recording();
          trace.amount(
              Message.of(CoreMessage.STEP_SHARE, chapter.code(), spread.basis()),
              null,
              before,
              share);
          return trace.parts().get(0);
        });
  }

  static Proof.Part summing(List<ValuedItem> items, Money zero) {
    Trace trace = Trace.recording();
    Money running = zero;
    for (ValuedItem item : items) {
      Money amount = item.amount();
      if (amount != null) {
        Money after = running.plus(amount);
        trace.amount(Message.of(CoreMessage.STEP_ITEM, item.source().code()), null, running, after);
        running = after;
      }
    }
    return trace.parts().get(0);
  }

  private Proof.Part overriding(
      PriceOverride override, @Nullable Money sum, Money amount, Spread spread) {
    Trace trace = Trace.recording();
    trace.amount(
        OverrideTerms.step(override),
        null,
        sum == null ? Money.zero(currency) : sum,
        override.price());
    trace.roundedAmount(rounding, override.price(), amount);
    trace.amount(Message.of(CoreMessage.STEP_SPREAD, spread.basis()), null, amount, amount);
    return trace.parts().get(0);
  }
}
