package com.tarifario.cli.command;

import static com.tarifario.cli.command.ClientFields.said;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Kept;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a call. */
@Command(name = "edit", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class VisitEditCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.number}", descriptionKey = "visit.number")
  private long number;

  @Mixin private VisitFields fields = new VisitFields();

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

  VisitEditCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    needsAny(fields.outcome, on, by, fields.contact, fields.centre, fields.next, fields.nextOn);
    Kept<CommercialVisit> before = store.visits().get(number);
    CommercialVisit after = changed(before.value());
    boolean other = as(store).make(change -> store.visits().save(change, before, after));
    if (isJson()) {
      printJson(numbered(number, ClientJson.visit(after)));
    } else {
      sayChanged(other, text(RegisterMessage.VISIT_NUMBER, number));
    }
    return ExitStatus.FINE;
  }

  private CommercialVisit changed(CommercialVisit before) {
    return new CommercialVisit(
        before.client(),
        said(fields.centre, before.workCentre()),
        pastDay(on, before.on(), RegisterMessage.VISIT_LATER),
        kept(by, before.person()),
        said(fields.contact, before.contact()),
        kept(fields.outcome, before.outcome()),
        said(fields.next, before.nextStep()),
        fields.nextOn == null ? before.nextOn() : dayOrNull(fields.nextOn));
  }
}
