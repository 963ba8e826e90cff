package com.tarifario.core.pricing;

import com.tarifario.core.client.Balances;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.PackValuation;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values documents by a tariff. One valuer serves any number of threads; the same document and
 * tariff always give the same valuation.
 *
 * <pre>{@code
 * Valuer valuer = new Valuer(tariff, clients);
 * Valuation valuation = valuer.value(workReport);
 * valuation.lines().forEach(line -> System.out.println(line.id() + " " + line.amount()));
 * }</pre>
 */
public final class Valuer {

  private final Tariff tariff;
  private final ClientDirectory directory;
  private final UnitPricer units;
  private final DocumentPricer documents;

  /**
   * A valuer.
   *
   * @param tariff the tariff
   * @param directory where clients, work centres and agreements are found
   */
  public Valuer(Tariff tariff, ClientDirectory directory) {
    this.tariff = tariff;
    this.directory = directory;
    this.units = new UnitPricer(tariff, directory, null);
    this.documents = new DocumentPricer(tariff);
  }

  /**
   * The document with its prices. A line that can't be priced has a status that says so and the
   * reason; the others are priced all the same. Packs are consumed from what the directory says is
   * in them.
   */
  public Valuation value(Document document) {
    return value(document, true);
  }

  /**
   * What can be valued of a document of which some lines are missing, because they could not be
   * read. Nothing is known of what is summed over its lines ({@code visitHours}, {@code
   * materialsShare}, ...), so no rule that asks for such a sum applies, and a reduced tax rate is
   * not given by mistake.
   */
  public Valuation valueIncomplete(Document document) {
    return value(document, false);
  }

  /**
   * What rules can ask about a line of the document before it has a price; nothing if the document
   * has no such line, or if its client, work centre, ... are not known.
   */
  public Optional<Facts> facts(Document document, LineId line) {
    return units.facts(document, line);
  }

  /**
   * The documents with their prices, and what is left in packs. They consume packs in the order of
   * date, document and line, whatever the order in which they are given.
   *
   * @param opening what is in the packs before
   * @throws IllegalArgumentException if two documents have one number
   */
  public PackValuation value(List<Document> documents, Balances opening) {
    return value(documents, Set.of(), opening);
  }

  /**
   * The same, where some documents are not complete.
   *
   * @param incomplete the numbers of documents that are valued as {@link #valueIncomplete} does
   * @param opening what is in the packs before
   * @throws IllegalArgumentException if two documents have one number
   */
  public PackValuation value(List<Document> documents, Set<String> incomplete, Balances opening) {
    Set<String> numbers = new HashSet<>();
    List<UnitCase> prepared = new ArrayList<>();
    for (Document document : documents) {
      if (!numbers.add(document.id())) {
        throw new IllegalArgumentException("Document " + document.id() + " stands twice.");
      }
      boolean whole = !incomplete.contains(document.id());
      prepared.add(units.prepare(document.type(), document.lines(), whole));
    }
    PackAccount account = new PackAccount(opening);
    units.price(prepared, account);
    List<Valuation> valuations = new ArrayList<>();
    for (int index = 0; index < prepared.size(); index++) {
      Document document = documents.get(index);
      boolean whole = !incomplete.contains(document.id());
      valuations.add(
          valuation(document, priced(prepared.get(index)), whole)
              .withConsumed(
                  account.consumed().stream()
                      .filter(each -> each.line().document().equals(document.id()))
                      .toList()));
    }
    return new PackValuation(valuations, account.consumed(), opening, account.closing());
  }

  private Valuation value(Document document, boolean whole) {
    if (tariff.decider().mayConsume()) {
      Set<String> incomplete = whole ? Set.of() : Set.of(document.id());
      return value(List.of(document), incomplete, opening(document)).valuations().get(0);
    }
    return valuation(document, units.price(document.type(), document.lines(), whole), whole);
  }

  private Balances opening(Document document) {
    Set<String> clients = new HashSet<>();
    document.lines().forEach(line -> clients.add(line.assignment().client()));
    return Balances.of(directory, clients);
  }

  private PricedUnit priced(UnitCase prepared) {
    List<PricedEntry> entries = units.entries(prepared);
    return () -> entries;
  }

  private Valuation valuation(Document document, PricedUnit unit, boolean whole) {
    if (tariff.versions().isNone()) {
      return documents.price(document, unit, whole);
    }
    Stream<Facts> facts = unit.entries().stream().flatMap(each -> Stream.ofNullable(each.facts()));
    return new DocumentPricer(tariff.leading(facts)).price(document, unit, whole);
  }
}
