package com.tarifario.core.text;

import com.tarifario.core.money.DiscountChain;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Something said to a user, kept as data until the language is known. A sentence of {@code {1}
 * {1:line:lines}} has the word for one, or for several.
 *
 * @param key which sentence
 * @param arguments what fills {@code {0}}, {@code {1}}, ...: texts, numbers, money, dates, other
 *     messages, or lists of those
 */
public record Message(MessageKey key, List<Object> arguments) {

  private static final int MOST_DECIMALS = 10;

  public Message {
    Objects.requireNonNull(key, "key");
    arguments = List.copyOf(arguments);
  }

  /** The sentence with its arguments, none of them null. */
  public static Message of(MessageKey key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** Whether it is that sentence, or one of those inside it is. */
  public boolean says(MessageKey sentence) {
    return key.equals(sentence) || anySays(arguments, sentence);
  }

  private static boolean anySays(List<?> parts, MessageKey sentence) {
    return parts.stream()
        .anyMatch(
            each ->
                each instanceof Message message
                    ? message.says(sentence)
                    : each instanceof List<?> list && anySays(list, sentence));
  }

  /** The sentence in the language, with numbers written as that language writes them. */
  public String in(Locale locale) {
    String name = key.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String pattern =
        ResourceBundle.getBundle(
                key.bundle(),
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(name);
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      text.append(pattern, from, open);
      text.append(filled(pattern.substring(open + 1, close), locale));
      from = close + 1;
      if (endsWithStop(text) && endsSentence(pattern, from)) {
        from++;
      }
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  /** Whether it ends with one full stop, as {@code S.L.} does; {@code ..} is something else. */
  private static boolean endsWithStop(CharSequence text) {
    int last = text.length() - 1;
    return last >= 0 && text.charAt(last) == '.' && (last == 0 || text.charAt(last - 1) != '.');
  }

  /** Whether a full stop follows; behind an argument that ends with one it would be the second. */
  private static boolean endsSentence(String pattern, int at) {
    return at < pattern.length()
        && pattern.charAt(at) == '.'
        && (at + 1 == pattern.length() || " {".indexOf(pattern.charAt(at + 1)) >= 0);
  }

  /** An argument, {@code 0}; or a word that goes with its number, {@code 0:line:lines}. */
  private String filled(String place, Locale locale) {
    String[] parts = place.split(":", -1);
    String written = write(arguments.get(Integer.parseInt(parts[0])), locale);
    return parts.length == 1 ? written : parts[written.equals("1") ? 1 : 2];
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }

  private static String write(Object argument, Locale locale) {
    if (argument instanceof Message message) {
      return message.in(locale);
    }
    if (argument instanceof Named named) {
      return named.label(locale);
    }
    if (argument instanceof BigDecimal number) {
      return number(number, locale);
    }
    if (argument instanceof Money money) {
      return number(money.amount(), locale) + " " + money.currency().getCurrencyCode();
    }
    if (argument instanceof Percentage percentage) {
      return number(percentage.value(), locale) + " %";
    }
    if (argument instanceof DiscountChain chain) {
      return chain.rates().stream()
              .map(rate -> number(rate.value(), locale))
              .collect(Collectors.joining(" + "))
          + " %";
    }
    if (argument instanceof Quantity quantity) {
      return number(quantity.value().stripTrailingZeros(), locale) + quantity.unit().afterNumber();
    }
    if (argument instanceof List<?> list) {
      return list.stream()
          .map(each -> write(Objects.requireNonNull(each), locale))
          .collect(Collectors.joining(", "));
    }
    return argument.toString();
  }

  private static String number(BigDecimal number, Locale locale) {
    BigDecimal settled = Exact.settle(number);
    BigDecimal shown =
        settled.scale() > MOST_DECIMALS
            ? settled.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()
            : settled;
    return NumberText.written(shown, locale);
  }
}
