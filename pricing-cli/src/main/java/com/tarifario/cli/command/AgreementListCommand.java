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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists agreements, in the order of their numbers. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class AgreementListCommand extends StoreCommand {

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

  @Mixin private MostOption most = new MostOption();

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
            most.asked(this));
    List<AgreementLine> agreements = store.signedAgreements().list(filter);
    return most.list(
        this,
        agreements,
        AgreementTrees::line,
        new AgreementReport(terminal(), labels(store))::list,
        shown -> PeriodOptions.more(this, shown.size()));
  }
}
