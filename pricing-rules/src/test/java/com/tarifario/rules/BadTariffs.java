package com.tarifario.rules;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of bad tariffs, each with what is to be said about it. */
final class BadTariffs {

  private static final Path ROOT = Path.of("src/test/resources/bad-tariffs");

  private BadTariffs() {}

  /** All of them, by name. */
  static List<Path> all() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is wrong with a tariff, or with rules of offers. */
  static List<Problem> problems(Path folder) {
    if (OfferFolder.isOne(folder)) {
      return OfferFolder.check(folder).problems();
    }
    return TariffFolder.check(folder, Trust.REFUSE_CODE).problems();
  }

  /** A line for each problem, as {@code expected.txt} has them. */
  static List<String> written(Path folder, List<Problem> problems, Locale locale) {
    return problems.stream()
        .map(problem -> (problem.isError() ? "" : "warning: ") + problem.in(locale))
        .map(line -> line.replace(folder.toString(), "<folder>"))
        .toList();
  }

  /** Every sentence that was said, and those inside it. */
  static Set<MessageKey> keys(List<Problem> problems) {
    Set<MessageKey> keys = new HashSet<>();
    problems.forEach(problem -> add(problem.message(), keys));
    return keys;
  }

  private static void add(Message message, Set<MessageKey> keys) {
    keys.add(message.key());
    for (Object argument : message.arguments()) {
      if (argument instanceof Message inner) {
        add(inner, keys);
      }
    }
  }
}
