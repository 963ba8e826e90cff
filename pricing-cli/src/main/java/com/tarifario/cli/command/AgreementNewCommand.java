package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an agreement of a file of terms. */
@Command(name = "new", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementNewCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.client}", descriptionKey = "client")
  private String client;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "${bundle:label.file}",
      order = 10,
      descriptionKey = "agreement.from")
  private Path file;

  @Option(
      names = "--number",
      paramLabel = "${bundle:label.agreement}",
      order = 11,
      descriptionKey = "agreement.new-number")
  private @Nullable String number;

  @Option(
      names = "--quote",
      paramLabel = "${bundle:label.work-number}",
      order = 12,
      descriptionKey = "agreement.quote")
  private @Nullable String quote;

  @Mixin private CalendarOptions calendars = new CalendarOptions();

  AgreementNewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) throws IOException {
    AgreementTerms terms = TermsReading.read(file, calendars.tariff(), terminal()).terms();
    String code = client(store, client).code();
    WorkLinks links = WorkLinks.NONE.withQuote(quote);
    KeptAgreement signed =
        as(store).make(change -> store.signedAgreements().sign(change, code, terms, number, links));
    new AgreementWarnings(store, terminal()).alike(signed);
    if (isJson()) {
      printJson(AgreementTrees.agreement(signed));
    } else {
      terminal().out().println(text(AgreementMessage.SIGNED, signed.number(), code, terms.title()));
    }
    return ExitStatus.FINE;
  }
}
