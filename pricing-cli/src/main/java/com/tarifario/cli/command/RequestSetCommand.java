package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.io.json.RequestJson;
import com.tarifario.store.Store;
import com.tarifario.store.request.KeptRequest;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills in fields of a request. */
@Command(name = "set", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RequestSetCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.work-number}", descriptionKey = "request.number")
  private String number;

  @Mixin private FieldOptions fields = new FieldOptions();

  RequestSetCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    KeptRequest before = store.requests().get(number);
    Map<String, String> entered =
        fields.any() ? fields.given() : fields.givenOrAnswered(before.says().fields(), terminal());
    if (entered.isEmpty()) {
      throw new CannotRunException(RegisterMessage.MISSING_FIELD, "--field");
    }
    KeptRequest after =
        store.as(who()).make(change -> store.requests().set(change, before, entered));
    if (isJson()) {
      printJson(RequestJson.request(after.request()));
    } else {
      boolean other = after.version() != before.version();
      terminal()
          .out()
          .println(text(other ? ServiceRequestMessage.SET : ServiceRequestMessage.SAME, number));
    }
    return ExitStatus.FINE;
  }
}
