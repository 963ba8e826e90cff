package com.tarifario.cli.command;

import com.tarifario.cli.report.KeptProblems;
import com.tarifario.cli.report.LostRequest;
import com.tarifario.cli.report.OfferedAgreement;
import com.tarifario.cli.report.StillOpen;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.quote.KeptQuote;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes that a quote was sent, or that the client said no. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
abstract class QuoteAnswerCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "quote.number")
  private String number;

  @Option(
      names = "--note",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "work.note")
  private @Nullable String note;

  QuoteAnswerCommand(Terminal terminal) {
    super(terminal);
  }

  static QuoteAnswerCommand send(Terminal terminal) {
    return new Send(terminal);
  }

  static QuoteAnswerCommand reject(Terminal terminal) {
    return new Reject(terminal);
  }

  @Override
  int run(Store store) {
    KeptQuote before = store.quotes().get(number);
    KeptQuote after = answered(store, before, note);
    OfferedAgreement agreement =
        PricedCommand.agreement(store, after, store.quotes().newest(after).sheet());
    LostRequest request = LostRequest.of(store, after);
    State state = store.lifecycles().of(WorkType.QUOTE).state(after.work().state());
    StillOpen open = StillOpen.withRequest(store, after.work(), state);
    warn(store, after);
    if (isJson()) {
      Map<String, Object> tree = WorkJson.work(after.work().work());
      if (agreement != null) {
        tree.put("agreement", agreement.tree());
      }
      if (stands()) {
        request.onto(tree);
      }
      open.onto(tree);
      printJson(tree);
    } else {
      terminal().out().println(said(after));
      if (agreement != null) {
        said(agreement);
      }
      if (stands()) {
        request.write(terminal());
      }
      open.write(terminal());
    }
    return ExitStatus.FINE;
  }

  abstract KeptQuote answered(Store store, KeptQuote quote, @Nullable String why);

  abstract String said(KeptQuote quote);

  /** Whether something may still come of the quote after it. */
  boolean stands() {
    return false;
  }

  /** Warns of what is odd in it. */
  void warn(Store store, KeptQuote quote) {}

  /** Says more of a quote that offers a maintenance agreement. */
  void said(OfferedAgreement agreement) {}

  String amount(KeptQuote quote) {
    var amount = quote.work().work().amount();
    return amount == null ? "" : terminal().numbers().money(amount);
  }

  /** Notes that the client has it. */
  @Command(name = "send", mixinStandardHelpOptions = true)
  private static final class Send extends QuoteAnswerCommand {

    @Option(names = "--below-limit", order = 11, descriptionKey = "quote.below-limit")
    private boolean belowLimit;

    Send(Terminal terminal) {
      super(terminal);
    }

    @Override
    KeptQuote answered(Store store, KeptQuote quote, @Nullable String why) {
      return as(store).make(change -> store.quotes().send(change, quote, belowLimit, why));
    }

    @Override
    String said(KeptQuote quote) {
      return text(QuoteMessage.SENT, quote.number(), amount(quote));
    }

    @Override
    boolean stands() {
      return true;
    }

    @Override
    void warn(Store store, KeptQuote quote) {
      KeptProblems.of(store, quote, store.quotes().newest(quote)).warn(terminal());
      LocalDate until = quote.work().work().dueOn();
      if (until != null && until.isBefore(today())) {
        terminal().say(QuoteMessage.PAST_VALIDITY, quote.number(), until);
      }
    }

    @Override
    void said(OfferedAgreement agreement) {
      agreement.write(terminal());
    }
  }

  /** Notes that the client said no. */
  @Command(name = "reject", mixinStandardHelpOptions = true)
  private static final class Reject extends QuoteAnswerCommand {

    Reject(Terminal terminal) {
      super(terminal);
    }

    @Override
    KeptQuote answered(Store store, KeptQuote quote, @Nullable String why) {
      return as(store).make(change -> store.quotes().reject(change, quote, why));
    }

    @Override
    String said(KeptQuote quote) {
      return text(QuoteMessage.REJECTED, quote.number());
    }
  }
}
