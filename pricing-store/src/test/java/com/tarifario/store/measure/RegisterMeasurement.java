package com.tarifario.store.measure;

import static com.tarifario.store.measure.Measuring.print;
import static com.tarifario.store.measure.Measuring.seconds;

import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.TaxId;
import com.tarifario.store.Store;
import com.tarifario.store.client.ClientFilter;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.commercial.Period;
import com.tarifario.store.database.Location;
import com.tarifario.store.measure.Measuring.Question;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the register with many clients: {@code RegisterMeasurement [CLIENTS] [H2_FILE]
 * [POSTGRESQL]}. Prints how long each list and search that a person uses takes, the worst and the
 * median of some tries. No test: it takes minutes, and other machines are as fast as they are.
 */
public final class RegisterMeasurement {

  private static final int CLIENTS = 100_000;
  private static final LocalDate DAY = MeasuredClients.DAY;

  private RegisterMeasurement() {}

  /** Fills each kind of database and asks it. */
  public static void main(String[] args) {
    int clients = args.length > 0 ? Integer.parseInt(args[0]) : CLIENTS;
    List<TestDatabase> kinds =
        args.length > 1
            ? Arrays.stream(args).skip(1).map(TestDatabase::valueOf).toList()
            : List.of(TestDatabase.H2_FILE, TestDatabase.POSTGRESQL);
    for (TestDatabase kind : kinds) {
      try (Store store = Store.open(new Location(kind.fresh(), null, null), Clock.systemUTC())) {
        long start = System.nanoTime();
        MeasuredClients.fill(store, clients);
        print("%n%s, %,d clients, filled in %,d s%n", kind, clients, seconds(start));
        Measuring measuring = new Measuring();
        questions(store, clients).forEach(measuring::ask);
        measuring.sum();
        start = System.nanoTime();
        int pairs = store.duplicates().all().size();
        print("  %-52s %,7d s (%,d pairs)%n", "all duplicates", seconds(start), pairs);
        start = System.nanoTime();
        long entries = store.audit().verify().entries();
        print("  %-52s %,7d s (%,d entries)%n", "audit trail verified", seconds(start), entries);
      }
    }
    System.exit(0);
  }

  private static List<Question> questions(Store store, int clients) {
    String some = MeasuredClients.code(clients / 2);
    KeptClient client = store.clients().get(some);
    TaxId taxId = client.card().taxId();
    return List.of(
        new Question("list, first page", () -> list(store, ClientFilter.all(51))),
        new Question(
            "list, a page in the middle",
            () -> list(store, new ClientFilter("", null, null, null, some, 51))),
        new Question(
            "list, prospects of a rate group",
            () -> list(store, new ClientFilter("", Status.PROSPECT, "G9", null, null, 51))),
        new Question(
            "list, of an activity, the last page",
            () ->
                list(
                    store,
                    new ClientFilter(
                        "", null, null, "sanidad", MeasuredClients.code(clients - 9), 51))),
        new Question("find, a tax number", () -> find(store, String.valueOf(taxId))),
        new Question("find, a common word", () -> find(store, "hotel")),
        new Question("find, two common words", () -> find(store, "hotel madrid")),
        new Question("find, two common words that never meet", () -> find(store, "hotel bar")),
        new Question("find, three beginnings of words", () -> find(store, "pana ibañ leg")),
        new Question("find, one letter", () -> find(store, "a")),
        new Question("find, a word that nobody has", () -> find(store, "xyzzy")),
        new Question("find, a rare word and a common one", () -> find(store, "madrid persona77")),
        new Question("show, a client", () -> store.clients().get(some)),
        new Question("show, a code mistyped", () -> missing(store)),
        new Question("timeline of a client", () -> store.timeline(ZoneOffset.UTC).of(some, 50)),
        new Question(
            "visits, last page", () -> store.visits().list(new Period(null, null, null, 51))),
        new Question(
            "visits, something due",
            () -> store.visits().due(DAY.plusDays(1), new Period(null, null, null, 51))),
        new Question("duplicates of a client", () -> store.duplicates().of(client.card())),
        new Question("save, a client", () -> save(store, some)));
  }

  private static void list(Store store, ClientFilter filter) {
    store.clients().list(filter);
  }

  private static void find(Store store, String words) {
    store.clients().list(ClientFilter.of(words, 51));
  }

  private static void missing(Store store) {
    store.clients().find("K-77");
    store.clients().fewCodes();
  }

  private static void save(Store store, String code) {
    KeptClient kept = store.clients().get(code);
    String notes = "Nota " + System.nanoTime();
    store
        .as("Ana")
        .run(
            change ->
                store.clients().save(change, kept, kept.card().toBuilder().notes(notes).build()));
  }
}
