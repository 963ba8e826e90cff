package com.tarifario.cli.command;

import com.tarifario.cli.report.OfferReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.OfferText;
import com.tarifario.core.offer.OfferFinder;
import com.tarifario.core.offer.OfferRules;
import com.tarifario.core.offer.OfferedService;
import com.tarifario.core.offer.Offering;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.json.JsonText;
import com.tarifario.io.json.OfferJson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be offered to a client. */
@Command(name = "offer", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class OfferCommand implements Callable<Integer> {

  private static final int FOR_PEOPLE = 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "${bundle:label.client}", descriptionKey = "offer.client")
  private String client;

  @Mixin private OfferOptions offerOptions = new OfferOptions();
  @Mixin private TariffOptions tariffOptions = new TariffOptions();
  @Mixin private OfferSource source = new OfferSource();

  @Option(
      names = "--centre",
      paramLabel = "${bundle:label.code}",
      order = 20,
      descriptionKey = "offer.centre")
  private @Nullable String centre;

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 21,
      descriptionKey = "offer.on")
  private @Nullable String on;

  @Option(
      names = "--most",
      paramLabel = "${bundle:label.number}",
      order = 22,
      descriptionKey = "offer.most")
  private @Nullable Integer most;

  @Option(names = "--all", order = 23, descriptionKey = "offer.all")
  private boolean all;

  @Option(
      names = "--explain",
      paramLabel = "${bundle:label.code}",
      order = 24,
      descriptionKey = "offer.explain")
  private @Nullable String explain;

  @Option(names = "--json", order = 80, descriptionKey = "json")
  private boolean json;

  OfferCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int shown = most();
    OfferRules rules = offerOptions.load();
    Tariff tariff = tariffOptions.load();
    LocalDate day = StoreCommand.day(on);
    try (OfferSource.Known known = source.open(rules, tariff, terminal)) {
      OfferFinder finder =
          new OfferFinder(rules, tariff, known.clients(), known.catalogue(), known.history());
      Offering offering = finder.find(known.code(client), centre, day);
      List<OfferedService> asked = explain == null ? List.of() : explained(offering, explain);
      if (json) {
        terminal
            .out()
            .println(
                JsonText.pretty(
                    explain == null
                        ? OfferJson.offering(offering, shown, all)
                        : OfferJson.explained(asked, finder::nearMisses, terminal.locale())));
        terminal.out().flush();
      } else if (explain == null) {
        new OfferReport(terminal, offerOptions.folder()).write(offering, shown, all);
      } else {
        OfferReport report = new OfferReport(terminal, offerOptions.folder());
        asked.forEach(each -> report.explain(each, finder.nearMisses(each)));
      }
      return offering.undecided().isEmpty() ? ExitStatus.FINE : ExitStatus.PROBLEMS;
    }
  }

  /** How many are shown: for a program all, unless it is said. */
  private int most() {
    if (most == null) {
      return json ? Integer.MAX_VALUE : FOR_PEOPLE;
    }
    return StoreCommand.atLeastOne(most, "--most");
  }

  private static List<OfferedService> explained(Offering offering, String concept) {
    List<OfferedService> found = offering.of(concept);
    if (found.isEmpty()) {
      List<String> known =
          offering.services().stream().map(each -> each.candidate().concept()).distinct().toList();
      throw new CannotRunException(
          OfferText.NO_SUCH_CONCEPT, concept, Suggestion.hint(concept, known));
    }
    return found;
  }
}
