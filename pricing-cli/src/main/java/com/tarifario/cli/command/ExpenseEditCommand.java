package com.tarifario.cli.command;

import static com.tarifario.cli.command.ClientFields.said;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.ClientExpense;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Kept;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes an expense. */
@Command(name = "edit", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExpenseEditCommand extends StoreCommand {

  @Parameters(paramLabel = "${bundle:label.number}", descriptionKey = "expense.number")
  private long number;

  @Option(
      names = "--amount",
      paramLabel = "${bundle:label.amount}",
      order = 10,
      descriptionKey = "expense.amount")
  private @Nullable String amount;

  @Option(
      names = "--for",
      paramLabel = "${bundle:label.text}",
      order = 11,
      descriptionKey = "expense.for")
  private @Nullable String purpose;

  @Option(
      names = "--outcome",
      paramLabel = "${bundle:label.text}",
      order = 12,
      descriptionKey = "expense.outcome")
  private @Nullable String outcome;

  @Option(
      names = "--on",
      paramLabel = "${bundle:label.day}",
      order = 13,
      descriptionKey = "edit.on")
  private @Nullable String on;

  @Option(
      names = "--by",
      paramLabel = "${bundle:label.name}",
      order = 14,
      descriptionKey = "edit.by")
  private @Nullable String by;

  ExpenseEditCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    needsAny(amount, purpose, outcome, on, by);
    Kept<ClientExpense> before = store.expenses().get(number);
    ClientExpense after = changed(before.value());
    boolean other = as(store).make(change -> store.expenses().save(change, before, after));
    if (isJson()) {
      printJson(numbered(number, ClientJson.expense(after)));
    } else {
      sayChanged(other, text(RegisterMessage.EXPENSE_NUMBER, number));
    }
    return ExitStatus.FINE;
  }

  private ClientExpense changed(ClientExpense before) {
    return new ClientExpense(
        before.client(),
        pastDay(on, before.on(), RegisterMessage.EXPENSE_LATER),
        kept(by, before.person()),
        amount == null ? before.amount() : Amounts.paid(amount, before.amount().currency()),
        kept(purpose, before.purpose()),
        said(outcome, before.outcome()));
  }
}
