package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Asks whoever sits at the terminal for the arguments that a command can't do without. */
final class MissingArguments {

  /** What stands before arguments that are no options, whatever they look like. */
  static final String END_OF_OPTIONS = "--";

  /** Where the first clause of a description ends. */
  private static final Pattern CLAUSE_END = Pattern.compile("[.:;,](?=\\s|$)|\\s\\(");

  private final Terminal terminal;

  MissingArguments(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The arguments with those that were missing, as they are answered.
   *
   * @return null if nobody can be asked, an answer is blank, or something else is wrong with the
   *     arguments
   */
  String @Nullable [] answered(ParameterException wrong, String... args) {
    if (!(wrong instanceof MissingParameterException missing)
        || !terminal.questions().possible()
        || missing.getMissing().isEmpty()
        || missing.getMissing().stream().anyMatch(each -> !canBeAsked(each, args))) {
      return null;
    }
    List<String> options = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (ArgSpec each : inOrder(missing.getMissing())) {
      List<String> answers = answers(each);
      if (answers.isEmpty()) {
        return null;
      }
      if (each instanceof OptionSpec option) {
        answers.forEach(answer -> options.add(option.longestName() + "=" + answer));
      } else {
        others.addAll(answers);
      }
    }
    return together(args, options, others);
  }

  /** Whether it is missing as a whole. An option without its value is told as it was before. */
  private static boolean canBeAsked(ArgSpec missing, String... args) {
    return !(missing instanceof OptionSpec option)
        || options(args)
            .noneMatch(arg -> Stream.of(option.names()).anyMatch(name -> isOf(name, arg)));
  }

  private static boolean isOf(String name, String arg) {
    return arg.equals(name) || arg.startsWith(name + "=");
  }

  private static Stream<String> options(String... args) {
    return Stream.of(args).takeWhile(each -> !each.equals(END_OF_OPTIONS));
  }

  /** Arguments as they stand in a row, then options as the help lists them. */
  private static List<ArgSpec> inOrder(List<ArgSpec> missing) {
    return missing.stream()
        .distinct()
        .sorted(Comparator.comparing(MissingArguments::place))
        .toList();
  }

  private static int place(ArgSpec argument) {
    return argument instanceof PositionalParamSpec positional
        ? Integer.MIN_VALUE + positional.index().min()
        : ((OptionSpec) argument).order();
  }

  /** The answer; of what may be given several times, those up to a blank one. */
  private List<String> answers(ArgSpec argument) {
    boolean several = argument.isPositional() && argument.arity().isVariable();
    List<String> answers = new ArrayList<>();
    String question = question(argument);
    String answer = terminal.questions().ask(question);
    while (answer != null) {
      answers.add(answer);
      answer = several ? terminal.questions().ask(question) : null;
    }
    return answers;
  }

  /** What its description begins with; what it is called, if it has none. */
  private static String question(ArgSpec argument) {
    String clause = CLAUSE_END.split(String.join(" ", argument.description()), 2)[0].strip();
    return clause.isEmpty() ? UsageErrors.name(argument) : clause;
  }

  private static String[] together(String[] args, List<String> options, List<String> others) {
    List<String> all = new ArrayList<>(options(args).toList());
    int end = all.size();
    all.addAll(options);
    if (end < args.length || !others.isEmpty()) {
      all.add(END_OF_OPTIONS);
    }
    all.addAll(Stream.of(args).skip(end + 1L).toList());
    all.addAll(others);
    return all.toArray(String[]::new);
  }
}
