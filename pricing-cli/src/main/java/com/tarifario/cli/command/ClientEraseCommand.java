package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.text.Values;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases what is kept on somebody (GDPR, article 17); documents stay valid. */
@Command(name = "erase", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientEraseCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.client}", descriptionKey = "client")
  private String client;

  @Option(
      names = "--contact",
      paramLabel = "${bundle:label.person}",
      order = 10,
      descriptionKey = "erase.contact")
  private @Nullable String contact;

  @Option(names = "--yes", order = 11, descriptionKey = "erase.yes")
  private boolean yes;

  ClientEraseCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    String code = client(store, client).code();
    String what = contact == null ? code : code + ", " + contact;
    if (!yes && !confirmed(what)) {
      terminal().say(RegisterMessage.NOTHING_DONE);
      return ExitStatus.COULD_NOT_RUN;
    }
    store
        .as(who())
        .run(
            change -> {
              if (contact == null) {
                store.erasure().client(change, code);
              } else {
                store.erasure().contact(change, code, contact);
              }
            });
    if (isJson()) {
      printJson(Tree.of().with("erased", code).with("contact", contact).map());
    } else {
      terminal().out().println(text(RegisterMessage.ERASED, what));
    }
    return ExitStatus.FINE;
  }

  private boolean confirmed(String what) {
    if (!terminal().questions().possible()) {
      throw new CannotRunException(RegisterMessage.NEEDS_YES, what);
    }
    String answer = terminal().questions().ask(text(RegisterMessage.ASK_ERASE, what));
    return answer != null && Boolean.TRUE.equals(Values.bool(answer));
  }
}
