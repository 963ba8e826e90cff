package com.tarifario.store.line;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.client.AttributeText;
import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of work reports and delivery notes. Whoever changes them changes their document with
 * them, whose version guards them and whose entries in the audit trail tell of them.
 */
public final class WorkLines {

  private static final Table LINE = Table.silent("work_line");
  private static final String SELECT =
      "SELECT l.*, w.number AS document, c.code AS client_code FROM work_line l"
          + " JOIN work w ON w.id = l.work JOIN client c ON c.id = l.client WHERE ";

  private static final int FETCHED = 1_000;

  private final Database database;

  /** The lines of the database. */
  public WorkLines(Database database) {
    this.database = database;
  }

  /** The lines of a document, in their order. */
  public List<KeptLine> of(KeptWork document) {
    return list("l.work IN (<ids>)", List.of(document.id()));
  }

  /**
   * The lines of several documents.
   *
   * @param documents their identities
   * @return the lines by document, in their order; a document without lines is not among them
   */
  public Map<Long, List<KeptLine>> of(Collection<Long> documents) {
    return list("l.work IN (<ids>)", documents).stream()
        .collect(Collectors.groupingBy(KeptLine::work, TreeMap::new, Collectors.toList()));
  }

  /**
   * Lines by their identities.
   *
   * @param ids of any documents
   */
  public Map<Long, KeptLine> byId(Collection<Long> ids) {
    return list("l.id IN (<ids>)", ids).stream()
        .collect(Collectors.toMap(KeptLine::id, Function.identity()));
  }

  /** The line of a document with that number. */
  public Optional<KeptLine> find(KeptWork document, String number) {
    return of(document).stream().filter(each -> each.number().equals(number)).findFirst();
  }

  /** The lines of delivery notes that deliver something of these lines. */
  public List<KeptLine> delivering(Collection<Long> lines) {
    return list("l.source_line IN (<ids>)", lines);
  }

  /** The lines of delivery notes that deliver something of these lines of orders. */
  public List<KeptLine> deliveringOrder(Collection<Long> orderLines) {
    return list("l.order_line IN (<ids>)", orderLines);
  }

  /** The lines of delivery notes that are the closed price of one of these work orders. */
  public List<KeptLine> deliveringWork(Collection<Long> workOrders) {
    return list("l.source_work IN (<ids>)", workOrders);
  }

  /**
   * The lines of a client's reports that were done for one of these work orders.
   *
   * @param workOrders their numbers
   */
  public List<KeptLine> ofWorkOrders(String client, Collection<String> workOrders) {
    return workOrders.isEmpty()
        ? List.of()
        : reported(client, "l.work_order IN (<numbers>)", workOrders);
  }

  /** The lines of reports for a client that name an agreement. */
  public List<KeptLine> ofAgreement(String client, String agreement) {
    return reported(client, "l.agreement IN (<numbers>)", List.of(agreement));
  }

  /** The lines of reports and delivery notes for a client that name an agreement. */
  public List<KeptLine> underAgreement(String client, String agreement) {
    return ofClient(client, "l.agreement IN (<numbers>)", List.of(agreement));
  }

  private List<KeptLine> reported(String client, String condition, Collection<String> numbers) {
    return ofClient(client, condition + " AND w.work_type = 'WORK_REPORT'", numbers);
  }

  private List<KeptLine> ofClient(String client, String condition, Collection<String> numbers) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        SELECT + "c.code = :client AND " + condition + " ORDER BY l.work, l.place")
                    .bind("client", client)
                    .bindList("numbers", List.copyOf(numbers))
                    .map((row, context) -> LineRow.read(row))
                    .list());
  }

  private List<KeptLine> list(String condition, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(SELECT + condition + " ORDER BY l.work, l.place")
                        .bindList("ids", List.copyOf(ids))
                        .map((row, context) -> LineRow.read(row))
                        .list());
  }

  /**
   * Adds lines at the end of a document.
   *
   * @param place how many it has
   */
  public void add(Change change, KeptWork document, int place, List<NewLine> lines) {
    long client = Clients.require(change.handle(), document.work().client(), null);
    List<Row> rows = new ArrayList<>();
    for (NewLine line : lines) {
      rows.add(LineRow.of(document.id(), client, place + rows.size(), line));
    }
    change.insertAll(LINE, rows);
    change.touch(Works.SUBJECT, List.of(document.id()));
  }

  /** Changes a line, but not its number. */
  public void save(Change change, KeptLine before, SettledLine after) {
    change.update(LINE, before.id(), null, before.line().id().toString(), LineRow.data(after));
    change.touch(Works.SUBJECT, List.of(before.work()));
  }

  /** Takes a line away. */
  public void remove(Change change, KeptLine line) {
    change.delete(LINE, line.id(), line.line().id().toString());
    change.touch(Works.SUBJECT, List.of(line.work()));
  }

  /**
   * Notes how much of a line was billed.
   *
   * @param charged how much of it is charged; null if it is as much as was reported
   * @param amount what was billed came to; null if it is billed at what the delivery note says
   */
  public void setBilled(
      Change change,
      KeptLine line,
      @Nullable BigDecimal charged,
      BigDecimal billed,
      @Nullable Money amount) {
    change.update(
        LINE,
        line.id(),
        null,
        line.line().id().toString(),
        Row.of()
            .set("charged", charged)
            .set("billed", billed)
            .set("billed_amount", amount == null ? null : amount.amount())
            .set("billed_currency", amount == null ? null : amount.currency().getCurrencyCode()));
  }

  /** Whether two lines are kept alike, and billed so by the same. */
  public static boolean isSame(SettledLine one, SettledLine other) {
    return one.billingSaid() == other.billingSaid() && isSame(one.line(), other.line());
  }

  /** Whether two lines are kept alike: the same but for zeros at the end of numbers. */
  public static boolean isSame(ChargeLine one, ChargeLine other) {
    return one.id().equals(other.id())
        && one.assignment().client().equals(other.assignment().client())
        && LineRow.texts(one).equals(LineRow.texts(other));
  }

  /** All that is kept of a line and may be changed, as texts by columns; empty for none. */
  public static Map<String, String> texts(ChargeLine line) {
    return LineRow.texts(line);
  }

  /** The names of all attributes that lines have. */
  public Set<String> attributes() {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Set<String> names = new TreeSet<>();
              handle
                  .createQuery(
                      "SELECT DISTINCT attributes FROM work_line WHERE attributes IS NOT NULL")
                  .setFetchSize(FETCHED)
                  .mapTo(String.class)
                  .forEach(text -> names.addAll(AttributeLines.read(text).keySet()));
              return names;
            });
  }

  /**
   * The line with the attributes that a tariff declares, each of its type.
   *
   * @throws com.tarifario.store.fault.StoreException if one is not of its type
   */
  public static ChargeLine typed(ChargeLine line, Vocabulary vocabulary) {
    if (line.attributes().isEmpty()) {
      return line;
    }
    Map<String, Field> declared = new TreeMap<>();
    for (Field field : vocabulary.attributes()) {
      if (field.origin() == Origin.LINE) {
        declared.put(field.name(), field);
      }
    }
    return line.withAttributes(
        AttributeText.typed(
            line.attributes(),
            declared,
            line.id().toString(),
            StoreMessage.LINE_ATTRIBUTE_INVALID));
  }
}
