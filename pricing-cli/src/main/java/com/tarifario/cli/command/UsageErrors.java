package com.tarifario.cli.command;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with arguments that can't be understood, in our words. */
final class UsageErrors {

  /** The options that a message of the command line library names. */
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  private UsageErrors() {}

  /** What is wrong with the arguments, and what to do. */
  static Message message(ParameterException exception) {
    ArgSpec argument = exception.getArgSpec();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (exception instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return Message.of(
          CliMessage.MISSING_ARGUMENT,
          missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", ")));
    }
    if (exception instanceof MutuallyExclusiveArgsException) {
      return Message.of(
          CliMessage.ONLY_ONE_OF,
          OPTION
              .matcher(String.valueOf(exception.getMessage()))
              .results()
              .map(MatchResult::group)
              .collect(Collectors.joining(", ")));
    }
    if (exception instanceof OverwrittenOptionException && argument != null) {
      return Message.of(CliMessage.OPTION_TWICE, name(argument));
    }
    if (argument != null && exception.getValue() != null) {
      return allowed(argument).isEmpty()
          ? Message.of(CliMessage.BAD_VALUE, exception.getValue(), name(argument))
          : Message.of(
              CliMessage.BAD_VALUE_OF, exception.getValue(), name(argument), allowed(argument));
    }
    if (argument != null) {
      return Message.of(CliMessage.MISSING_VALUE, name(argument));
    }
    return exception.getCommandLine().getSubcommands().isEmpty()
        ? Message.of(CliMessage.BAD_USAGE)
        : Message.of(
            CliMessage.MISSING_COMMAND,
            List.copyOf(exception.getCommandLine().getSubcommands().keySet()));
  }

  private static Message unmatched(UnmatchedArgumentException exception) {
    String first = exception.getUnmatched().get(0);
    List<String> suggestions = new ArrayList<>(exception.getSuggestions());
    Object hint =
        suggestions.isEmpty()
            ? ""
            : Message.of(CoreMessage.DID_YOU_MEAN, String.join(", ", suggestions));
    // What stands behind "--" is none, even if it is called as one.
    if (exception.isUnknownOption() && !suggestions.contains(first)) {
      return Message.of(CliMessage.UNKNOWN_OPTION, first, hint);
    }
    return exception.getCommandLine().getSubcommands().isEmpty()
        ? Message.of(CliMessage.UNEXPECTED_ARGUMENT, first)
        : Message.of(CliMessage.UNKNOWN_COMMAND, first, hint);
  }

  /** What it is called; an argument of which there may be several, as one is. */
  static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName()
        : argument.paramLabel().replace("...", "");
  }

  /** What there is to choose from instead; empty if it can't be listed. */
  static List<String> expected(ParameterException exception) {
    ArgSpec argument = exception.getArgSpec();
    if (argument != null) {
      return exception.getValue() == null ? List.of() : allowed(argument);
    }
    return exception instanceof MissingParameterException
            || exception instanceof MutuallyExclusiveArgsException
        ? List.of()
        : List.copyOf(exception.getCommandLine().getSubcommands().keySet());
  }

  private static List<String> allowed(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    List<String> values = new ArrayList<>();
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        values.add(constant.toString());
      }
    }
    return values;
  }
}
