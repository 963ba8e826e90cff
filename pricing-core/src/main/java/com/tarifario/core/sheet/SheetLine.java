package com.tarifario.core.sheet;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quote's sheet.
 *
 * @param level what it is
 * @param path its place in the quote, unique in the sheet: {@code 01.CL-SPLIT}
 * @param code its code in what it is a part of; of a charge, empty
 * @param text what stands on the quote
 * @param concept the code of the budget concept that it was made from; null if from none
 * @param kind what it is for; null of chapters, items and options
 * @param quantity how much; null of chapters
 * @param amounts what it comes to
 * @param status what became of it
 * @param insteadOf of an option, the code of the item that it would replace; null if none
 * @param override the price that a person set; null if none
 * @param given the discount that a person gave on a chapter; null if none
 */
public record SheetLine(
    Level level,
    String path,
    String code,
    String text,
    @Nullable String concept,
    @Nullable Kind kind,
    @Nullable Quantity quantity,
    Amounts amounts,
    LineStatus status,
    @Nullable String insteadOf,
    @Nullable PriceOverride override,
    @Nullable Discount given) {

  /** What a line is. */
  public enum Level {
    /** A chapter; its amount is the sum of its items'. */
    CHAPTER,
    /** An item inside the total. */
    ITEM,
    /** An item outside the total. */
    OPTION,
    /** What an item or option is made of. */
    COMPONENT,
    /** A charge that components caused. */
    CHARGE,
    /** A charge on sums. */
    TOTAL_CHARGE
  }

  /**
   * What a line comes to.
   *
   * @param unitPrice for one unit; null if there is none
   * @param discount its part of a discount, which is off the amount already; null if there is none
   * @param amount before tax; null if it has no price
   * @param cost what it costs us; null if not known
   * @param taxRate its tax rate; null if it has none, or of chapters and components
   */
  public record Amounts(
      @Nullable Money unitPrice,
      @Nullable Money discount,
      @Nullable Money amount,
      @Nullable Money cost,
      @Nullable Percentage taxRate) {}

  public SheetLine {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(amounts, "amounts");
    Objects.requireNonNull(status, "status");
  }

  /** What it comes to before tax; null if it has no price. */
  public @Nullable Money amount() {
    return amounts.amount();
  }

  /** What one unit of it costs the client; null if there is none. */
  public @Nullable Money unitPrice() {
    return amounts.unitPrice();
  }
}
