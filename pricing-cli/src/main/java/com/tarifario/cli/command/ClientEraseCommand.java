package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.text.Values;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.person.Mention;
import com.tarifario.store.work.Need;
import com.tarifario.store.work.WorkFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases what is kept on somebody (GDPR, article 17); documents stay valid. */
@Command(name = "erase", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientEraseCommand extends StoreCommand {

  private static final int MOST_SHOWN = 10;

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
    if (contact == null && store.erasure().isErased(code)) {
      if (isJson()) {
        printJson(Tree.of().with("erased", code).map());
      } else {
        sayChanged(false, code);
      }
      return ExitStatus.FINE;
    }
    if (contact == null) {
      tellOpen(store, code);
    }
    if (!yes && !confirmed(what)) {
      terminal().say(RegisterMessage.NOTHING_DONE);
      return ExitStatus.COULD_NOT_RUN;
    }
    as(store)
        .run(
            change -> {
              if (contact == null) {
                store.erasure().client(change, code);
              } else {
                store.erasure().contact(change, code, contact);
              }
            });
    List<Mention> left = contact == null ? List.of() : store.people().mentions(code, contact);
    if (isJson()) {
      printJson(
          Tree.of()
              .with("erased", code)
              .with("contact", contact)
              .with(
                  "mentions",
                  left.isEmpty() ? null : left.stream().map(ClientEraseCommand::tree).toList())
              .map());
    } else {
      terminal().out().println(text(RegisterMessage.ERASED, what));
      if (contact != null && !left.isEmpty()) {
        tell(code, contact, left);
      }
    }
    return ExitStatus.FINE;
  }

  /** Whose texts are gone can't be read, so it can hardly be finished. */
  private void tellOpen(Store store, String code) {
    WorkFilter all = WorkFilter.all(Integer.MAX_VALUE).ofClient(code);
    Set<String> open = new TreeSet<>();
    for (Need need : List.of(Need.OPEN, Need.UNBILLED)) {
      store.works().list(all.needing(need)).forEach(each -> open.add(each.number()));
    }
    if (!open.isEmpty()) {
      String shown = open.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
      terminal()
          .say(
              RegisterMessage.ERASE_OPEN, code, open.size() > MOST_SHOWN ? shown + ", ..." : shown);
    }
  }

  private static Map<String, Object> tree(Mention mention) {
    return Tree.of()
        .with("of", mention.kind().name().toLowerCase(Locale.ROOT))
        .with("where", mention.where())
        .map();
  }

  /** Only a person can tell whom a first name means. */
  private void tell(String code, String name, List<Mention> left) {
    String count = terminal().numbers().count(left.size());
    terminal().say(RegisterMessage.MENTIONS_LEFT, code, name, count);
    for (Mention each : left.subList(0, Math.min(MOST_SHOWN, left.size()))) {
      terminal().err().println("  " + text(word(each.kind())) + " " + each.where());
    }
    if (left.size() > MOST_SHOWN) {
      String more = terminal().numbers().count(left.size() - MOST_SHOWN);
      terminal().say(RegisterMessage.MENTIONS_MORE, more, code);
    }
    terminal().err().flush();
  }

  private static RegisterMessage word(Mention.Kind kind) {
    return switch (kind) {
      case CLIENT -> RegisterMessage.LABEL_NOTES;
      case EQUIPMENT -> RegisterMessage.COLUMN_ASSET;
      case VISIT -> RegisterMessage.WHAT_VISIT;
      case INCIDENT -> RegisterMessage.WHAT_INCIDENT;
      case EXPENSE -> RegisterMessage.WHAT_EXPENSE;
      case WORK -> RegisterMessage.MENTION_WORK;
      case OTHER -> RegisterMessage.MENTION_TEXT;
    };
  }

  private boolean confirmed(String what) {
    if (!terminal().questions().possible()) {
      throw new CannotRunException(RegisterMessage.NEEDS_YES, what);
    }
    String answer = terminal().questions().ask(text(RegisterMessage.ASK_ERASE, what));
    return answer != null && Boolean.TRUE.equals(Values.bool(answer));
  }
}
