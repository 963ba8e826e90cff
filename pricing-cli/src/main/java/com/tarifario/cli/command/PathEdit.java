package com.tarifario.cli.command;

import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Editing;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.quote.Options;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.text.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of one place of a quote, as an argument says it: {@code 01.CL-SPLIT=3}.
 *
 * @param path the place
 * @param value what it becomes
 */
record PathEdit(String path, String value) {

  /**
   * Reads an argument.
   *
   * @param example the option with an argument that it could have
   * @throws CannotRunException if it can't be understood
   */
  static PathEdit parse(String text, String example) {
    int sign = text.lastIndexOf('=');
    if (sign < 1 || sign == text.length() - 1) {
      String option = example.substring(0, example.indexOf(' '));
      throw new CannotRunException(QuoteMessage.BAD_EDIT, text, option, example);
    }
    return new PathEdit(text.substring(0, sign).strip(), text.substring(sign + 1).strip());
  }

  /** The number of a text, with a point or a comma; null if it is none of at least 0. */
  static @Nullable BigDecimal number(String text) {
    BigDecimal number = Amounts.number(text);
    return number == null || number.signum() < 0 ? null : number;
  }

  /**
   * The place that reads so.
   *
   * @throws CannotRunException if there is none
   */
  static QuotePath place(Quote quote, String text) {
    return quote
        .place(text)
        .orElseThrow(
            () -> {
              List<String> known = quote.places().stream().map(QuotePath::toString).toList();
              List<String> shown =
                  quote.places().stream()
                      .filter(each -> each.component() == null)
                      .map(QuotePath::toString)
                      .toList();
              return new CannotRunException(
                  QuoteMessage.NO_PLACE, text, Suggestion.hint(text, known), shown);
            });
  }

  private static QuotePath item(Quote quote, String text, String option) {
    QuotePath path = place(quote, text);
    if (path.item() == null || path.component() != null) {
      throw new CannotRunException(QuoteMessage.NO_ITEM, text, option);
    }
    return path;
  }

  /** The item whose place it names. */
  QuotePath item(Quote quote, String option) {
    return item(quote, path, option);
  }

  /** The code of the chapter that it names. */
  String chapter(Quote quote) {
    if (quote.chapter(path) == null) {
      throw new CannotRunException(
          QuoteMessage.NO_CHAPTER, path, quote.chapters().stream().map(Chapter::code).toList());
    }
    return path;
  }

  /** The quote with an item outside the total: {@code 01.B}, or {@code 01.B=A} instead of one. */
  static Quote option(Quote quote, String text) {
    int sign = text.indexOf('=');
    QuotePath path = item(quote, sign < 0 ? text : text.substring(0, sign), "--option");
    String replaced = sign < 0 ? null : replaced(quote, path, text.substring(sign + 1));
    requireNotReplaced(quote, path);
    return quote.withItem(path, item -> item.withOption(new Option(replaced)));
  }

  private static String replaced(Quote quote, QuotePath path, String code) {
    QuotePath of = QuotePath.of(path.chapter(), code);
    Item item = quote.item(of);
    if (item == null || item.isOption() || of.equals(path)) {
      String named = path.chapter() + "." + code;
      item(quote, named, "--option");
      throw new CannotRunException(QuoteMessage.NO_ITEM, named, "--option");
    }
    return code;
  }

  /** What other items stand instead of stays. */
  private static void requireNotReplaced(Quote quote, QuotePath path) {
    Chapter chapter = quote.chapter(path.chapter());
    for (Item each : chapter == null ? List.<Item>of() : chapter.items()) {
      Option option = each.option();
      if (option != null && path.item() != null && path.item().equals(option.insteadOf())) {
        throw new CannotRunException(
            QuoteMessage.IS_REPLACED,
            path.toString(),
            QuotePath.of(path.chapter(), each.code()).toString());
      }
    }
  }

  /** The quote with an option inside the total. */
  static Quote taken(Quote quote, String text) {
    QuotePath path = item(quote, text, "--take");
    Item item = quote.item(path);
    if (item == null || !item.isOption()) {
      throw new CannotRunException(QuoteMessage.OPTION_TAKEN, text);
    }
    Chapter chapter = quote.chapter(path.chapter());
    if (chapter != null && chapter.override() != null) {
      throw new CannotRunException(QuoteMessage.CHAPTER_FIXED, chapter.code(), text);
    }
    return Options.taken(quote, path);
  }

  /** The quote without an item or a chapter. */
  static Quote removed(Quote quote, String text) {
    QuotePath path = place(quote, text);
    if (path.component() != null) {
      throw new CannotRunException(QuoteMessage.NO_ITEM, text, "--remove");
    }
    if (path.item() != null) {
      requireNotReplaced(quote, path);
    }
    Chapter chapter = quote.chapter(path.chapter());
    boolean wholeChapter = path.item() == null || (chapter != null && chapter.items().size() == 1);
    if (quote.chapters().size() == 1 && wholeChapter) {
      throw new CannotRunException(QuoteMessage.LAST_ITEM, text);
    }
    return Editing.without(quote, path);
  }
}
