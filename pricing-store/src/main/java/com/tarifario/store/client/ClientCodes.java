package com.tarifario.store.client;

import com.tarifario.store.change.Change;
import com.tarifario.store.number.Numbering;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Codes for new clients. Where the company said nothing of how they are written, they go on as
 * those that it brought along: {@code CLI-0046} after {@code CLI-0045}.
 */
final class ClientCodes {

  /** How codes are written if nobody says anything. */
  private static final String USUAL = "C-{number:4}";

  private static final String LIKE_USUAL = "C-____";

  private static final Pattern NUMBERED = Pattern.compile("(?<before>.*?)(?<number>[0-9]{1,15})");

  /** So many of the last codes tell how codes are written. */
  private static final int LOOKED_AT = 100;

  /** Fewer tell nothing. */
  private static final int FEWEST = 3;

  /** What stands before the number, and how many digits it has. */
  private record Series(String before, int digits) {

    static Optional<Series> of(String code) {
      Matcher matcher = NUMBERED.matcher(code);
      return matcher.matches()
          ? Optional.of(new Series(matcher.group("before"), matcher.group("number").length()))
          : Optional.empty();
    }

    String like() {
      return before.replaceAll("([_%\\\\])", "\\\\$1") + "_".repeat(digits);
    }

    String code(long number) {
      return before + String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
  }

  private ClientCodes() {}

  /** The next code; another client may have it. Whoever else wants one waits. */
  static String next(Change change, int year) {
    String counted = Numbering.next(change, Clients.SUBJECT, year);
    Handle handle = change.handle();
    if (!Numbering.format(handle, Clients.SUBJECT).equals(USUAL)
        || !codes(handle, LIKE_USUAL).isEmpty()) {
      return counted;
    }
    return series(handle).map(series -> after(handle, series)).orElse(counted);
  }

  private static String after(Handle handle, Series series) {
    long last =
        codes(handle, series.like()).stream()
            .filter(code -> Series.of(code).equals(Optional.of(series)))
            .map(code -> code.substring(series.before().length()))
            .mapToLong(Long::parseLong)
            .max()
            .orElse(0);
    return series.code(last + 1);
  }

  /** How most of the last codes are written; empty if they are too few or too different. */
  private static Optional<Series> series(Handle handle) {
    List<String> codes =
        handle
            .createQuery("SELECT code FROM client ORDER BY id DESC LIMIT " + LOOKED_AT)
            .mapTo(String.class)
            .list();
    Map<Series, Long> counts =
        codes.stream()
            .flatMap(code -> Series.of(code).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() >= FEWEST && most.getValue() * 2 > codes.size())
        .map(Map.Entry::getKey);
  }

  /** The greatest codes of that form. */
  private static List<String> codes(Handle handle, String like) {
    return handle
        .createQuery(
            "SELECT code FROM client WHERE code LIKE :like ORDER BY code DESC LIMIT " + LOOKED_AT)
        .bind("like", like)
        .mapTo(String.class)
        .list();
  }
}
