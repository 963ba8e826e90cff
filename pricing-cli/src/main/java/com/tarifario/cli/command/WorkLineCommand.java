package com.tarifario.cli.command;

import com.tarifario.cli.report.WorkLineTrees;
import com.tarifario.cli.report.WorkLinesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.store.Store;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.note.CorrectedPrices;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a line, corrects it, sets its price by hand, or takes it away. */
@Command(name = "line", mixinStandardHelpOptions = true)
final class WorkLineCommand extends StoreCommand {

  @Option(
      names = "--price",
      paramLabel = "${bundle:label.amount}",
      order = 15,
      descriptionKey = "l.price")
  private @Nullable String price;

  @Option(
      names = "--reason",
      paramLabel = "${bundle:label.text}",
      order = 16,
      descriptionKey = "l.reason")
  private @Nullable String reason;

  @Option(names = "--lift", order = 17, descriptionKey = "l.lift")
  private boolean lift;

  @Option(names = "--remove", order = 18, descriptionKey = "l.remove")
  private boolean remove;

  @Mixin private LineEdit edit = new LineEdit();

  WorkLineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    LineId id = edit.line();
    KeptWork work = store.documents().get(id.document());
    KeptLine before = store.documents().line(work, id.line());
    boolean edits = lift || price != null || reason != null || edit.any();
    if (remove) {
      if (edits) {
        throw new CannotRunException(LineMessage.REMOVE_ALONE);
      }
      remove(store, work, id);
      return ExitStatus.FINE;
    }
    if (!edits) {
      show(store, work, before);
      return ExitStatus.FINE;
    }
    requireCurrency(work);
    correct(store, work, before);
    return ExitStatus.FINE;
  }

  private void correct(Store store, KeptWork work, KeptLine kept) {
    ChargeLine before = kept.line();
    LineId id = before.id();
    Tariff tariff = edit.tariff();
    ChargeLine edited = edit.onto(store, work, before, tariff);
    // What stays as it is, is refused for that, whatever is set.
    ChargeLine said = store.documents().isEditable(work) ? priced(store, work, edited) : edited;
    boolean billingSaid = edit.gives(StandardField.BILLING);
    KeptWork now =
        as(store)
            .make(
                change ->
                    store
                        .documents()
                        .settle(
                            change,
                            work,
                            id.line(),
                            each ->
                                new AgreedLines(store, change, work)
                                    .corrected(each, said, billingSaid)));
    KeptLine after = store.documents().line(now, id.line());
    if (isJson()) {
      printJson(WorkLineTrees.line(after, List.of()));
    } else {
      say(now.version() == work.version() ? LineMessage.LINE_SAME : LineMessage.LINE_CHANGED, id);
    }
    WorkCalendar calendar = tariff == null ? null : tariff.calendar();
    LineWarnings warnings = new LineWarnings(terminal());
    warnings.changed(store, work.work(), before, after.line(), calendar);
    if (!after.line().chargeable().equals(before.chargeable())) {
      warnings.item(store, now, id);
    }
    if (billingSaid) {
      new AgreementWarnings(store, terminal()).chargeable(after.line());
    }
  }

  /** Takes the line away, and says which others went with it. */
  private void remove(Store store, KeptWork work, LineId id) {
    List<KeptLine> before = store.lines().of(work);
    as(store).run(change -> store.documents().remove(change, work, id.line()));
    List<Long> left = store.lines().of(work).stream().map(KeptLine::id).toList();
    List<String> gone =
        before.stream()
            .filter(each -> !left.contains(each.id()))
            .map(each -> each.line().id().toString())
            .toList();
    if (!isJson()) {
      LineMessage said = gone.size() > 1 ? LineMessage.LINES_REMOVED : LineMessage.LINE_REMOVED;
      LineMessage message = left.isEmpty() ? LineMessage.ALL_REMOVED : said;
      terminal().out().println(text(message, gone, work.number()));
    }
    new LineWarnings(terminal()).item(store, work, id);
  }

  private void say(LineMessage message, LineId id) {
    if (!isJson()) {
      terminal().out().println(text(message, id, id.document()));
    }
  }

  private void show(Store store, KeptWork work, KeptLine shown) {
    KeptValuation valuation = store.valuations().newest(work).orElse(null);
    List<ValuedLine> valued =
        valuation == null
            ? List.of()
            : store.valuations().lines(valuation).stream()
                .filter(
                    each ->
                        each.line().equals(shown.number()) || shown.number().equals(each.parent()))
                .toList();
    if (isJson()) {
      printJson(WorkLineTrees.line(shown, valued));
    } else {
      new WorkLinesReport(terminal(), zone()).write(work, List.of(shown), null, valued, false);
    }
  }

  private ChargeLine priced(Store store, KeptWork work, ChargeLine line) {
    if (price == null && !lift && reason == null) {
      return line;
    }
    if (price != null && lift) {
      throw new CannotRunException(LineMessage.PRICE_OR_LIFT);
    }
    CorrectedPrices prices = store.correctedPrices();
    prices.requireOpen(work, line);
    PriceOverride set = line.override();
    if (price == null && (set == null || !set.isByHand())) {
      throw new CannotRunException(
          lift ? LineMessage.NOTHING_TO_LIFT : LineMessage.REASON_WITHOUT_PRICE, line.id());
    }
    return lift ? prices.lifted(work, line) : prices.priced(work, line, override(set));
  }

  /** The price that is set now, for the reason that is given now. */
  private PriceOverride override(@Nullable PriceOverride before) {
    Money each =
        price == null && before != null ? before.price() : Amounts.money(String.valueOf(price));
    String why = required(reason, LineMessage.ASK_REASON, "--reason");
    return new PriceOverride(each, why, who(), Instant.now());
  }

  /** What the document was valued in is known; a price in another currency would never hold. */
  private void requireCurrency(KeptWork work) {
    Money amount = work.work().amount();
    if (price == null || amount == null) {
      return;
    }
    Money set = Amounts.money(price);
    if (!set.currency().equals(amount.currency())) {
      throw new CannotRunException(
          LineMessage.OTHER_CURRENCY, set, work.number(), amount.currency().getCurrencyCode());
    }
  }
}
