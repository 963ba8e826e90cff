package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.json.Tree;
import com.tarifario.io.quote.ConceptsReader;
import com.tarifario.store.Store;
import com.tarifario.store.change.ImportCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads budget concepts: new ones, new versions, and corrections of those that are there. */
@Command(name = "import", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli and prepare() set the fields
final class ConceptImportCommand extends StoreCommand {

  @Parameters(arity = "1..*", paramLabel = "${bundle:label.file}", descriptionKey = "concept.files")
  private List<Path> files;

  @Mixin private TariffOptions tariffOptions = new TariffOptions();

  private Tariff tariff;
  private final Map<Path, Catalogue> read = new LinkedHashMap<>();

  ConceptImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  boolean begins() {
    return true;
  }

  @Override
  void prepare() throws IOException {
    tariff = tariffOptions.load();
    for (Path file : files) {
      WorkSource.requireFile(file);
      read.put(file, used(ConceptsReader.of(tariff).read(file)));
    }
  }

  @Override
  int run(Store store) {
    List<Object> trees = new ArrayList<>();
    Map<Path, ImportCounts> counts =
        as(store)
            .make(
                change -> {
                  Map<Path, ImportCounts> all = new LinkedHashMap<>();
                  read.forEach(
                      (file, concepts) ->
                          all.put(
                              file,
                              store.concepts().put(change, concepts.all(), tariff.currency())));
                  return all;
                });
    counts.forEach(
        (file, each) -> {
          trees.add(
              Tree.of()
                  .with("file", file)
                  .with("new", each.added())
                  .with("changed", each.changed())
                  .with("same", each.same())
                  .map());
          if (!isJson()) {
            terminal()
                .out()
                .println(
                    text(
                        QuoteMessage.IMPORTED,
                        file,
                        terminal().numbers().count(each.added()),
                        terminal().numbers().count(each.changed()),
                        terminal().numbers().count(each.same())));
          }
        });
    if (isJson()) {
      printJson(trees);
    }
    return ExitStatus.FINE;
  }
}
