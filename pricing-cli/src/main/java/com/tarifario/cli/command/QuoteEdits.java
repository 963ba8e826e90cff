package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.pricing.WishedTotals;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.quote.Editing;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.quote.WishedTotal;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is changed of a quote, option by option. */
final class QuoteEdits {

  @Option(
      names = "--remove",
      paramLabel = "${bundle:label.path}",
      order = 20,
      descriptionKey = "quote.remove")
  private List<String> removed = new ArrayList<>();

  @Option(
      names = "--quantity",
      paramLabel = "${bundle:label.path-number}",
      order = 21,
      descriptionKey = "quote.quantity")
  private List<String> quantities = new ArrayList<>();

  @Option(
      names = "--add",
      paramLabel = "${bundle:label.concept}",
      order = 22,
      descriptionKey = "quote.add")
  private List<String> added = new ArrayList<>();

  @Option(
      names = "--option",
      paramLabel = "${bundle:label.path-instead}",
      order = 23,
      descriptionKey = "quote.option")
  private List<String> options = new ArrayList<>();

  @Option(
      names = "--take",
      paramLabel = "${bundle:label.path}",
      order = 24,
      descriptionKey = "quote.take")
  private List<String> taken = new ArrayList<>();

  @Option(
      names = "--lift",
      paramLabel = "${bundle:label.path}",
      order = 25,
      descriptionKey = "quote.lift")
  private List<String> lifted = new ArrayList<>();

  @Option(
      names = "--price",
      paramLabel = "${bundle:label.path-amount}",
      order = 26,
      descriptionKey = "quote.price")
  private List<String> prices = new ArrayList<>();

  @Option(
      names = "--discount",
      paramLabel = "${bundle:label.chapter-percent}",
      order = 27,
      descriptionKey = "quote.discount")
  private List<String> discounts = new ArrayList<>();

  @Option(
      names = "--total",
      paramLabel = "${bundle:label.amount}",
      order = 28,
      descriptionKey = "quote.total")
  private @Nullable String total;

  @Option(names = "--with-tax", order = 29, descriptionKey = "quote.with-tax")
  private boolean withTax;

  @Option(
      names = "--reason",
      paramLabel = "${bundle:label.text}",
      order = 30,
      descriptionKey = "quote.reason")
  private @Nullable String reason;

  /**
   * What an edit needs to know.
   *
   * @param composer composes what is added
   * @param valuer reaches a wished total
   * @param currency the tariff's currency
   * @param who who makes the edit
   * @param at when
   * @param numbers writes amounts for people
   */
  record Context(
      QuoteComposer composer,
      QuoteValuer valuer,
      Currency currency,
      String who,
      Instant at,
      Numbers numbers) {}

  /** Why the quote is changed; null if nothing was said. */
  @Nullable String reason() {
    return reason;
  }

  /**
   * The quote with all of it changed.
   *
   * @throws CannotRunException if something can't be understood, or is not there
   */
  Quote apply(Quote quote, Context context) {
    Quote edited = quote;
    for (String each : added) {
      edited = context.composer.added(edited, ConceptArgument.parse(each));
    }
    for (String each : quantities) {
      PathEdit edit = PathEdit.parse(each, "--quantity 01.CL-SPLIT=3");
      QuotePath path = edit.item(edited, "--quantity");
      BigDecimal quantity = number(edit.value(), "--quantity", "3");
      if (quantity.signum() <= 0) {
        throw new CannotRunException(QuoteMessage.BAD_NUMBER, edit.value(), "--quantity", "3");
      }
      edited = Editing.withQuantity(edited, path, quantity);
    }
    for (String each : options) {
      edited = PathEdit.option(edited, each);
    }
    for (String each : taken) {
      edited = PathEdit.taken(edited, each);
    }
    for (String each : removed) {
      edited = PathEdit.removed(edited, each);
    }
    for (String each : lifted) {
      edited = lifted(edited, each);
    }
    for (String each : prices) {
      edited = priced(edited, each, context);
    }
    for (String each : discounts) {
      edited = discounted(edited, each, context);
    }
    return total == null ? edited : wished(edited, total, context);
  }

  private static Quote lifted(Quote quote, String text) {
    if (text.equals("total")) {
      if (quote.wished() == null) {
        throw new CannotRunException(QuoteMessage.NO_TOTAL_WISHED);
      }
      return WishedTotals.withoutWish(quote);
    }
    QuotePath path = PathEdit.place(quote, text);
    Chapter chapter = path.item() == null ? quote.chapter(path.chapter()) : null;
    if (chapter != null && chapter.discount() != null) {
      return quote.withChapter(chapter.code(), each -> each.withDiscount(null));
    }
    Quote lifted = quote.withOverrideLiftedAt(path);
    if (lifted.equals(quote)) {
      throw new CannotRunException(QuoteMessage.NOTHING_TO_LIFT, text);
    }
    return lifted;
  }

  private Quote priced(Quote quote, String text, Context context) {
    PathEdit edit = PathEdit.parse(text, "--price 01.CL-SPLIT=1150");
    QuotePath path = PathEdit.place(quote, edit.path());
    BigDecimal price = number(edit.value(), "--price", "1150.00");
    Chapter chapter = path.item() == null ? quote.chapter(path.chapter()) : null;
    if (chapter != null && chapter.discount() != null) {
      Discount given = chapter.discount();
      throw new CannotRunException(
          QuoteMessage.HAS_DISCOUNT, chapter.code(), given.rate(), given.reason());
    }
    requireNoneAbove(quote, path, context);
    return quote.overriddenAt(
        path,
        new PriceOverride(
            Money.of(price, context.currency), because("--price"), context.who, context.at));
  }

  /** A price below one that was set by hand would change nothing. */
  private static void requireNoneAbove(Quote quote, QuotePath path, Context context) {
    Chapter chapter = path.item() == null ? null : quote.chapter(path.chapter());
    if (chapter != null) {
      requireNone(chapter.override(), chapter.code(), path, context);
    }
    Item item = path.component() == null ? null : quote.item(path);
    if (item != null) {
      requireNone(item.override(), path.chapter() + "." + item.code(), path, context);
    }
  }

  private static void requireNone(
      @Nullable PriceOverride above, String place, QuotePath path, Context context) {
    if (above != null) {
      throw new CannotRunException(
          QuoteMessage.PRICED_ABOVE,
          place,
          context.numbers.money(above.price()),
          above.reason(),
          path);
    }
  }

  private Quote discounted(Quote quote, String text, Context context) {
    PathEdit edit = PathEdit.parse(text, "--discount 01=5%");
    String chapter = edit.chapter(quote);
    BigDecimal percent = number(edit.value().replace("%", "").strip(), "--discount", "5%");
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new CannotRunException(QuoteMessage.BAD_NUMBER, edit.value(), "--discount", "5%");
    }
    Discount discount =
        percent.signum() == 0
            ? null
            : new Discount(new Percentage(percent), because("--discount"), context.who, context.at);
    Chapter before = quote.chapter(chapter);
    PriceOverride amount = before == null ? null : before.override();
    if (discount != null && amount != null) {
      throw new CannotRunException(
          QuoteMessage.HAS_AMOUNT, chapter, context.numbers.money(amount.price()), amount.reason());
    }
    return quote.withChapter(chapter, each -> each.withDiscount(discount));
  }

  private Quote wished(Quote quote, String text, Context context) {
    Money amount = Money.of(number(text, "--total", "9500.00"), context.currency);
    return new WishedTotals(context.valuer)
        .reach(
            quote, new WishedTotal(amount, withTax, because("--total"), context.who, context.at));
  }

  /** What a person sets by hand, it says why. */
  private String because(String option) {
    if (reason == null || reason.isBlank()) {
      throw new CannotRunException(QuoteMessage.NEEDS_REASON, option);
    }
    return reason;
  }

  private static BigDecimal number(String text, String option, String example) {
    BigDecimal number = PathEdit.number(text);
    if (number == null) {
      throw new CannotRunException(QuoteMessage.BAD_NUMBER, text, option, example);
    }
    return number;
  }
}
