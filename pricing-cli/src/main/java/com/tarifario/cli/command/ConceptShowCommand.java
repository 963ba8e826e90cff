package com.tarifario.cli.command;

import com.tarifario.cli.report.ConceptReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.io.json.ConceptJson;
import com.tarifario.store.Store;
import com.tarifario.store.catalogue.ConceptLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a budget concept: what it specifies, its parameters, what it is made of. */
@Command(name = "show", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ConceptShowCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.code}", descriptionKey = "concept.code")
  private String code;

  @Option(
      names = "--of",
      paramLabel = "${bundle:label.name}",
      order = 10,
      descriptionKey = "concept.version")
  private @Nullable String version;

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 11,
      descriptionKey = "concept.on")
  private @Nullable String on;

  ConceptShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    List<ConceptLine> versions = store.concepts().versions(code);
    ConceptLine shown = shown(versions);
    var concept = store.concepts().get(shown);
    if (isJson()) {
      printJson(ConceptJson.concept(concept));
    } else {
      new ConceptReport(terminal()).show(concept, versions);
    }
    return ExitStatus.FINE;
  }

  private ConceptLine shown(List<ConceptLine> versions) {
    String named = version;
    if (named == null) {
      List<ConceptLine> inForce = ConceptListCommand.inForce(versions, day(on));
      return inForce.isEmpty() ? versions.get(0) : inForce.get(0);
    }
    return versions.stream()
        .filter(each -> each.version().name().equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotRunException(
                    QuoteMessage.VERSION_UNKNOWN,
                    code,
                    named,
                    versions.stream().map(each -> each.version().name()).toList()));
  }
}
