package com.tarifario.store.catalogue;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.quote.ConceptsReader;
import com.tarifario.io.quote.ConceptsWriter;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.audit.AuditTrail;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.ImportCounts;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The budget concepts of the company. Each version is kept as the text of its file, which a tariff
 * gives its types: currency and attributes of lines.
 */
public final class Concepts {

  private static final Table CONCEPT = Table.of("budget_concept");
  private static final String HEAD = "concepts:\n";
  private static final int CODE = 60;
  private static final int NAME = 1_000;
  private static final int UNIT = 40;
  private static final int CONTENT = 1_000_000;

  private final Database database;

  /** The concepts of the database. */
  public Concepts(Database database) {
    this.database = database;
  }

  /**
   * Adds concepts, or changes the versions that are there already. Quotes that were made from them
   * stay as they are.
   *
   * @param currency the currency of the tariff that read them
   * @throws StoreException if two versions of one would begin on the same day
   */
  public ImportCounts put(Change change, Collection<BudgetConcept> concepts, Currency currency) {
    ConceptsWriter writer = new ConceptsWriter(currency);
    ImportCounts counts = ImportCounts.NONE;
    for (BudgetConcept each : concepts) {
      counts = counts.plus(put(change, each, writer, currency));
    }
    concepts.forEach(each -> requireApart(change, each));
    return counts;
  }

  private static ImportCounts put(
      Change change, BudgetConcept concept, ConceptsWriter writer, Currency currency) {
    Row row =
        Row.of()
            .text("code", concept.code(), CODE)
            .text("concept_version", concept.version().name(), CODE)
            .set("valid_from", concept.version().from())
            .set("valid_until", concept.version().until())
            .text("name", concept.name(), NAME)
            .text("unit", concept.unit().symbol(), UNIT)
            .set("currency", currency.getCurrencyCode())
            .text("content", writer.write(List.of(concept)), CONTENT);
    Optional<Long> known =
        change
            .handle()
            .createQuery(
                "SELECT id FROM budget_concept WHERE code = :code AND concept_version = :version")
            .bind("code", concept.code())
            .bind("version", concept.version().name())
            .mapTo(Long.class)
            .findOne();
    String label = label(concept.code(), concept.version());
    if (known.isEmpty()) {
      change.insert(CONCEPT, label, row);
      return new ImportCounts(1, 0, 0, 0);
    }
    return change.update(CONCEPT, known.get(), null, label, row)
        ? new ImportCounts(0, 1, 0, 0)
        : new ImportCounts(0, 0, 1, 0);
  }

  private static String label(String code, ConceptVersion version) {
    return version.name().isEmpty() ? code : code + " " + version.name();
  }

  /** Of two that begin on the same day, none could tell which is in force. */
  private static void requireApart(Change change, BudgetConcept concept) {
    String day = concept.version().from() == null ? "valid_from IS NULL" : "valid_from = :day";
    var query =
        change
            .handle()
            .createQuery(
                "SELECT concept_version FROM budget_concept WHERE code = :code"
                    + " AND concept_version <> :version AND "
                    + day)
            .bind("code", concept.code())
            .bind("version", concept.version().name());
    if (concept.version().from() != null) {
      query.bind("day", concept.version().from());
    }
    query
        .mapTo(String.class)
        .findFirst()
        .ifPresent(
            other -> {
              throw new StoreException(
                  StoreMessage.CONCEPT_BEGINS_TWICE,
                  label(concept.code(), concept.version()),
                  other);
            });
  }

  /** All versions of all concepts, in the order of their codes, and of each the oldest first. */
  public List<ConceptLine> list() {
    return list("", null);
  }

  /**
   * All versions of a concept, the oldest first.
   *
   * @throws StoreException if there is no such concept
   */
  public List<ConceptLine> versions(String code) {
    List<ConceptLine> versions = list(" WHERE code = :code", code);
    if (versions.isEmpty()) {
      List<String> known = codes();
      throw new StoreException(StoreMessage.CONCEPT_UNKNOWN, code, Suggestion.hint(code, known));
    }
    return versions;
  }

  /**
   * Whether a concept is one item on quotes, and not several in chapters, by its newest version;
   * false if there is no such concept.
   */
  public boolean isItem(String code) {
    List<ConceptLine> versions = list(" WHERE code = :code", code);
    return !versions.isEmpty()
        && get(versions.get(versions.size() - 1)).breakdown() instanceof Breakdown.Plain;
  }

  /** The codes of all concepts, in their order. */
  private List<String> codes() {
    return list().stream().map(ConceptLine::code).distinct().toList();
  }

  /**
   * Holds that concepts are known, if any are kept at all.
   *
   * @param codes the codes of the concepts
   * @throws StoreException if one is not among those that are kept; names it and the nearest
   */
  public void requireKnown(Collection<String> codes) {
    if (codes.isEmpty()) {
      return;
    }
    List<String> known = codes();
    for (String code : codes) {
      if (!known.isEmpty() && !known.contains(code)) {
        throw new StoreException(StoreMessage.CONCEPT_UNKNOWN, code, Suggestion.hint(code, known));
      }
    }
  }

  /** The name of the newest version of a concept; an empty text if there is no such concept. */
  public String name(String code) {
    List<ConceptLine> versions = list(" WHERE code = :code", code);
    return versions.isEmpty() ? "" : versions.get(versions.size() - 1).name();
  }

  private List<ConceptLine> list(String condition, @Nullable String code) {
    List<ConceptLine> lines =
        database
            .jdbi()
            .withHandle(
                handle -> {
                  var query =
                      handle.createQuery(
                          "SELECT id, code, concept_version, valid_from, valid_until, name, unit"
                              + " FROM budget_concept"
                              + condition
                              + " ORDER BY code, id");
                  if (code != null) {
                    query.bind("code", code);
                  }
                  return query
                      .map(
                          (row, context) ->
                              new ConceptLine(
                                  row.getLong("id"),
                                  Values.text(row, "code"),
                                  new ConceptVersion(
                                      Values.text(row, "concept_version"),
                                      Values.dayOrNull(row, "valid_from"),
                                      Values.dayOrNull(row, "valid_until")),
                                  Values.text(row, "name"),
                                  Unit.of(Values.text(row, "unit"))))
                      .list();
                });
    List<ConceptLine> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparing(ConceptLine::code)
            .thenComparing(
                each -> each.version().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
    return sorted;
  }

  /**
   * All concepts as a tariff sees them.
   *
   * @param currency the tariff's currency
   * @param vocabulary which attributes of lines there are
   * @throws InvalidDataException if a concept can't be used with this tariff; says which and why
   */
  public Catalogue catalogue(Currency currency, Vocabulary vocabulary) {
    return read(new ConceptsReader(currency, vocabulary), text());
  }

  /**
   * A version of a concept, with its attributes as the texts that they are.
   *
   * @param line the version, of {@link #list()}
   */
  public BudgetConcept get(ConceptLine line) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT currency, content FROM budget_concept WHERE id = :id")
                    .bind("id", line.id())
                    .map(
                        (row, context) ->
                            read(
                                ConceptsReader.untyped(
                                    Currency.getInstance(Values.text(row, "currency"))),
                                Values.text(row, "content")))
                    .one())
        .all()
        .get(0);
  }

  private static Catalogue read(ConceptsReader reader, String text) {
    if (text.equals(HEAD)) {
      return Catalogue.EMPTY;
    }
    ReadResult<Catalogue> result = reader.read("concepts", text);
    return result.value().orElseThrow(() -> new InvalidDataException(result.problems()));
  }

  /** The text of a file of all concepts, in all their versions. */
  public String text() {
    return text(list());
  }

  /** The text of a file of these versions. */
  public String text(List<ConceptLine> lines) {
    StringBuilder text = new StringBuilder(HEAD);
    database
        .jdbi()
        .useHandle(
            handle -> {
              for (ConceptLine line : lines) {
                String content =
                    handle
                        .createQuery("SELECT content FROM budget_concept WHERE id = :id")
                        .bind("id", line.id())
                        .mapTo(String.class)
                        .one();
                text.append(content, HEAD.length(), content.length());
              }
            });
    return text.toString();
  }

  /**
   * What was done with a concept, in all its versions, the last first.
   *
   * @throws StoreException if there is no such concept
   */
  public List<AuditEntry> history(String code) {
    AuditTrail trail = new AuditTrail(database);
    List<AuditEntry> entries = new ArrayList<>();
    versions(code).forEach(each -> entries.addAll(trail.of(CONCEPT.name(), each.id())));
    entries.sort(Comparator.comparingLong(AuditEntry::id).reversed());
    return entries;
  }
}
