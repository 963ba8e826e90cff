package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Terminal;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The program: its commands, its language, and how it ends. */
@Command(
    name = "tarifario",
    mixinStandardHelpOptions = true,
    versionProvider = TarifarioCommand.Version.class)
public final class TarifarioCommand {

  private static final String HELP_TEXTS = "com.tarifario.cli.text.tarifario";
  private static final String COMPLETION = "generate-completion";
  private static final int HELP_WIDTH = 100;
  private static final int NARROWEST_HELP = 60;

  @Mixin private final CommonOptions common = new CommonOptions();

  TarifarioCommand() {}

  /**
   * Runs the command of the arguments and answers with the exit status. What it can't do without is
   * asked for on a terminal, unless programs read what comes.
   */
  public static int run(Terminal terminal, String... args) {
    TarifarioCommand tarifario = new TarifarioCommand();
    CommandLine line = commandLine(tarifario, terminal, words(args));
    ErrorReport errors = new ErrorReport(terminal, wantsJson(args));
    line.setParameterExceptionHandler(
        (wrong, given) -> {
          String[] whole =
              wantsJson(given) ? null : new MissingArguments(terminal).answered(wrong, given);
          return whole == null ? errors.handleUsage(wrong, given) : run(terminal, whole);
        });
    line.setExecutionStrategy(TarifarioCommand::runAndClose);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> errors.handle(exception, tarifario.common.debug()));
    if (args.length == 0) {
      line.usage(terminal.err());
      return ExitStatus.COULD_NOT_RUN;
    }
    return line.execute(args);
  }

  /** Whether programs read what comes, errors too, even if the arguments can't be understood. */
  private static boolean wantsJson(String... args) {
    return Stream.of(args)
        .takeWhile(each -> !each.equals(MissingArguments.END_OF_OPTIONS))
        .anyMatch("--json"::equals);
  }

  /** What names the command. The script that completes commands is about all of them. */
  private static List<String> words(String... args) {
    return args.length > 0 && args[0].equals(COMPLETION) ? List.of() : List.of(args);
  }

  /** Runs the command, and closes what its options opened. */
  private static int runAndClose(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } finally {
      for (CommandLine each : parsed.asCommandLineList()) {
        each.getCommandSpec().mixins().values().stream()
            .map(CommandSpec::userObject)
            .filter(DataOption.class::isInstance)
            .forEach(options -> ((DataOption) options).close());
      }
    }
  }

  /**
   * The program with the command that words name; with all commands if they name none.
   *
   * @param words the arguments, or none
   */
  static CommandLine commandLine(
      TarifarioCommand tarifario, Terminal terminal, List<String> words) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            HELP_TEXTS,
            terminal.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    CommandLine line =
        new Subcommands(terminal)
            .command("value", ValueCommand::new)
            .command("explain", ExplainCommand::new)
            .command("price", PriceCommand::new)
            .command("check", CheckCommand::new)
            .command("test", TestCommand::new)
            .group("concept", ConceptCommand::with)
            .group("quote", QuoteCommand::with)
            .group("client", ClientCommand::with)
            .group("visit", VisitCommand::with)
            .group("incident", IncidentCommand::with)
            .group("expense", ExpenseCommand::with)
            .group("request", RequestCommand::with)
            .group("work", WorkCommand::with)
            .group("note", NoteCommand::with)
            .command("offer", OfferCommand::new)
            .group("agreement", AgreementCommand::with)
            .group("db", DbCommand::with)
            .command(COMPLETION, ignored -> new GenerateCompletion())
            .of(tarifario, words);
    line.setResourceBundle(texts);
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(
        terminal.columns() == 0
            ? HELP_WIDTH
            : Math.max(NARROWEST_HELP, Math.min(HELP_WIDTH, terminal.columns())));
    line.setColorScheme(
        Help.defaultColorScheme(terminal.outStyle() == Style.ANSI ? Ansi.ON : Ansi.OFF));
    label(line, texts.getString("label.command"));
    return line;
  }

  private static void label(CommandLine line, String subcommand) {
    line.getCommandSpec()
        .usageMessage()
        .synopsisSubcommandLabel(subcommand)
        .sortOptions(false)
        .sortSynopsis(false);
    line.getSubcommands().values().forEach(each -> label(each, subcommand));
  }

  /** The version of the jar that is running. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = TarifarioCommand.class.getPackage().getImplementationVersion();
      return new String[] {"tarifario " + (version == null ? "(development)" : version)};
    }
  }
}
