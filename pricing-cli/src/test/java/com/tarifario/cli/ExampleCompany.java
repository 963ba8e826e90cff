package com.tarifario.cli;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The clients of the example company in a database of their own, and commands on it by Ana. */
final class ExampleCompany {

  /** Where the files of the example stand. */
  static final String FILES = "../examples/frescalba/";

  private final String database = TestDatabase.H2_MEMORY.migrated();
  private final String tariff;

  /**
   * The company.
   *
   * @param tariff the tariff's folder below {@link #FILES}
   */
  ExampleCompany(String tariff) {
    this.tariff = "--tariff=" + FILES + tariff;
    run("client", "import", FILES + "data", this.tariff);
  }

  /** The option that names the tariff. */
  String tariff() {
    return tariff;
  }

  /** The option that names the database. */
  String database() {
    return "--db=" + database;
  }

  /** What a command says. */
  String run(String... args) {
    return CommandRun.of(List.of(args), database(), "--as=Ana", "--lang=en").transcript();
  }

  /** Signs the hotel's agreement, AM-2026-0001, by terms that are the example's but for changes. */
  void sign(Path folder, UnaryOperator<String> changes) throws IOException {
    String example = Files.readString(Path.of(FILES, "acuerdos", "hotel.yaml"));
    Path terms = Files.writeString(folder.resolve("hotel.yaml"), changes.apply(example));
    run("agreement", "new", "C-003", "--from=" + terms);
  }
}
