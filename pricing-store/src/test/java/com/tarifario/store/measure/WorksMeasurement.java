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
 * [H2_FILE] [POSTGRESQL]}. Prints how long each list that a person uses takes. No test: it takes
 * minutes, and other machines are as fast as they are.
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
    List<TestDatabase> kinds =
        args.length > 2
            ? Arrays.stream(args).skip(2).map(TestDatabase::valueOf).toList()
            : List.of(TestDatabase.H2_FILE, TestDatabase.POSTGRESQL);
    for (TestDatabase kind : kinds) {
      try (Store store = Store.open(new Location(kind.fresh(), null, null), Clock.systemUTC())) {
        long start = System.nanoTime();
        MeasuredClients.fill(store, clients);
        MeasuredWorks works = new MeasuredWorks(clients, lines);
        works.fill(store);
        print(
            "%n%s, %,d clients, %,d works, %,d lines, filled in %,d s%n",
            kind, clients, works.works(), lines, seconds(start));
        Measuring measuring = new Measuring();
        questions(store, works).forEach(measuring::ask);
        measuring.sum();
      }
    }
    System.exit(0);
  }

  private static List<Question> questions(Store store, MeasuredWorks works) {
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

  private static void timeline(Store store, String client) {
    store.timeline(ZoneOffset.UTC).of(client, 50);
  }

  private static Question list(Store store, String name, WorkFilter filter) {
    return new Question("list, " + name, () -> store.works().list(filter));
  }
}
