package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.catalogue.InvalidParameterException;
import com.tarifario.core.client.InvalidEntryException;
import com.tarifario.core.lifecycle.TransitionRefusedException;
import com.tarifario.core.offer.InvalidOfferException;
import com.tarifario.core.pricing.UnreachableTotalException;
import com.tarifario.core.request.RequestRefusedException;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.io.InvalidDataException;
import com.tarifario.rules.InvalidTariffException;
import com.tarifario.store.fault.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells errors in the user's language, without a trace of the program's inside. */
final class ErrorReport {

  /** How systems call it. */
  private static final Set<String> CLOSED_PIPE =
      Set.of("Broken pipe", "Tubería rota", "The pipe is being closed");

  /** The options that a message of the command line library names. */
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  private final Terminal terminal;

  ErrorReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Arguments that can't be understood. */
  int handleUsage(ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    tell(usageMessage(exception));
    terminal.say(CliMessage.SEE_HELP, command.getCommandSpec().qualifiedName());
    return ExitStatus.COULD_NOT_RUN;
  }

  private Message usageMessage(ParameterException exception) {
    ArgSpec argument = exception.getArgSpec();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (exception instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return Message.of(
          CliMessage.MISSING_ARGUMENT,
          missing.getMissing().stream().map(ErrorReport::name).collect(Collectors.joining(", ")));
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
    if (exception.isUnknownOption()) {
      return Message.of(CliMessage.UNKNOWN_OPTION, first, hint);
    }
    return exception.getCommandLine().getSubcommands().isEmpty()
        ? Message.of(CliMessage.UNEXPECTED_ARGUMENT, first)
        : Message.of(CliMessage.UNKNOWN_COMMAND, first, hint);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
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

  /** Anything that went wrong while a command ran. */
  int handle(Exception exception, boolean debug) {
    if (debug) {
      exception.printStackTrace(terminal.err());
    }
    if (exception instanceof InvalidTariffException tariff) {
      return problems(tariff.problems(), CliMessage.TARIFF_INVALID);
    }
    if (exception instanceof InvalidDataException data) {
      return problems(data.problems(), CliMessage.DATA_INVALID);
    }
    if (exception instanceof RequestRefusedException refused) {
      refused.sentences().forEach(this::tell);
      return ExitStatus.COULD_NOT_RUN;
    }
    if (!isClosedPipe(exception)) {
      tell(message(exception));
    }
    return ExitStatus.COULD_NOT_RUN;
  }

  /** Whoever read our output has had enough ({@code | head}): nothing to tell. */
  private static boolean isClosedPipe(Exception exception) {
    Throwable cause = exception instanceof UncheckedIOException ? exception.getCause() : exception;
    return cause instanceof IOException && CLOSED_PIPE.contains(String.valueOf(cause.getMessage()));
  }

  private int problems(List<Problem> problems, CliMessage closing) {
    problems.forEach(terminal::report);
    terminal.say(closing, String.valueOf(problems.stream().filter(Problem::isError).count()));
    return ExitStatus.PROBLEMS;
  }

  private Message message(Exception exception) {
    if (exception instanceof CannotRunException cannot) {
      return cannot.sentence();
    }
    if (exception instanceof StoreException refused) {
      return refused.sentence();
    }
    if (exception instanceof InvalidEntryException entry) {
      return entry.sentence();
    }
    if (exception instanceof InvalidParameterException parameter) {
      return parameter.sentence();
    }
    if (exception instanceof UnreachableTotalException total) {
      return total.sentence();
    }

    if (exception instanceof InvalidOfferException offer) {
      return offer.sentence();
    }
    if (exception instanceof TransitionRefusedException transition) {
      return transition.sentence();
    }
    Throwable cause =
        exception instanceof UncheckedIOException unchecked ? unchecked.getCause() : exception;
    if (cause instanceof NoSuchFileException missing) {
      return Message.of(CliMessage.NO_FILE, missing.getFile());
    }
    if (cause instanceof AccessDeniedException denied) {
      return Message.of(CliMessage.NO_ACCESS, denied.getFile());
    }
    if (cause instanceof FileSystemException failed) {
      String reason = failed.getReason();
      return Message.of(CliMessage.FILE_FAILED, failed.getFile(), reason == null ? "" : reason);
    }
    if (cause instanceof IOException) {
      return Message.of(CliMessage.IO_FAILED, String.valueOf(cause.getMessage()));
    }
    return Message.of(CliMessage.UNEXPECTED, exception.toString());
  }

  private void tell(Message message) {
    terminal.err().println("tarifario: " + terminal.errStyle().red(terminal.text(message)));
    terminal.err().flush();
  }
}
