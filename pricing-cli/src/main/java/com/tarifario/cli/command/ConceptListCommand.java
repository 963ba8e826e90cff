package com.tarifario.cli.command;

import com.tarifario.cli.report.ConceptReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.catalogue.ConceptLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists budget concepts, in all their versions, or as they are in force on a day. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ConceptListCommand extends StoreCommand {

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "concept.on")
  private @Nullable String on;

  ConceptListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    LocalDate day = dayOrNull(on);
    List<ConceptLine> all = store.concepts().list();
    List<ConceptLine> listed = day == null ? all : inForce(all, day);
    if (isJson()) {
      printJson(listed.stream().map(ConceptListCommand::json).toList());
    } else {
      new ConceptReport(terminal()).list(listed);
    }
    return ExitStatus.FINE;
  }

  /** Of each concept, the last version that has begun, unless it has ended. */
  static List<ConceptLine> inForce(List<ConceptLine> versions, LocalDate day) {
    Map<String, ConceptLine> byCode = new LinkedHashMap<>();
    for (ConceptLine each : versions) {
      if (each.version().hasBegun(day)) {
        byCode.put(each.code(), each);
      }
    }
    byCode.values().removeIf(each -> each.version().hasEnded(day));
    return new ArrayList<>(byCode.values());
  }

  static Map<String, Object> json(ConceptLine line) {
    return Tree.of()
        .with("code", line.code())
        .with("version", line.version().name())
        .with("from", line.version().from())
        .with("valid_until", line.version().until())
        .with("name", line.name())
        .with("unit", line.unit().symbol())
        .map();
  }
}
