package com.tarifario.rules.reference;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A tariff and documents to be valued by it.
 *
 * @param shuffle in which order rules stand, and in which files
 */
record Scenario(RefTariff tariff, long shuffle, List<Document> documents) {

  /** Scenarios with tariffs of a kind. */
  static Arbitrary<Scenario> with(Arbitrary<RefTariff> tariffs) {
    return Combinators.combine(tariffs, Arbitraries.longs().between(0, 1_000_000), Documents.some())
        .as(Scenario::new);
  }

  /** The tariff's files and the document's lines, so that a failure can be read. */
  static String told(RefTariff tariff, Document document) {
    return tariff + "---- " + document.type() + " " + document.id() + "\n" + lines(document);
  }

  private static String lines(Document document) {
    return document.lines().stream().map(Scenario::told).collect(Collectors.joining());
  }

  private static String told(ChargeLine line) {
    return line.toString()
            .replaceAll("(Assignment|Subject|TimeSpan|PriceOverride)\\[|]", "")
            .replaceAll("\\w+=(null|\\{})(, |$)", "")
        + "\n";
  }

  @Override
  public String toString() {
    return tariff
        + documents.stream()
            .map(each -> "---- " + each.type() + " " + each.id() + "\n" + lines(each))
            .collect(Collectors.joining());
  }
}
