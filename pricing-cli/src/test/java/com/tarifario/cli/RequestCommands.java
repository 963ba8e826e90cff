package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.cli.terminal.Questions;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.quote.ConceptsReader;
import com.tarifario.rules.TariffFolder;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tests of the commands of service requests have in common: the types, clients and concepts of
 * a company.
 */
abstract class RequestCommands {

  static final String TYPES = "../examples/frescalba/peticiones";
  static final String TARIFF = "../examples/frescalba/tariff";
  static final String CONCEPTS = "../examples/frescalba/concepts.yaml";
  static final String DATA = "../examples/frescalba/data";

  @TempDir Path folder;

  String database = "";

  CommandRun run(String... args) {
    return run(Questions.NOBODY, args);
  }

  CommandRun run(Questions questions, String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--db=" + database);
    if (all.stream().noneMatch(each -> each.startsWith("--lang="))) {
      all.add("--lang=en");
    }
    if (List.of("client", "request", "work").contains(args[0]) && !all.contains("list")) {
      all.add("--as=Ana");
    }
    return CommandRun.of(questions, all.toArray(String[]::new));
  }

  void start(TestDatabase kind) {
    database = kind.migrated();
    assertThat(run("client", "import", DATA).status()).isZero();
    assertThat(run("request", "types", "import", TYPES).err()).isEmpty();
  }

  /** The budget concepts of the company. */
  void concepts() {
    Tariff tariff = TariffFolder.load(Path.of(TARIFF));
    try (Store store = Store.open(new Location(database, null, null), Clock.systemUTC())) {
      Catalogue concepts = ConceptsReader.of(tariff).read(Path.of(CONCEPTS)).value().orElseThrow();
      store
          .as("Ana")
          .run(change -> store.concepts().put(change, concepts.all(), tariff.currency()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
