package com.tarifario.cli.command;

import com.tarifario.cli.report.HappeningsReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.ClientExpense;
import com.tarifario.core.money.Money;
import com.tarifario.io.json.ClientJson;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Kept;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about what the commercial area spends on clients. */
@Command(name = "expense", mixinStandardHelpOptions = true)
final class ExpenseCommand {

  private ExpenseCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("add", Add::new)
        .command("edit", ExpenseEditCommand::new)
        .command("list", Show::new)
        .of(new ExpenseCommand(), words);
  }

  /** Notes an expense. */
  @Command(name = "add", mixinStandardHelpOptions = true)
  static final class Add extends StoreCommand {

    @Parameters(
        arity = "0..1",
        index = "0",
        paramLabel = "${bundle:label.client}",
        descriptionKey = "client")
    private @Nullable String client;

    @Parameters(
        arity = "0..1",
        index = "1",
        paramLabel = "${bundle:label.amount}",
        descriptionKey = "expense.amount")
    private @Nullable String amount;

    @Option(
        names = "--for",
        paramLabel = "${bundle:label.text}",
        order = 10,
        descriptionKey = "expense.for")
    private @Nullable String purpose;

    @Option(
        names = "--outcome",
        paramLabel = "${bundle:label.text}",
        order = 11,
        descriptionKey = "expense.outcome")
    private @Nullable String outcome;

    @Option(names = "--on", paramLabel = "${bundle:label.day}", order = 12, descriptionKey = "on")
    private @Nullable String on;

    @Option(names = "--by", paramLabel = "${bundle:label.name}", order = 13, descriptionKey = "by")
    private @Nullable String by;

    @Option(
        names = "--currency",
        paramLabel = "EUR",
        order = 14,
        descriptionKey = "expense.currency")
    private String currency = "EUR";

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      String named = required(client, RegisterMessage.ASK_CLIENT, text(RegisterMessage.ASK_CLIENT));
      String code = client(store, named).code();
      String spent = required(amount, RegisterMessage.ASK_AMOUNT, text(RegisterMessage.ASK_AMOUNT));
      ClientExpense expense =
          new ClientExpense(
              code,
              pastDay(on, RegisterMessage.EXPENSE_LATER),
              by == null ? who() : by,
              money(spent),
              required(purpose, RegisterMessage.ASK_PURPOSE, "--for"),
              outcome);
      as(store).run(change -> store.expenses().add(change, expense));
      if (isJson()) {
        printJson(ClientJson.expense(expense));
      } else {
        terminal()
            .out()
            .println(
                text(
                    RegisterMessage.EXPENSE_ADDED,
                    terminal().numbers().money(expense.amount()),
                    code));
      }
      return ExitStatus.FINE;
    }

    private Money money(String text) {
      Currency unit;
      try {
        unit = Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException none) {
        throw new CannotRunException(RegisterMessage.BAD_CURRENCY, currency);
      }
      return Amounts.paid(text, unit);
    }
  }

  /** Lists expenses, the last first. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class Show extends StoreCommand {

    @Mixin private PeriodOptions options = new PeriodOptions();

    Show(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      List<Kept<ClientExpense>> expenses = store.expenses().kept(options.period(this, store));
      return options.list(
          this,
          expenses,
          each -> numbered(each.id(), ClientJson.expense(each.value())),
          new HappeningsReport(terminal())::expenses);
    }
  }
}
