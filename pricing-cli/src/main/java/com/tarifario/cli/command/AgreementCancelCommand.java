package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls an agreement off: does whatever leads it to a state in which it is cancelled. */
@Command(name = "cancel", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementCancelCommand extends AdvancingCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.agreement}",
      descriptionKey = "agreement.number")
  private String number;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "agreement.reason")
  private String reason;

  AgreementCancelCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptAgreement agreement = store.signedAgreements().get(number);
    KeptWork before = store.works().get(agreement.number(), WorkType.AGREEMENT);
    advance(store, List.of(before.number()), cancelling(store, before), reason);
    return ExitStatus.FINE;
  }

  /** What cancels an agreement in its state, by the company's own states. */
  private String cancelling(Store store, KeptWork agreement) {
    Lifecycle lifecycle = store.lifecycles().of(WorkType.AGREEMENT);
    return lifecycle
        .actionTo(agreement.state(), Phase.CANCELLED)
        .orElseThrow(
            () ->
                new CannotRunException(
                    AgreementMessage.NOTHING_CANCELS,
                    agreement.number(),
                    labels(store).of(agreement.work()),
                    lifecycle.actions(agreement.state())));
  }
}
