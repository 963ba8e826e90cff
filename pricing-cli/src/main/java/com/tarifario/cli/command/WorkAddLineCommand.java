package com.tarifario.cli.command;

import com.tarifario.cli.report.WorkLineTrees;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.rules.cases.InvalidFieldException;
import com.tarifario.rules.cases.PriceCase;
import com.tarifario.store.Store;
import com.tarifario.store.agreed.AgreedWork;
import com.tarifario.store.change.Change;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds a line to a work report or delivery note. */
@Command(name = "add-line", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkAddLineCommand extends StoreCommand {

  private static final Set<Field.Origin> OF_REGISTER =
      EnumSet.of(Field.Origin.CLIENT, Field.Origin.WORK_CENTRE, Field.Origin.AGREEMENT);

  private static final Set<String> KEYS =
      Set.of(
          StandardField.CLIENT.field().name(),
          StandardField.WORK_CENTRE.field().name(),
          StandardField.AGREEMENT.field().name());

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

  WorkAddLineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    Tariff tariff = tariffOptions.load();
    KeptWork work = store.documents().get(number);
    ChargeLine said = line(store, work, tariff);
    Added added =
        as(store)
            .make(
                change -> {
                  ChargeLine settled = settled(change, store, work, said);
                  List<NewLine> lines = List.of(NewLine.of(settled));
                  return new Added(store.documents().addLines(change, work, lines), settled);
                });
    ChargeLine line = added.line();
    LineWarnings warnings = new LineWarnings(terminal());
    warnings.year(work.work(), line);
    warnings.time(line);
    warnings.concept(store, line);
    AgreementWarnings agreements = new AgreementWarnings(store, terminal());
    agreements.unnamed(
        work.work(),
        Document.of(DocumentType.valueOf(work.type().name()), work.number(), List.of(line)),
        new Valuer(tariff, store.directory(tariff.vocabulary())));
    if (isGiven(fields, StandardField.BILLING)) {
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

  private ChargeLine line(Store store, KeptWork work, Tariff tariff) {
    fields.forEach(each -> refuseOfRegister(each, tariff));
    Work header = work.work();
    List<String> all = new ArrayList<>(fields);
    add(all, StandardField.DOCUMENT, work.number());
    add(all, StandardField.CLIENT, header.client());
    add(all, StandardField.DATE, header.on().toString());
    add(all, StandardField.WORK_CENTRE, header.workCentre());
    add(all, StandardField.WORK_ORDER, header.links().workOrder());
    add(all, StandardField.LINE, next(store, work));
    String agreement = header.links().agreement();
    if (agreement != null && store.agreements().find(agreement).isPresent()) {
      add(all, StandardField.AGREEMENT, agreement);
    }
    try {
      return PriceCase.of(all, tariff, store.directory(tariff.vocabulary()), header.on()).line();
    } catch (InvalidFieldException invalid) {
      throw new CannotRunException(invalid.sentence());
    }
  }

  /** The line with what was agreed for its work order, which stays so until the line is kept. */
  private ChargeLine settled(Change change, Store store, KeptWork work, ChargeLine line) {
    String workOrder = line.assignment().workOrder();
    if (work.type() == WorkType.DELIVERY_NOTE || workOrder == null) {
      return line;
    }
    AgreedWork agreed = store.agreedWork();
    agreed.hold(change, List.of(workOrder));
    ChargeLine settled = agreed.settled(line, store.works().get(workOrder, WorkType.WORK_ORDER));
    return isGiven(fields, StandardField.BILLING)
        ? settled.toBuilder().billing(line.billing()).build()
        : settled;
  }

  private static void add(List<String> fields, StandardField field, @Nullable String value) {
    if (value != null && !isGiven(fields, field)) {
      fields.add(field.field().name() + "=" + value);
    }
  }

  private static boolean isGiven(List<String> fields, StandardField field) {
    return fields.stream().anyMatch(each -> name(each).equals(field.field().name()));
  }

  private static String name(String field) {
    int sign = field.indexOf('=');
    return (sign < 0 ? field : field.substring(0, sign)).strip();
  }

  /** What stands in the register can't be said of a line; it would be lost. */
  private static void refuseOfRegister(String given, Tariff tariff) {
    Field field = tariff.vocabulary().field(name(given));
    if (field != null && OF_REGISTER.contains(field.origin()) && !KEYS.contains(field.name())) {
      throw new CannotRunException(LineMessage.FIELD_OF_REGISTER, field.name());
    }
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
