package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.LineId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of a quote with its amount.
 *
 * @param id the quote and the chapter
 * @param source the chapter
 * @param status {@code PRICED}; {@code OVERRIDDEN} if a person set its amount; else that of the
 *     first item that has no price, or {@code FAILED}
 * @param amount the sum of its items inside the total, before tax; null if one has no price
 * @param computed what its items sum to without the override or the discount; null if it has
 *     neither, or if an item has no price
 * @param items its items inside the total, in their order; their amounts sum to the chapter's
 * @param problem why its override or its discount can't be used, or what is wrong with it; null if
 *     nothing is
 * @param proof how its amount comes from its items'
 */
public record ValuedChapter(
    LineId id,
    Chapter source,
    LineStatus status,
    @Nullable Money amount,
    @Nullable Money computed,
    List<ValuedItem> items,
    @Nullable Message problem,
    Proof proof) {

  public ValuedChapter {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(proof, "proof");
    items = List.copyOf(items);
  }

  /** What it costs us; null if the cost of a component is not known. */
  public @Nullable Money cost() {
    Money sum = null;
    for (ValuedItem item : items) {
      Money cost = item.cost();
      if (cost == null) {
        return null;
      }
      sum = sum == null ? cost : sum.plus(cost);
    }
    return sum;
  }

  /** The discount on it, which is off the amount already; empty if there is none. */
  public Optional<Money> discount() {
    return source.discount() == null || computed == null || amount == null
        ? Optional.empty()
        : items.stream().map(ValuedItem::discount).filter(Objects::nonNull).reduce(Money::plus);
  }

  /** What is left of the amount after the cost; empty if either is not known. */
  public Optional<Money> margin() {
    Money cost = cost();
    return amount == null || cost == null ? Optional.empty() : Optional.of(amount.minus(cost));
  }

  /** This chapter with these items, of which the tax was taken out; its amount is their sum. */
  public ValuedChapter withNetItems(List<ValuedItem> newItems) {
    Money sum = null;
    for (ValuedItem item : newItems) {
      Money itemAmount = item.amount();
      if (itemAmount == null) {
        return new ValuedChapter(id, source, item.status(), null, null, newItems, problem, proof);
      }
      sum = sum == null ? itemAmount : sum.plus(itemAmount);
    }
    return new ValuedChapter(id, source, status, sum, computed, newItems, problem, proof);
  }

  /** This chapter with these items in place of the same ones. */
  public ValuedChapter withItems(List<ValuedItem> newItems) {
    return new ValuedChapter(id, source, status, amount, computed, newItems, problem, proof);
  }
}
