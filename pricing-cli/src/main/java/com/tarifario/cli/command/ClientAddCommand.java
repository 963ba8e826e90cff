package com.tarifario.cli.command;

import com.tarifario.cli.report.DuplicatesReport;
import com.tarifario.cli.terminal.Questions;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.client.Address;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.InvalidEntryException;
import com.tarifario.core.client.TaxId;
import com.tarifario.core.text.MessageKey;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import com.tarifario.store.client.Duplicate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a client or prospect. */
@Command(name = "add", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli and prepare() set the fields
final class ClientAddCommand extends StoreCommand {

  @Parameters(arity = "0..1", paramLabel = "${bundle:label.code}", descriptionKey = "new-code")
  private @Nullable String code;

  @Option(names = "--prospect", order = 9, descriptionKey = "prospect")
  private boolean prospect;

  @Mixin private ClientFields fields = new ClientFields();

  /** What is to be added, once it is prepared. */
  private ClientCard card;

  ClientAddCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  boolean begins() {
    return true;
  }

  @Override
  void prepare() {
    if (prospect && fields.isClient()) {
      throw new CannotRunException(CliMessage.ONLY_ONE_OF, "--prospect, --status client");
    }
    String words = words();
    String newCode = newCode();
    boolean asked = fields.name() == null && words == null;
    String name = words == null ? name() : words.strip();
    ClientCard blank = ClientCard.of(Client.of(newCode == null ? "?" : newCode, name, null));
    ClientCard said =
        fields.onto(prospect ? blank.toBuilder().status(Status.PROSPECT).build() : blank, today());
    card = asked && !fields.any() ? answered(said) : said;
  }

  @Override
  int run(Store store) {
    ClientCard added =
        as(store)
            .make(
                change -> {
                  String given =
                      newCode() == null
                          ? store.clients().freeCode(change, today().getYear())
                          : card.code();
                  ClientCard whole = card.toBuilder().code(given).build();
                  store.clients().add(change, whole);
                  return whole;
                });
    // Not before: somebody else may be adding the same client.
    List<Duplicate> near = store.duplicates().of(added);
    if (isJson()) {
      printJson(ClientJson.card(added));
    } else {
      terminal()
          .out()
          .println(
              text(
                  added.client().status() == Status.PROSPECT
                      ? RegisterMessage.PROSPECT_ADDED
                      : RegisterMessage.CLIENT_ADDED,
                  added.code(),
                  added.name()));
    }
    new DuplicatesReport(terminal()).warn(added.code(), near);
    return ExitStatus.FINE;
  }

  /** The name, if it was given in place of a code. */
  private @Nullable String words() {
    return fields.name() == null && code != null && code.strip().contains(" ") ? code : null;
  }

  private @Nullable String newCode() {
    return words() == null ? code : null;
  }

  private String name() {
    String option = code == null ? "--name" : "--name \"" + code + "\"";
    return required(fields.name(), RegisterMessage.ASK_NAME, option);
  }

  /** The card with what is answered; each may be left blank. */
  private ClientCard answered(ClientCard card) {
    Questions questions = terminal().questions();
    TaxId taxId = answer(RegisterMessage.ASK_TAX_ID, text -> TaxId.parse(text, TaxId.SPAIN));
    String street = questions.ask(text(RegisterMessage.ASK_STREET));
    String country = answer(RegisterMessage.ASK_COUNTRY, TaxId::country);
    Address place =
        answer(RegisterMessage.ASK_POSTCODE, text -> Address.of(null, text, null, null, country));
    String postcode = place == null ? null : place.postcode();
    String town = questions.ask(text(RegisterMessage.ASK_TOWN));
    return card.toBuilder()
        .taxId(taxId)
        .address(Address.of(street, postcode, town, null, country))
        .build();
  }

  /** What an answer means; it is asked for again until it can be used or is blank. */
  private <T> @Nullable T answer(MessageKey question, Function<String, T> meaning) {
    while (true) {
      String answer = terminal().questions().ask(text(question));
      if (answer == null) {
        return null;
      }
      try {
        return meaning.apply(answer);
      } catch (InvalidEntryException wrong) {
        terminal().say(wrong.sentence());
      }
    }
  }
}
