package com.tarifario.cli.command;

import com.tarifario.cli.report.WorkLineTrees;
import com.tarifario.cli.report.WorkLinesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.facts.Field;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.work.WorkWords;
import com.tarifario.store.Store;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a line, corrects it, sets its price by hand, or takes it away. */
@Command(name = "line", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkLineCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.line}", descriptionKey = "line")
  private String line;

  @Option(
      names = "--quantity",
      paramLabel = "${bundle:label.number}",
      order = 10,
      descriptionKey = "l.quantity")
  private @Nullable String quantity;

  @Option(
      names = "--billable",
      paramLabel = "${bundle:label.number}",
      order = 11,
      descriptionKey = "l.billable")
  private @Nullable String billable;

  @Option(
      names = "--billing",
      paramLabel = "${bundle:label.text}",
      order = 12,
      descriptionKey = "l.billing")
  private @Nullable String billing;

  @Option(
      names = "--concept",
      paramLabel = "${bundle:label.code}",
      order = 13,
      descriptionKey = "l.concept")
  private @Nullable String concept;

  @Option(
      names = "--agreement",
      paramLabel = "${bundle:label.agreement}",
      order = 13,
      descriptionKey = "l.agreement")
  private @Nullable String agreement;

  @Option(
      names = "--description",
      paramLabel = "${bundle:label.text}",
      order = 14,
      descriptionKey = "l.description")
  private @Nullable String description;

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

  @Mixin private AttributeOptions attributes = new AttributeOptions();

  WorkLineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    LineId id = LineArgument.parse(line);
    KeptWork work = store.documents().get(id.document());
    KeptLine before = store.documents().line(work, id.line());
    boolean edits =
        lift
            || attributes.any()
            || Stream.of(
                    quantity, billable, billing, concept, agreement, description, price, reason)
                .anyMatch(Objects::nonNull);
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
    requireAgreement(store, work);
    ChargeLine after = edited(before.line());
    KeptWork kept =
        as(store).make(change -> store.documents().correct(change, work, id.line(), each -> after));
    if (isJson()) {
      printJson(WorkLineTrees.line(store.documents().line(kept, id.line()), List.of()));
    } else {
      say(kept.version() == work.version() ? LineMessage.LINE_SAME : LineMessage.LINE_CHANGED, id);
    }
    if (billing != null) {
      new AgreementWarnings(store, terminal()).chargeable(after);
    }
    return ExitStatus.FINE;
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

  private ChargeLine edited(ChargeLine before) {
    ChargeLineBuilder builder = before.toBuilder();
    if (quantity != null) {
      builder.quantity(before.quantity().withValue(Amounts.quantity(quantity)));
    }
    if (billable != null) {
      builder.billable(billable.isBlank() ? null : Amounts.quantity(billable));
    }
    if (billing != null) {
      builder.billing(billing(billing));
    }
    if (concept != null) {
      builder.concept(concept.isBlank() ? null : concept.strip());
    }
    if (agreement != null) {
      String next = agreement.isBlank() ? null : agreement.strip();
      builder.agreement(next);
      // What the fee of one agreement paid for, another pays for only if the tariff says so.
      if (billing == null
          && before.billing() == Billing.AGREEMENT
          && (next == null || !next.equals(before.assignment().agreement()))) {
        builder.billing(Billing.CHARGEABLE);
      }
    }
    if (description != null) {
      builder.description(description.isBlank() ? null : description.strip());
    }
    Map<String, Object> all =
        attributes.onto(before.attributes(), Field.Origin.LINE, before.id().toString());
    return priced(before, builder.build().withAttributes(all));
  }

  private ChargeLine priced(ChargeLine before, ChargeLine after) {
    PriceOverride set = before.override();
    if (price == null && !lift && reason == null) {
      return after;
    }
    if (price != null && lift) {
      throw new CannotRunException(LineMessage.PRICE_OR_LIFT);
    }
    if (set != null && set.isAgreed()) {
      throw new CannotRunException(LineMessage.AGREED_STAYS, before.id(), set.reason());
    }
    if (price == null && set == null) {
      throw new CannotRunException(
          lift ? LineMessage.NOTHING_TO_LIFT : LineMessage.REASON_WITHOUT_PRICE, before.id());
    }
    return lift ? after.withOverrideLifted() : after.overriddenBy(override(set));
  }

  /** The price that is set now, for the reason that is given now. */
  private PriceOverride override(@Nullable PriceOverride before) {
    Money each =
        price == null && before != null ? before.price() : Amounts.money(String.valueOf(price));
    String why = required(reason, LineMessage.ASK_REASON, "--reason");
    return new PriceOverride(each, why, who(), Instant.now());
  }

  private void requireAgreement(Store store, KeptWork work) {
    String client = work.work().client();
    if (agreement != null
        && !agreement.isBlank()
        && store
            .agreements()
            .find(agreement.strip())
            .filter(each -> each.client().equals(client))
            .isEmpty()) {
      throw new CannotRunException(CoreMessage.UNKNOWN_AGREEMENT, agreement.strip(), client);
    }
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

  private static Billing billing(String word) {
    Billing found = WorkWords.BILLINGS.find(word);
    if (found == null) {
      List<String> known = WorkWords.BILLINGS.expected();
      throw new CannotRunException(
          LineMessage.BAD_BILLING, word, Suggestion.hint(word, known), known);
    }
    return found;
  }
}
