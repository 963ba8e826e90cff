package com.tarifario.cli.command;

import static com.tarifario.cli.command.ClientFields.said;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Kept;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a call. */
@Command(name = "edit", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class VisitEditCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.number}", descriptionKey = "visit.number")
  private long number;

  @Option(
      names = "--outcome",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "visit.outcome")
  private @Nullable String outcome;

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 11,
      descriptionKey = "edit.on")
  private @Nullable String on;

  @Option(
      names = "--by",
      paramLabel = "${bundle:label.name}",
      order = 12,
      descriptionKey = "edit.by")
  private @Nullable String by;

  @Option(
      names = "--contact",
      paramLabel = "${bundle:label.person}",
      order = 13,
      descriptionKey = "visit.contact")
  private @Nullable String contact;

  @Option(
      names = "--centre",
      paramLabel = "${bundle:label.centre}",
      order = 14,
      descriptionKey = "centre")
  private @Nullable String centre;

  @Option(
      names = "--next",
      paramLabel = "${bundle:label.text}",
      order = 15,
      descriptionKey = "visit.next")
  private @Nullable String next;

  @Option(
      names = "--next-on",
      paramLabel = "${bundle:label.day}",
      order = 16,
      descriptionKey = "visit.next-on")
  private @Nullable String nextOn;

  VisitEditCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    if (Stream.of(outcome, on, by, contact, centre, next, nextOn).allMatch(Objects::isNull)) {
      throw new CannotRunException(RegisterMessage.NOTHING_TO_CHANGE);
    }
    Kept<CommercialVisit> before = store.visits().get(number);
    CommercialVisit after = changed(before.value());
    boolean other = store.as(who()).make(change -> store.visits().save(change, before, after));
    if (isJson()) {
      printJson(numbered(number, ClientJson.visit(after)));
    } else {
      sayChanged(other, text(RegisterMessage.VISIT_NUMBER, number));
    }
    return ExitStatus.FINE;
  }

  private CommercialVisit changed(CommercialVisit before) {
    LocalDate day = dayOrNull(on);
    return new CommercialVisit(
        before.client(),
        said(centre, before.workCentre()),
        day == null ? before.on() : day,
        kept(by, before.person()),
        said(contact, before.contact()),
        kept(outcome, before.outcome()),
        said(next, before.nextStep()),
        nextOn == null ? before.nextOn() : dayOrNull(nextOn));
  }
}
