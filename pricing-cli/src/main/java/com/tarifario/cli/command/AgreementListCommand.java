package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementReport;
import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.AgreementFilter;
import com.tarifario.store.agreement.AgreementLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists agreements, in the order of their numbers. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class AgreementListCommand extends StoreCommand {

  private static final int MOST = 50;

  @Parameters(
      arity = "0..1",
      paramLabel = "${bundle:label.client}",
      descriptionKey = "period.client")
  private @Nullable String client;

  @Option(names = "--open", order = 10, descriptionKey = "agreement.open")
  private boolean open;

  @Option(
      names = "--ending",
      paramLabel = "${bundle:label.day}",
      order = 11,
      descriptionKey = "agreement.ending")
  private @Nullable String ending;

  @Option(
      names = "--most",
      paramLabel = "${bundle:label.number}",
      order = 14,
      descriptionKey = "l.most")
  private int most = MOST;

  AgreementListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    AgreementFilter filter =
        new AgreementFilter(
            client == null ? null : client(store, client).code(),
            open,
            dayOrNull(ending),
            atLeastOne(most, "--most"));
    List<AgreementLine> agreements = store.signedAgreements().list(filter);
    if (isJson()) {
      printJson(agreements.stream().map(AgreementTrees::line).toList());
    } else {
      new AgreementReport(terminal(), labels(store)).list(agreements);
    }
    return ExitStatus.FINE;
  }
}
