package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.report.FeesReport;
import com.tarifario.cli.report.FeesReport.AgreementDues;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.agreement.FeeSchedule;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.AgreementFees;
import com.tarifario.store.agreement.ChargedFee;
import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.agreement.Overcharged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which fees are due, and puts them on delivery notes. */
@Command(name = "fees", mixinStandardHelpOptions = true)
final class AgreementFeesCommand extends StoreCommand {

  @Mixin private AgreementsOption which = new AgreementsOption();

  @Option(
      names = "--until",
      paramLabel = "${bundle:label.day}",
      order = 10,
      descriptionKey = "agreement.fees-until")
  private @Nullable String until;

  @Option(names = "--charge", order = 11, descriptionKey = "agreement.charge")
  private boolean charge;

  @Option(names = "--proof", order = 12, descriptionKey = "agreement.proof")
  private boolean proof;

  AgreementFeesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    AgreementFees fees = store.agreementFees();
    LocalDate last = day(until);
    List<AgreementDues> all = new ArrayList<>();
    List<String> numbers = which.numbers(fees::withFees);
    for (String number : numbers) {
      KeptAgreement agreement = store.signedAgreements().get(number);
      if (charge) {
        as(store).make(change -> fees.charge(change, agreement, last));
      }
      List<ChargedFee> charged = fees.charged(agreement);
      all.add(
          new AgreementDues(
              agreement,
              fees.schedule(agreement, last),
              charged,
              fees.beyond(agreement),
              fees.byNow(charged)));
    }
    if (which.one() == null) {
      fees.overcharged(today(), numbers).forEach(each -> all.add(dues(fees, each)));
    }
    if (isJson()) {
      printJson(all.stream().map(each -> AgreementTrees.dues(each, terminal().locale())).toList());
    } else {
      new FeesReport(terminal()).write(all, proof);
    }
    return all.stream().allMatch(each -> each.schedule().waiting() == null)
        ? ExitStatus.FINE
        : ExitStatus.PROBLEMS;
  }

  /** Of an agreement of which nothing is charged any more, only what is too much. */
  private static AgreementDues dues(AgreementFees fees, Overcharged each) {
    return new AgreementDues(
        each.agreement(),
        new FeeSchedule(List.of(), null),
        each.charged(),
        each.tooMuch(),
        fees.byNow(each.charged()));
  }
}
