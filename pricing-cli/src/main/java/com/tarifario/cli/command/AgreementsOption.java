package com.tarifario.cli.command;

import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.AgreementFilter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One agreement, or all in force. */
final class AgreementsOption {

  @Parameters(
      arity = "0..1",
      paramLabel = "${bundle:label.agreement}",
      descriptionKey = "agreement.number")
  private @Nullable String number;

  @Option(names = "--all", order = 5, descriptionKey = "agreement.all")
  private boolean all;

  /**
   * The numbers of the agreements.
   *
   * @param inForce those that are meant if all are
   * @throws CannotRunException if neither one nor all are named, or both
   */
  List<String> numbers(Supplier<List<String>> inForce) {
    if (all == (number != null)) {
      throw new CannotRunException(AgreementMessage.ONE_OR_ALL);
    }
    return number == null ? inForce.get() : List.of(number);
  }

  /** The numbers of the agreements. */
  List<String> numbers(Store store) {
    AgreementFilter open = new AgreementFilter(null, true, null, Integer.MAX_VALUE);
    return numbers(
        () ->
            store.signedAgreements().list(open).stream()
                .map(each -> each.agreement().number())
                .toList());
  }

  /** The one that is named; null if all are meant. */
  @Nullable String one() {
    return all ? null : number;
  }
}
