package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.OfferText;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.offer.OfferRules;
import com.tarifario.core.offer.ServiceHistory;
import com.tarifario.core.offer.ValuedWork;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.data.ClientData;
import com.tarifario.io.data.DataFolder;
import com.tarifario.io.quote.ConceptsReader;
import com.tarifario.io.work.WorkDocument;
import com.tarifario.io.work.WorkFile;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where clients, budget concepts and what was rendered come from: a database, or files. */
final class OfferSource {

  @Option(
      names = {"-d", "--data"},
      paramLabel = "${bundle:label.dir}",
      order = 2,
      descriptionKey = "offer.data")
  private @Nullable Path data;

  @Option(
      names = {"-c", "--concepts"},
      paramLabel = "${bundle:label.file}",
      order = 3,
      descriptionKey = "offer.concepts")
  private @Nullable Path concepts;

  @Option(
      names = {"-w", "--work"},
      paramLabel = "${bundle:label.file}",
      order = 4,
      descriptionKey = "offer.work")
  private List<String> work = new ArrayList<>();

  @Mixin private WorkSource workSource = new WorkSource();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  /**
   * What is known.
   *
   * @param store the database; null if it comes from files
   */
  record Known(
      ClientDirectory clients, Catalogue catalogue, ServiceHistory history, @Nullable Store store)
      implements AutoCloseable {

    /** The code of the client that was named. */
    String code(String named) {
      return store == null ? named : StoreCommand.client(store, named).code();
    }

    @Override
    public void close() {
      if (store != null) {
        store.close();
      }
    }
  }

  /**
   * Opens it.
   *
   * @throws CannotRunException if something is missing, or stands in the way of something else
   */
  Known open(OfferRules rules, Tariff tariff, Terminal terminal) throws IOException {
    Vocabulary attributes = rules.attributesWith(tariff.vocabulary());
    Path folder = data;
    if (folder == null) {
      if (!work.isEmpty()) {
        throw new CannotRunException(OfferText.WORK_NEEDS_DATA);
      }
      Store store = storeOptions.open();
      Catalogue catalogue =
          concepts == null
              ? store.concepts().catalogue(tariff.currency(), tariff.vocabulary())
              : catalogue(concepts, tariff, terminal);
      return new Known(store.directory(attributes), catalogue, store.serviceHistory(), store);
    }
    if (storeOptions.isNamed()) {
      throw new CannotRunException(OfferText.DATA_OR_DATABASE);
    }
    TariffOptions.requireFolder(folder, CliMessage.NO_DATA_FOLDER);
    ClientData read = DataFolder.read(folder, attributes);
    read.warnings().forEach(terminal::report);
    ClientDirectory clients = read.register();
    if (concepts == null) {
      throw new CannotRunException(OfferText.CONCEPTS_NEEDED);
    }
    return new Known(
        clients, catalogue(concepts, tariff, terminal), history(tariff, clients, terminal), null);
  }

  private static Catalogue catalogue(Path file, Tariff tariff, Terminal terminal)
      throws IOException {
    WorkSource.requireFile(file);
    ReadResult<Catalogue> result = ConceptsReader.of(tariff).read(file);
    Catalogue read = result.orNull();
    if (read == null) {
      throw new InvalidDataException(result.problems());
    }
    for (Problem warning : result.problems()) {
      terminal.report(warning);
    }
    return read;
  }

  /** What the work files say, valued by the tariff. */
  private ServiceHistory history(Tariff tariff, ClientDirectory clients, Terminal terminal)
      throws IOException {
    if (work.isEmpty()) {
      return ServiceHistory.NONE;
    }
    Valuer valuer = new Valuer(tariff, clients);
    List<Valuation> valuations = new ArrayList<>();
    for (String name : work) {
      AtomicInteger rejected = new AtomicInteger();
      try (WorkFile file = workSource.open(name, tariff, clients)) {
        Iterator<WorkDocument> documents = file.documents(row -> rejected.incrementAndGet());
        while (documents.hasNext()) {
          valuations.add(valuer.value(documents.next().document()));
        }
      }
      if (rejected.get() > 0) {
        terminal.say(OfferText.WORK_REJECTED, name, terminal.numbers().count(rejected.get()));
      }
    }
    return new ValuedWork(valuations);
  }
}
