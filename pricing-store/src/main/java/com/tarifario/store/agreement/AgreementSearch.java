package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.change.Change;
import com.tarifario.store.client.LastTerms;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Works;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds maintenance agreements. */
final class AgreementSearch {

  private static final String LINES =
      "SELECT a.number, a.agreement_type, a.from_day, a.to_day, c.code AS client_code,"
          + " w.title, w.state FROM agreement a JOIN client c ON c.id = a.client"
          + " LEFT JOIN work w ON w.number = a.number AND w.work_type = 'AGREEMENT'";

  private final Database database;
  private final Works works;
  private final Lifecycles lifecycles;

  AgreementSearch(Database database) {
    this.database = database;
    this.works = new Works(database);
    this.lifecycles = new Lifecycles(database);
  }

  Optional<KeptAgreement> find(String number) {
    Optional<KeptWork> work = works.find(number).filter(each -> each.type() == WorkType.AGREEMENT);
    return work.flatMap(each -> last(number).map(terms -> kept(each, terms)));
  }

  private static KeptAgreement kept(KeptWork work, LastTerms terms) {
    return new KeptAgreement(
        terms.agreement(), work, terms.place(), LastTerms.read(work.number(), terms.content()));
  }

  private Optional<LastTerms> last(String number) {
    return database.jdbi().withHandle(handle -> LastTerms.find(handle, number));
  }

  List<AgreementTerms> history(KeptAgreement agreement) {
    return contents(agreement.id()).stream()
        .map(content -> LastTerms.read(agreement.number(), content))
        .toList();
  }

  private List<String> contents(long agreement) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT content FROM agreement_terms WHERE agreement = :id ORDER BY place")
                    .bind("id", agreement)
                    .mapTo(String.class)
                    .list());
  }

  long id(Handle handle, String number) {
    return handle
        .createQuery("SELECT id FROM agreement WHERE number = :number")
        .bind("number", number)
        .mapTo(Long.class)
        .one();
  }

  /** Whoever else plans or charges the same agreements waits, and then finds that done. */
  void hold(Change change, List<String> numbers) {
    change
        .handle()
        .createQuery("SELECT id FROM agreement WHERE number IN (<numbers>) ORDER BY id <hold>")
        .bindList("numbers", numbers)
        .mapTo(Long.class)
        .list();
  }

  StoreException unknown(String number) {
    return new StoreException(StoreMessage.NUMBER_UNKNOWN, number, "agreement");
  }

  /** The last day of the fees whose delivery notes can still be cancelled; null if none can. */
  @Nullable LocalDate chargedUntil(Handle handle, long agreement) {
    return handle
        .createQuery("SELECT to_day, work FROM agreement_charge WHERE agreement = :id")
        .bind("id", agreement)
        .map((row, context) -> Map.entry(row.getLong("work"), Values.day(row, "to_day")))
        .list()
        .stream()
        .filter(each -> isRevocable(handle, each.getKey()))
        .map(Map.Entry::getValue)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** Neither cancelled nor frozen: a frozen one is corrected by another. */
  private boolean isRevocable(Handle handle, long note) {
    String state =
        handle
            .createQuery("SELECT state FROM work WHERE id = :id")
            .bind("id", note)
            .mapTo(String.class)
            .one();
    Lifecycle lifecycle = lifecycles.of(WorkType.DELIVERY_NOTE);
    return !lifecycle.state(state).isCancelled() && !lifecycle.state(state).is(Trait.FROZEN);
  }

  /**
   * Refuses an agreement that was called off.
   *
   * @throws StoreException if so
   */
  void requireNotCancelled(KeptWork work) {
    if (isCancelled(work)) {
      throw new StoreException(MaintenanceMessage.NOT_ACTIVE, work.number(), state(work));
    }
  }

  boolean isCancelled(KeptWork work) {
    return state(work).isCancelled();
  }

  boolean isOpen(KeptWork work) {
    return state(work).isOpen();
  }

  /** The state of an agreement. */
  State state(KeptWork work) {
    return lifecycles.of(WorkType.AGREEMENT).state(work.state());
  }

  /** The numbers of those in force, in the order of their numbers. */
  List<String> active() {
    return numbers(new AgreementFilter(null, true, null, Integer.MAX_VALUE));
  }

  /** The numbers of those in force, and of those that came to their state since. */
  List<String> openOrSince(Instant since) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT a.number FROM agreement a JOIN work w ON w.number = a.number"
                            + " AND w.work_type = 'AGREEMENT' WHERE w.is_open = TRUE OR EXISTS"
                            + " (SELECT 1 FROM work_state_change s"
                            + " WHERE s.work = w.id AND s.at_moment >= :since) ORDER BY a.number")
                    .bind("since", Values.argument(since))
                    .mapTo(String.class)
                    .list());
  }

  /** The numbers of those in force whose end may be near enough to be renewed on the day. */
  List<String> ending(LocalDate day) {
    // Notice of two years is more than anybody agrees on.
    return numbers(new AgreementFilter(null, true, day.plusYears(2), Integer.MAX_VALUE));
  }

  /** The numbers of those in force whose last day was before that day. */
  List<String> endedBefore(LocalDate day) {
    return numbers(new AgreementFilter(null, true, day.minusDays(1), Integer.MAX_VALUE));
  }

  private List<String> numbers(AgreementFilter filter) {
    return list(filter).stream().map(each -> each.agreement().number()).toList();
  }

  List<AgreementLine> list(AgreementFilter filter) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    if (filter.client() != null) {
      conditions.add("c.code = :client");
      values.put("client", filter.client());
    }
    if (filter.endingBy() != null) {
      conditions.add("a.to_day <= :ending");
      values.put("ending", filter.endingBy());
    }
    if (filter.open()) {
      conditions.add("w.is_open = TRUE");
    }
    Lifecycle lifecycle = lifecycles.of(WorkType.AGREEMENT);
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return database
        .jdbi()
        .withHandle(
            handle -> {
              var query =
                  handle
                      .createQuery(LINES + where + " ORDER BY a.number LIMIT :most")
                      .bind("most", filter.most());
              values.forEach(query::bind);
              return query.map((row, context) -> line(row, lifecycle)).list();
            });
  }

  private static AgreementLine line(ResultSet row, Lifecycle lifecycle) throws SQLException {
    String state = Values.textOrNull(row, "state");
    return new AgreementLine(
        new Agreement(
            Values.text(row, "number"),
            Values.text(row, "client_code"),
            Values.textOrNull(row, "agreement_type"),
            Values.day(row, "from_day"),
            Values.dayOrNull(row, "to_day"),
            Map.of(),
            state != null && lifecycle.state(state).isCancelled()),
        Values.textOrNull(row, "title"),
        state);
  }
}
