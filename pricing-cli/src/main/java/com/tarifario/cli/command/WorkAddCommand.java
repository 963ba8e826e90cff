package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a piece of work directly. */
@Command(name = "add", mixinStandardHelpOptions = true)
final class WorkAddCommand extends StoreCommand {

  /** What can be added without more; quotes, requests and agreements have commands of their own. */
  static final List<WorkType> TYPES =
      List.of(WorkType.ORDER, WorkType.WORK_ORDER, WorkType.WORK_REPORT, WorkType.DELIVERY_NOTE);

  @Parameters(arity = "0..1", paramLabel = "${bundle:label.client}", descriptionKey = "w.client")
  private @Nullable String client;

  @Option(
      names = "--type",
      paramLabel = "${bundle:label.text}",
      completionCandidates = FixedWords.OfAddedTypes.class,
      order = 9,
      descriptionKey = "w.type")
  private @Nullable String type;

  @Option(
      names = "--number",
      paramLabel = "${bundle:label.work-number}",
      order = 9,
      descriptionKey = "w.number")
  private @Nullable String number;

  @Mixin private WorkFields fields = new WorkFields();

  WorkAddCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    String said = client == null || client.isBlank() ? fields.clientOfParent(store) : client;
    String named = required(said, RegisterMessage.ASK_CLIENT, text(RegisterMessage.ASK_CLIENT));
    String code = client(store, named).code();
    WorkType kind = kind();
    String title = required(fields.title(), LineMessage.ASK_TITLE, "--title");
    Work blank = Work.of(kind, code, title, today(), who());
    Work work =
        fields.onto(number == null ? blank : blank.toBuilder().number(number).build(), store);
    KeptWork added = as(store).make(change -> added(store, change, work));
    ParentPlaces.warn(store, terminal(), added);
    new AgreementWarnings(store, terminal()).notInForce(added.work());
    if (isJson()) {
      printJson(WorkJson.work(added.work()));
    } else {
      terminal().out().println(text(LineMessage.ADDED, added.number(), added.work().title()));
    }
    return ExitStatus.FINE;
  }

  /** What was said; else what is answered, which is asked for until it can be added. */
  private WorkType kind() {
    while (true) {
      String word = required(type, LineMessage.ASK_TYPE, "--type");
      try {
        return kind(word);
      } catch (CannotRunException wrong) {
        if (type != null) {
          throw wrong;
        }
        terminal().say(wrong.sentence());
      }
    }
  }

  private static WorkType kind(String word) {
    WorkType kind = WorkListCommand.type(word, TYPES);
    if (!TYPES.contains(kind)) {
      throw new CannotRunException(
          LineMessage.TYPE_COMES_ABOUT, kind.word(), TYPES.stream().map(WorkType::word).toList());
    }
    return kind;
  }

  /** An order that has neither a price nor, as one of a quote has, lines is not billed itself. */
  private static KeptWork added(Store store, Change change, Work work) {
    KeptWork added = store.works().add(change, work);
    if (work.type() == WorkType.ORDER && work.amount() == null) {
      store.works().mark(change, added.id(), added.number(), added.toValue(), false);
    }
    return added;
  }
}
