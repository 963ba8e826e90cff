package com.tarifario.core.client;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How and when a client pays.
 *
 * @param method how; null if not agreed
 * @param days how many days after the invoice, one for each part; empty if not agreed
 * @param payOn the days of the month on which the client pays; empty if on any
 */
public record PaymentTerms(@Nullable Method method, List<Integer> days, List<Integer> payOn) {

  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,3}(?:[/, ]+[0-9]{1,3})*");
  private static final int MOST_DAYS = 365;
  private static final int LAST_OF_MONTH = 31;

  /** How a client pays. */
  public enum Method {
    TRANSFER,
    DIRECT_DEBIT,
    CARD,
    CASH,
    CHEQUE,
    PROMISSORY_NOTE,
    OTHER
  }

  public PaymentTerms {
    days = days.stream().sorted().distinct().toList();
    payOn = payOn.stream().sorted().distinct().toList();
  }

  /**
   * Terms as people write them; null if all is left out.
   *
   * @param method the method's word: {@code transfer}
   * @param days {@code 30/60}
   * @param payOn {@code 10/25}
   * @throws InvalidEntryException if any of it can't be
   */
  public static @Nullable PaymentTerms of(
      @Nullable String method, @Nullable String days, @Nullable String payOn) {
    return method == null && days == null && payOn == null
        ? null
        : new PaymentTerms(
            method == null ? null : method(method),
            days == null
                ? List.of()
                : numbers(days, 0, MOST_DAYS, CoreMessage.PAYMENT_DAYS_INVALID),
            payOn == null
                ? List.of()
                : numbers(payOn, 1, LAST_OF_MONTH, CoreMessage.PAY_ON_INVALID));
  }

  private static Method method(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_");
    return switch (word) {
      case "transferencia" -> Method.TRANSFER;
      case "recibo", "domiciliacion", "domiciliación", "recibo_domiciliado" -> Method.DIRECT_DEBIT;
      case "tarjeta" -> Method.CARD;
      case "efectivo", "contado" -> Method.CASH;
      case "cheque", "talon", "talón" -> Method.CHEQUE;
      case "pagare", "pagaré" -> Method.PROMISSORY_NOTE;
      case "otro", "otra" -> Method.OTHER;
      default ->
          Arrays.stream(Method.values())
              .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new InvalidEntryException(
                          Message.of(
                              CoreMessage.PAYMENT_METHOD_UNKNOWN,
                              text,
                              Arrays.stream(Method.values())
                                  .map(each -> each.name().toLowerCase(Locale.ROOT))
                                  .toList())));
    };
  }

  private static List<Integer> numbers(String text, int least, int most, CoreMessage wrong) {
    String plain = text.strip();
    boolean all = NUMBERS.matcher(plain).matches();
    List<Integer> numbers =
        all ? Arrays.stream(plain.split("[/, ]+")).map(Integer::valueOf).toList() : List.of();
    if (!all || numbers.stream().anyMatch(each -> each < least || each > most)) {
      throw new InvalidEntryException(Message.of(wrong, text));
    }
    return numbers;
  }

  /** The days on which an invoice of that day is to be paid, one for each part. */
  public List<LocalDate> due(LocalDate invoiced) {
    List<Integer> parts = days.isEmpty() ? List.of(0) : days;
    return parts.stream().map(each -> nextPayDay(invoiced.plusDays(each))).toList();
  }

  /**
   * The first day on which the client pays, from that day on; the 31st is the last of any month.
   */
  private LocalDate nextPayDay(LocalDate from) {
    if (payOn.isEmpty()) {
      return from;
    }
    YearMonth month = YearMonth.from(from);
    return payOn.stream()
        .map(day -> month.atDay(Math.min(day, month.lengthOfMonth())))
        .filter(day -> !day.isBefore(from))
        .findFirst()
        .orElseGet(
            () -> {
              YearMonth next = month.plusMonths(1);
              return next.atDay(Math.min(payOn.get(0), next.lengthOfMonth()));
            });
  }

  /** {@code 30/60}; empty if not agreed. */
  public String daysText() {
    return text(days);
  }

  /** {@code 10/25}; empty if on any day. */
  public String payOnText() {
    return text(payOn);
  }

  private static String text(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("/"));
  }
}
