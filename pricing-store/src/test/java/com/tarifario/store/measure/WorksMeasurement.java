package com.tarifario.store.measure;

import static com.tarifario.store.measure.Measuring.print;
import static com.tarifario.store.measure.Measuring.seconds;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.measure.Measuring.Question;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Need;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the state of works with many clients and lines: {@code WorksMeasurement [CLIENTS LINES]
 * [DATABASE...]}. A database is {@code H2_FILE} or {@code POSTGRESQL}, which is filled and thrown
 * away; or a file or a URL, which is filled the first time and asked again the next. Prints how
 * long each list that a person uses takes. No test: it takes minutes, and other machines are as
 * fast as they are.
 */
public final class WorksMeasurement {

  private static final int CLIENTS = 100_000;
  private static final int LINES = 5_000_000;
  private static final LocalDate TODAY = MeasuredClients.DAY;

  private WorksMeasurement() {}

  /** Fills each kind of database and asks it. */
  public static void main(String[] args) {
    int clients = args.length > 1 ? Integer.parseInt(args[0]) : CLIENTS;
    int lines = args.length > 1 ? Integer.parseInt(args[1]) : LINES;
    List<String> databases =
        args.length > 2
            ? Arrays.asList(args).subList(2, args.length)
            : List.of(TestDatabase.H2_FILE.name(), TestDatabase.POSTGRESQL.name());
    for (String database : databases) {
      try (Store store = Store.open(location(database), Clock.systemUTC())) {
        MeasuredWorks works = new MeasuredWorks(clients, lines);
        fill(store, works, database);
        Measuring measuring = new Measuring();
        questions(store, works).forEach(measuring::ask);
        measuring.sum();
      }
    }
    System.exit(0);
  }

  private static Location location(String database) {
    for (TestDatabase kind : TestDatabase.values()) {
      if (kind.name().equals(database)) {
        return new Location(kind.fresh(), null, null);
      }
    }
    return Location.of(database, null, null);
  }

  private static void fill(Store store, MeasuredWorks works, String database) {
    long start = System.nanoTime();
    if (store.clients().find(MeasuredClients.code(0)).isEmpty()) {
      MeasuredClients.fill(store, works.clients());
    }
    if (store.works().list(WorkFilter.all(1)).isEmpty()) {
      works.fill(store);
    }
    print(
        "%n%s, %,d clients, %,d works, %,d lines, filled in %,d s%n",
        database, works.clients(), works.works(), works.lines(), seconds(start));
  }

  static List<Question> questions(Store store, MeasuredWorks works) {
    WorkFilter page = WorkFilter.all(50);
    String large = MeasuredClients.code(0);
    String small = MeasuredClients.code(works.clients() - 7);
    String report = works.someReport();
    KeptWork kept = store.works().get(report);
    return List.of(
        list(store, "all, the last first", page),
        list(store, "of the largest client", page.ofClient(large)),
        list(store, "of a small client", page.ofClient(small)),
        list(store, "quotes of the largest client", page.ofClient(large).ofType(WorkType.QUOTE)),
        list(store, "reports of a day", page.ofType(WorkType.WORK_REPORT).between(TODAY, TODAY)),
        list(
            store,
            "sent quotes",
            page.ofType(WorkType.QUOTE).inState("sent").between(TODAY.minusMonths(2), TODAY)),
        list(store, "draft reports", page.ofType(WorkType.WORK_REPORT).inState("draft")),
        list(store, "unvalued", page.needing(Need.UNVALUED)),
        list(store, "unvalued of a client", page.needing(Need.UNVALUED).ofClient(large)),
        list(store, "unbilled", page.needing(Need.UNBILLED)),
        list(store, "unbilled of a client", page.needing(Need.UNBILLED).ofClient(large)),
        list(store, "unbilled reports", page.needing(Need.UNBILLED).ofType(WorkType.WORK_REPORT)),
        list(store, "open", page.needing(Need.OPEN)),
        list(store, "open of a client", page.needing(Need.OPEN).ofClient(large)),
        list(store, "open work orders", page.needing(Need.OPEN).ofType(WorkType.WORK_ORDER)),
        list(store, "overdue", page.needing(Need.overdue(TODAY))),
        list(store, "overdue of a client", page.needing(Need.overdue(TODAY)).ofClient(large)),
        list(store, "of a person", page.of("Luis")),
        list(store, "of a person, open", page.of("Luis").needing(Need.OPEN)),
        list(store, "of a month two years ago", page.between(day(24), day(23))),
        list(store, "of a client, of a month", page.ofClient(large).between(day(24), day(23))),
        list(store, "rejected quotes, of which there are none", page.inState("rejected")),
        list(store, "a person whom nobody knows", page.of("Nadie")),
        list(store, "requests of a type", page.ofRequestType("aviso")),
        list(store, "requests of a client", page.ofRequestType("aviso").ofClient(large)),
        new Question("list, requests", () -> store.requests().list(page)),
        new Question("what is left of a report", () -> store.leftOvers().of(report)),
        left(store, "unbilled", page.needing(Need.UNBILLED)),
        left(store, "unbilled of a client", page.needing(Need.UNBILLED).ofClient(large)),
        left(store, "unbilled reports", page.needing(Need.UNBILLED).ofType(WorkType.WORK_REPORT)),
        new Question("valuations of a report", () -> store.valuations().history(kept)),
        new Question("an order beside what it really cost", () -> compared(store, works)),
        new Question("what was done for the largest client", () -> history(store, large)),
        new Question("what was done for a small client", () -> history(store, small)),
        new Question("show a report", () -> store.works().get(report)),
        new Question("what came of a quote", () -> store.works().cameOf(works.someQuote())),
        new Question("the states of a report", () -> store.works().history(kept)),
        new Question("the lines of a report", () -> store.lines().of(kept)),
        new Question("timeline of the largest client", () -> timeline(store, large)),
        new Question("timeline of a small client", () -> timeline(store, small)));
  }

  private static LocalDate day(int monthsAgo) {
    return TODAY.minusMonths(monthsAgo);
  }

  private static void compared(Store store, MeasuredWorks works) {
    store.comparisons().of(works.someOrder());
  }

  private static void history(Store store, String client) {
    store.serviceHistory().of(client, TODAY);
  }

  private static void timeline(Store store, String client) {
    store.timeline(ZoneOffset.UTC).of(client, 50);
  }

  private static Question left(Store store, String name, WorkFilter filter) {
    return new Question(
        "list with what is left, " + name,
        () -> store.leftOvers().amounts(store.works().list(filter)));
  }

  private static Question list(Store store, String name, WorkFilter filter) {
    return new Question("list, " + name, () -> store.works().list(filter));
  }
}
