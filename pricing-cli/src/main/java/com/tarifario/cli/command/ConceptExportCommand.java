package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.io.OutputFile;
import com.tarifario.io.json.ConceptJson;
import com.tarifario.store.Store;
import com.tarifario.store.catalogue.ConceptLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes budget concepts, in all their versions, as the file that can be imported again. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ConceptExportCommand extends StoreCommand {

  @Parameters(arity = "0..*", paramLabel = "${bundle:label.code}", descriptionKey = "concept.codes")
  private List<String> codes = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "${bundle:label.file}",
      order = 10,
      descriptionKey = "concept.out")
  private @Nullable Path out;

  ConceptExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) throws IOException {
    List<ConceptLine> lines = new ArrayList<>();
    codes.forEach(code -> lines.addAll(store.concepts().versions(code)));
    if (codes.isEmpty()) {
      lines.addAll(store.concepts().list());
    }
    if (isJson()) {
      printJson(
          lines.stream().map(each -> ConceptJson.concept(store.concepts().get(each))).toList());
      return ExitStatus.FINE;
    }
    String text = store.concepts().text(lines);
    if (out == null) {
      terminal().out().print(text);
      terminal().out().flush();
    } else {
      Outputs.requireParent(out);
      try (OutputFile file = OutputFile.create(out)) {
        file.write(text.getBytes(StandardCharsets.UTF_8));
        file.commit();
      }
      terminal()
          .out()
          .println(text(QuoteMessage.EXPORTED, out, terminal().numbers().count(lines.size())));
    }
    return ExitStatus.FINE;
  }
}
