package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementReport;
import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.agreement.RevisedFee;
import com.tarifario.io.agreement.TermsWriter;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.agreement.KeptVisit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what was agreed, the visits and the fees of an agreement. */
@Command(name = "show", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementShowCommand extends StoreCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.agreement}",
      descriptionKey = "agreement.number")
  private String number;

  @Option(
      names = "--from",
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "period.from")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "${bundle:label.day}",
      order = 11,
      descriptionKey = "period.to")
  private @Nullable String to;

  @Option(names = "--yaml", order = 12, descriptionKey = "agreement.yaml")
  private boolean yaml;

  AgreementShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptAgreement agreement = store.signedAgreements().get(number);
    if (yaml) {
      terminal().out().print(TermsWriter.text(agreement.terms(), agreement.place()));
      terminal().out().flush();
      return ExitStatus.FINE;
    }
    List<KeptVisit> visits = store.visitPlans().visits(agreement, dayOrNull(from), dayOrNull(to));
    List<RevisedFee> fees = store.agreementFees().indexed(agreement);
    if (isJson()) {
      Map<String, Object> tree = AgreementTrees.agreement(agreement);
      tree.put(
          "fees",
          fees.stream().map(each -> AgreementTrees.revised(each, terminal().locale())).toList());
      tree.put("visits", visits.stream().map(AgreementTrees::visit).toList());
      printJson(tree);
    } else {
      new AgreementReport(terminal(), labels(store)).show(agreement, fees, visits);
    }
    return ExitStatus.FINE;
  }
}
