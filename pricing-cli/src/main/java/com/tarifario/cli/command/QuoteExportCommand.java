package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.io.OutputFile;
import com.tarifario.store.Store;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.QuoteRevision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes what a quote is made of, as the file that {@code quote revise --from} reads; or, as JSON,
 * what it was valued at, with all proofs.
 */
@Command(name = "export", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class QuoteExportCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "quote.number")
  private String number;

  @Option(
      names = "--revision",
      paramLabel = "${bundle:label.number}",
      order = 10,
      descriptionKey = "quote.revision")
  private @Nullable Integer revision;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "${bundle:label.file}",
      order = 11,
      descriptionKey = "quote.export-out")
  private @Nullable Path out;

  QuoteExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) throws IOException {
    KeptQuote kept = store.quotes().get(number);
    QuoteRevision chosen =
        store.quotes().revision(kept, revision == null ? kept.revision() : revision);
    boolean json = isJson() || (out != null && out.toString().endsWith(".json"));
    String text = json ? store.quotes().valuation(chosen) : store.quotes().text(kept, chosen);
    if (out == null) {
      terminal().out().print(text);
      terminal().out().flush();
    } else {
      Outputs.requireParent(out);
      try (OutputFile file = OutputFile.create(out)) {
        file.write(text.getBytes(StandardCharsets.UTF_8));
        file.commit();
      }
      terminal().say(CliMessage.WRITTEN, out);
    }
    return ExitStatus.FINE;
  }
}
