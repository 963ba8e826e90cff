package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.work.KeptWork;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes what is said of a piece of work. */
@Command(name = "edit", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WorkEditCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "work.number")
  private String number;

  @Mixin private WorkFields fields = new WorkFields();

  WorkEditCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptWork kept = store.works().get(number);
    if (WorkDocuments.isDocument(kept.type())
        && fields.ofDocument()
        && !store.documents().isEditable(kept)) {
      throw store.documentBatch().notEditable(kept);
    }
    Work after = fields.onto(kept.work(), store);
    new AgreementWarnings(store, terminal()).notInForce(after);
    boolean other = as(store).make(change -> store.works().save(change, kept, after));
    KeptWork now = store.works().get(kept.number());
    if (!after.links().equals(kept.work().links())
        || !Objects.equals(now.work().workCentre(), kept.work().workCentre())) {
      ParentPlaces.warn(store, terminal(), now);
    }
    if (isJson()) {
      printJson(WorkJson.work(now.work()));
    } else {
      boolean toValue = now.toValue() && !kept.toValue();
      LineMessage changed = toValue ? LineMessage.CHANGED_TO_VALUE : LineMessage.CHANGED;
      terminal().out().println(text(other ? changed : LineMessage.SAME, number));
    }
    return ExitStatus.FINE;
  }
}
