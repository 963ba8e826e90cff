package com.tarifario.examples.crash;

import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.data.RegisterKind;
import com.tarifario.io.quote.ConceptsReader;
import com.tarifario.rules.TariffFolder;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.store.request.QuoteMaker;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A database with a company in it. */
final class Company {

  private static final Path FRESCALBA = Path.of("frescalba");

  private Company() {}

  /** A new database with the clients and the types of requests of the example company. */
  static String in(TestDatabase kind) throws IOException {
    String database = kind.migrated();
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      for (RegisterKind each : RegisterKind.values()) {
        Path file = FRESCALBA.resolve("data").resolve(each.fileName());
        if (Files.exists(file)) {
          Jobs.importFile(store, "Ana", file, each);
        }
      }
      for (String type : List.of("averia", "obra")) {
        String text = Files.readString(FRESCALBA.resolve("peticiones/" + type + ".yaml"));
        store.as("Ana").run(change -> store.requestTypes().put(change, type, text));
      }
    }
    return database;
  }

  /** The same with the budget concepts. */
  static String withConceptsIn(TestDatabase kind) throws IOException {
    String database = in(kind);
    Tariff tariff = tariff();
    Catalogue concepts =
        ConceptsReader.of(tariff).read(FRESCALBA.resolve("concepts.yaml")).value().orElseThrow();
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      store
          .as("Ana")
          .run(change -> store.concepts().put(change, concepts.all(), tariff.currency()));
    }
    return database;
  }

  /** The tariff of the example company. */
  static Tariff tariff() {
    return TariffFolder.load(FRESCALBA.resolve("tariff"));
  }

  /** Makes a quote that people will revise. */
  static void quote(String database) {
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      new QuoteJobs(tariff()).quoted(store, "Aviso");
    }
  }

  /** Opens a request that people will edit. */
  static void openRequest(String database) {
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      store
          .as("Ana")
          .run(
              change ->
                  store
                      .requests()
                      .open(
                          change,
                          "averia",
                          Jobs.CLIENT,
                          Jobs.DAY,
                          "Ana",
                          Map.of("centro", "01", "descripcion", "Aviso"),
                          QuoteMaker.NONE));
    }
  }
}
