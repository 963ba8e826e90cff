package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.report.FeesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.agreement.RevisedFee;
import com.tarifario.core.facts.PriceIndex;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.csv.TextFile;
import com.tarifario.rules.Problems;
import com.tarifario.rules.settings.IndexReader;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets fees follow a price index. */
@Command(name = "index", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementIndexCommand extends StoreCommand {

  @Mixin private AgreementsOption which = new AgreementsOption();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "${bundle:label.name}",
      order = 10,
      descriptionKey = "agreement.index-name")
  private String name;

  @Option(
      names = "--values",
      required = true,
      paramLabel = "${bundle:label.file}",
      order = 11,
      descriptionKey = "agreement.values")
  private Path values;

  @Option(
      names = "--until",
      paramLabel = "${bundle:label.day}",
      order = 12,
      descriptionKey = "agreement.index-until")
  private @Nullable String until;

  AgreementIndexCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) throws IOException {
    PriceIndex index = read();
    LocalDate last = day(until);
    Map<KeptAgreement, List<RevisedFee>> revised = new LinkedHashMap<>();
    for (String number : which.numbers(() -> store.agreementFees().following(name))) {
      KeptAgreement agreement = store.signedAgreements().get(number);
      revised.put(
          agreement,
          as(store).make(change -> store.agreementFees().index(change, agreement, index, last)));
    }
    if (isJson()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      revised.forEach(
          (agreement, fees) ->
              tree.put(
                  agreement.number(),
                  fees.stream()
                      .map(each -> AgreementTrees.revised(each, terminal().locale()))
                      .toList()));
      printJson(tree);
    } else {
      new FeesReport(terminal()).revised(revised);
    }
    revised.keySet().forEach(each -> sayIfWaiting(store, each, index, last));
    return ExitStatus.FINE;
  }

  private void sayIfWaiting(
      Store store, KeptAgreement agreement, PriceIndex index, LocalDate until) {
    LocalDate waiting = store.agreementFees().schedule(agreement, until).waiting();
    if (waiting != null) {
      terminal()
          .say(
              AgreementMessage.NOT_PUBLISHED,
              agreement.number(),
              waiting,
              index.name(),
              index.values().lastKey());
    }
  }

  private PriceIndex read() throws IOException {
    WorkSource.requireFile(values);
    Problems problems = new Problems();
    String text;
    try (BufferedReader reader = TextFile.open(values, values.toString()).readerAt(1)) {
      text = reader.lines().collect(Collectors.joining("\n"));
    }
    return new IndexReader(name, values.toString(), problems)
        .read(text)
        .orElseThrow(() -> new InvalidDataException(problems.sorted()));
  }
}
