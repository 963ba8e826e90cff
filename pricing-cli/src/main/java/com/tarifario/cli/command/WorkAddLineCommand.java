package com.tarifario.cli.command;

import com.tarifario.cli.report.WorkLineTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.rules.cases.CaseMessage;
import com.tarifario.rules.cases.InvalidFieldException;
import com.tarifario.rules.cases.PriceCase;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.line.SettledLine;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds a line to a work report or delivery note. */
@Command(name = "add-line", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkAddLineCommand extends StoreCommand {

  @Parameters(
      index = "0",
      paramLabel = "${bundle:label.work-number}",
      descriptionKey = "w.document")
  private String number;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "${bundle:label.field-value}",
      descriptionKey = "field-value")
  private List<String> fields;

  @Mixin private TariffOptions tariffOptions = new TariffOptions();

  /**
   * A line with the document that it was added to.
   *
   * @param to as it is now
   */
  private record Added(KeptWork to, ChargeLine line) {}

  /** A line that is to be added to a document. */
  private record Ready(KeptWork to, SettledLine line) {}

  WorkAddLineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    Tariff tariff = tariffOptions.load();
    LineWords words = new LineWords(fields);
    words.refuseOfRegister(tariff.vocabulary());
    Added added =
        as(store)
            .make(
                change -> {
                  Ready ready = ready(store, change, words, tariff);
                  List<NewLine> lines = List.of(NewLine.of(ready.line()));
                  return new Added(
                      store.documents().addLines(change, ready.to(), lines), ready.line().line());
                });
    KeptWork work = added.to();
    ChargeLine line = added.line();
    LineWarnings warnings = new LineWarnings(terminal());
    warnings.year(work.work(), line);
    warnings.hours(line, tariff.calendar());
    warnings.concept(store, line);
    AgreementWarnings agreements = new AgreementWarnings(store, terminal());
    agreements.unnamed(
        work.work(),
        Document.of(DocumentType.valueOf(work.type().name()), work.number(), List.of(line)),
        new Valuer(tariff, store.directory(tariff.vocabulary())));
    if (words.gives(StandardField.BILLING)) {
      agreements.chargeable(line);
    }
    if (isJson()) {
      printJson(
          WorkLineTrees.line(store.documents().line(added.to(), line.id().line()), List.of()));
    } else {
      terminal().out().println(text(LineMessage.LINE_ADDED, line.id(), work.number()));
    }
    return ExitStatus.FINE;
  }

  /**
   * The line behind those of others who add some, too: nobody changes the document until it is
   * added. What was agreed is held before the document, as by all who change both.
   */
  private Ready ready(Store store, Change change, LineWords words, Tariff tariff) {
    KeptWork work = store.documents().get(number);
    while (true) {
      SettledLine settled =
          new AgreedLines(store, change, work)
              .settled(line(store, work, words, tariff), words.gives(StandardField.BILLING));
      store.works().hold(change, List.of(work.id()));
      KeptWork held = store.documents().get(number);
      if (held.version() == work.version()) {
        return new Ready(held, settled);
      }
      work = held;
    }
  }

  private static ChargeLine line(Store store, KeptWork work, LineWords words, Tariff tariff) {
    Work header = work.work();
    List<String> all = new ArrayList<>(words.all());
    usual(store, work)
        .forEach(
            (field, value) -> {
              if (!words.gives(field)) {
                all.add(field.field().name() + "=" + value);
              }
            });
    try {
      ChargeLine line =
          PriceCase.of(all, tariff, store.directory(tariff.vocabulary()), header.on()).line();
      refuseNothing(line, words);
      return line;
    } catch (InvalidFieldException invalid) {
      throw new CannotRunException(invalid.sentence());
    }
  }

  /** Files may have lines of nothing; a person who types one has mistyped. */
  private static void refuseNothing(ChargeLine line, LineWords words) {
    if (words.gives(StandardField.QUANTITY) && line.quantity().value().signum() == 0) {
      throw new CannotRunException(
          CaseMessage.FIELD_NOT_ABOVE_ZERO,
          line.quantity().value(),
          StandardField.QUANTITY.field().name());
    }
  }

  /** What a line has from its document where it says nothing else. */
  private static Map<StandardField, String> usual(Store store, KeptWork work) {
    Work header = work.work();
    Map<StandardField, String> usual = new EnumMap<>(StandardField.class);
    usual.put(StandardField.DOCUMENT, work.number());
    usual.put(StandardField.CLIENT, header.client());
    usual.put(StandardField.DATE, header.on().toString());
    usual.put(StandardField.LINE, next(store, work));
    if (header.workCentre() != null) {
      usual.put(StandardField.WORK_CENTRE, header.workCentre());
    }
    if (header.links().workOrder() != null) {
      usual.put(StandardField.WORK_ORDER, header.links().workOrder());
    }
    String agreement = header.links().agreement();
    if (agreement != null && store.agreements().find(agreement).isPresent()) {
      usual.put(StandardField.AGREEMENT, agreement);
    }
    return usual;
  }

  /**
   * A number above all that are numbers, those of the newest valuation among them: a line that was
   * taken away since still has its price there.
   */
  private static String next(Store store, KeptWork work) {
    Stream<String> valued =
        store.valuations().newest(work).stream()
            .flatMap(newest -> store.valuations().lines(newest).stream())
            .map(ValuedLine::line);
    int highest =
        Stream.concat(store.lines().of(work).stream().map(KeptLine::number), valued)
            .filter(each -> each.matches("[0-9]{1,9}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    return String.valueOf(highest + 1);
  }
}
