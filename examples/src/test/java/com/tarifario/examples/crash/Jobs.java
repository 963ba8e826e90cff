package com.tarifario.examples.crash;

import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Problem;
import com.tarifario.io.data.RegisterFile;
import com.tarifario.io.data.RegisterKind;
import com.tarifario.io.table.Blanks;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.rules.holidays.JollydayHolidays;
import com.tarifario.store.Store;
import com.tarifario.store.client.Duplicate;
import com.tarifario.store.exchange.ImportListener;
import com.tarifario.store.exchange.RegisterImport;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.request.KeptRequest;
import com.tarifario.store.request.QuoteMaker;
import com.tarifario.store.request.Served;
import com.tarifario.store.request.Step;
import com.tarifario.store.work.KeptWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The jobs that workers do. */
final class Jobs {

  /** The client for whom all is done. */
  static final String CLIENT = "C-003";

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private Jobs() {}

  /** The job of that name. */
  static Job of(String name, String argument) {
    return switch (name) {
      case "requests" -> Jobs::request;
      case "import" -> (store, round) -> importClients(store, Path.of(argument));
      case "edit" -> (store, round) -> edit(store, argument);
      case "quotes" -> new QuoteJobs(Company.tariff())::serve;
      case "revise" -> {
        QuoteJobs quotes = new QuoteJobs(Company.tariff());
        yield (store, round) -> quotes.revise(store, argument, round);
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** A request, its work order at once, and the end of both. */
  private static void request(Store store, int round) {
    Served opened =
        store
            .as("worker")
            .make(
                change ->
                    store
                        .requests()
                        .open(
                            change,
                            "averia",
                            CLIENT,
                            DAY,
                            "worker",
                            Map.of("centro", "01", "descripcion", "Aviso " + round),
                            QuoteMaker.NONE));
    KeptWork order = opened.made().get(0);
    store.as("worker").run(change -> store.works().advance(change, order, "finish", null));
    KeptRequest again = store.requests().get(opened.request().number());
    store
        .as("worker")
        .run(
            change ->
                store.requests().advance(change, again, Step.of("reabrir", DAY), QuoteMaker.NONE));
  }

  /** Adds one to the counter of a person, in a field that all people write. */
  private static void edit(Store store, String person) {
    while (true) {
      KeptRequest read = store.requests().get("S-2026-0001");
      String text = String.valueOf(read.values().get("descripcion"));
      try {
        store
            .as(person)
            .run(
                change ->
                    store.requests().set(change, read, Map.of("descripcion", text + " " + person)));
        return;
      } catch (StaleChangeException stale) {
        if (stale.who().isEmpty()) {
          throw stale;
        }
      }
    }
  }

  private static void importClients(Store store, Path file) throws Exception {
    importFile(store, "worker", file, RegisterKind.CLIENTS);
  }

  /** Reads a file into the register, told to nobody. */
  static void importFile(Store store, String who, Path file, RegisterKind kind) throws IOException {
    new RegisterImport(store, who, quiet())
        .run(
            RegisterFile.open(
                file, kind, Vocabulary.standard(), JollydayHolidays.WORLD, Blanks.LEAVE));
  }

  /** Nobody listens to an import. */
  static ImportListener quiet() {
    return new Quiet();
  }

  /** Nobody listens. */
  private static final class Quiet implements ImportListener {
    @Override
    public void begins(Header columns, List<Problem> warnings) {}

    @Override
    public void rejected(RejectedRow row) {
      throw new IllegalStateException(row.toString());
    }

    @Override
    public void duplicates(List<Duplicate> pairs) {}

    @Override
    public void kept(long rows) {}
  }
}
