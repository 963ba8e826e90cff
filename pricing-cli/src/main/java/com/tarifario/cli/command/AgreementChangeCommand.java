package com.tarifario.cli.command;

import com.tarifario.cli.report.AgreementTrees;
import com.tarifario.cli.report.OutsideAgreement;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Agreement;
import com.tarifario.io.agreement.WrittenTerms;
import com.tarifario.store.Store;
import com.tarifario.store.agreement.KeptAgreement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Agrees on other terms, and leaves out the visits that they do not have. */
@Command(name = "change", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AgreementChangeCommand extends StoreCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.agreement}",
      descriptionKey = "agreement.number")
  private String number;

  @Mixin private CalendarOptions calendars = new CalendarOptions();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "${bundle:label.file}",
      order = 10,
      descriptionKey = "agreement.from")
  private Path file;

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 11,
      descriptionKey = "agreement.change-on")
  private @Nullable String on;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "${bundle:label.text}",
      order = 12,
      descriptionKey = "agreement.reason")
  private String reason;

  AgreementChangeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) throws IOException {
    WrittenTerms written = TermsReading.read(file, calendars.tariff(), terminal());
    LocalDate first = day(on);
    WorkCalendar calendar = calendars.calendar(terminal());
    KeptAgreement before = store.signedAgreements().get(number);
    requireNewest(written, before);
    AgreementTerms terms = written.terms();
    Agreement agreed = store.agreements().find(number).orElseThrow();
    int withdrawn =
        as(store)
            .make(
                change -> {
                  KeptAgreement after = store.signedAgreements().change(change, before, terms);
                  return store.visitChanges().withdraw(change, after, first, calendar, reason);
                });
    KeptAgreement changed = store.signedAgreements().get(number);
    tellNewFee(before, changed);
    BeyondWarnings beyond = new BeyondWarnings(store, changed);
    beyond.tell(terminal());
    OutsideAgreement outside = OutsideAgreement.since(store, agreed);
    outside.tell(terminal(), labels(store));
    if (isJson()) {
      Map<String, Object> tree = AgreementTrees.agreement(changed);
      tree.put("left_out", withdrawn);
      beyond.put(tree);
      outside.put(tree);
      printJson(tree);
    } else {
      terminal()
          .out()
          .println(text(AgreementMessage.CHANGED, number, terminal().numbers().count(withdrawn)));
    }
    return ExitStatus.FINE;
  }

  /** A file does not take the place of what somebody else changed since it was made. */
  private void requireNewest(WrittenTerms written, KeptAgreement before) {
    Integer version = written.version();
    if (version != null && version != before.place()) {
      throw new CannotRunException(
          AgreementMessage.TERMS_OF_BEFORE, file, number, version, before.place());
    }
  }

  /** A new fee counts at once, unless its terms say since when. */
  private void tellNewFee(KeptAgreement before, KeptAgreement after) {
    Fee old = before.terms().price().fee();
    Fee now = after.terms().price().fee();
    if (old != null
        && now != null
        && !old.amount().equals(now.amount())
        && (now.revision() == null || now.revision().since() == null)) {
      terminal().say(AgreementMessage.FEE_ANEW, now.amount(), number);
    }
  }
}
