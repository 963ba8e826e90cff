package com.tarifario.store.measure;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.TaxId;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.store.Store;
import com.tarifario.store.client.ClientFilter;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.commercial.Period;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Measures the register with many clients: {@code RegisterMeasurement [CLIENTS] [H2_FILE]
 * [POSTGRESQL]}. Prints how long each list and search that a person uses takes, the worst and the
 * median of some tries. No test: it takes minutes, and other machines are as fast as they are.
 */
public final class RegisterMeasurement {

  private static final int CLIENTS = 100_000;
  private static final int TRIES = 21;
  private static final int BATCH = 500;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final List<String> KINDS =
      List.of(
          "Hotel",
          "Bar",
          "Restaurante",
          "Talleres",
          "Panadería",
          "Comunidad",
          "Clínica",
          "Supermercado",
          "Colegio",
          "Almacenes",
          "Farmacia",
          "Gimnasio",
          "Oficinas",
          "Imprenta");
  private static final List<String> NAMES =
      List.of(
          "Miramar",
          "Núñez",
          "del Río",
          "San Martín",
          "La Encina",
          "Ibáñez",
          "Montero",
          "Aurora",
          "Peñalara",
          "Quintana",
          "Zubiri",
          "Castañar",
          "Olmedo",
          "Valverde",
          "Llorente",
          "Arrieta");
  private static final List<String> TOWNS =
      List.of("Madrid", "Getafe", "Alcalá de Henares", "Leganés", "Toledo", "Segovia", "Ávila");
  private static final List<String> ACTIVITIES =
      List.of("hosteleria", "alimentacion", "vivienda", "sanidad", "educacion", "comercio");

  private RegisterMeasurement() {}

  /** A question that a person asks. */
  private record Question(String name, Runnable asks) {}

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
        fill(store, clients);
        print("%n%s, %,d clients, filled in %,d s%n", kind, clients, seconds(start));
        questions(store, clients).forEach(RegisterMeasurement::measure);
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
    String some = code(clients / 2);
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
            () -> list(store, new ClientFilter("", null, null, "sanidad", code(clients - 9), 51))),
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

  private static void measure(Question question) {
    long[] times = new long[TRIES];
    for (int each = 0; each < TRIES; each++) {
      long start = System.nanoTime();
      question.asks().run();
      times[each] = System.nanoTime() - start;
    }
    long first = times[0];
    Arrays.sort(times);
    print(
        "  %-52s %7.1f ms, worst %.1f, first %.1f%n",
        question.name(), millis(times[TRIES / 2]), millis(times[TRIES - 1]), millis(first));
  }

  private static void fill(Store store, int clients) {
    Random random = new Random(1);
    for (int from = 0; from < clients; from += BATCH) {
      int first = from;
      store
          .as("Ana")
          .run(
              change -> {
                for (int each = first; each < Math.min(clients, first + BATCH); each++) {
                  store.clients().add(change, card(each, random));
                  if (each % 3 == 0) {
                    store.visits().add(change, visit(each));
                  }
                }
              });
    }
  }

  private static CommercialVisit visit(int number) {
    LocalDate on = DAY.minusDays(number % 1_000);
    return new CommercialVisit(
        code(number), null, on, "Luis", null, "Bien", "Llamar", on.plusDays(number % 90));
  }

  private static String code(int number) {
    return String.format(Locale.ROOT, "C-%06d", number);
  }

  private static ClientCard card(int number, Random random) {
    String kind = any(KINDS, random);
    String name = any(NAMES, random) + " " + any(NAMES, random);
    String code = code(number);
    String town = any(TOWNS, random);
    Client client =
        new Client(
            code,
            kind + " " + name + " " + random.nextInt(500) + ", S.L.",
            random.nextInt(5) == 0 ? Status.PROSPECT : Status.CLIENT,
            "G" + random.nextInt(10),
            new Classification("empresa", any(ACTIVITIES, random), "mediana"),
            List.of(
                new Contact(
                    "Persona" + number + " " + any(NAMES, random),
                    "compras",
                    "91" + (1_000_000 + number),
                    "p" + number + "@correo.example")),
            Map.of());
    Address address =
        Address.of(
            "Calle " + any(NAMES, random) + " " + random.nextInt(200),
            String.format(Locale.ROOT, "28%03d", random.nextInt(500)),
            town,
            null,
            null);
    WorkCentre centre =
        new WorkCentre(
            code,
            "01",
            kind + ", " + town,
            "Z" + random.nextInt(4),
            null,
            new BigDecimal(random.nextInt(90)),
            "local",
            null,
            List.of(),
            Map.of());
    return ClientCard.of(client).toBuilder()
        .taxId(new TaxId("ES", String.format(Locale.ROOT, "B%07d", number) + number % 10))
        .address(address)
        .workCentre(new WorkCentreCard(centre, null))
        .build();
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private static long seconds(long start) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static void print(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format, arguments);
    System.out.flush();
  }
}
