package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.catalogue.InvalidParameterException;
import com.tarifario.core.client.InvalidEntryException;
import com.tarifario.core.lifecycle.TransitionRefusedException;
import com.tarifario.core.offer.InvalidOfferException;
import com.tarifario.core.pricing.UnreachableTotalException;
import com.tarifario.core.request.RequestRefusedException;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.json.JsonText;
import com.tarifario.rules.InvalidOfferRulesException;
import com.tarifario.rules.InvalidTariffException;
import com.tarifario.store.fault.LostConnection;
import com.tarifario.store.fault.MissingRights;
import com.tarifario.store.fault.SameMoment;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.ParameterException;

/**
 * Tells errors in the user's language, without a trace of the program's inside; as one line of JSON
 * if the result was to be JSON.
 */
final class ErrorReport {

  /** How systems call it. */
  private static final Set<String> CLOSED_PIPE =
      Set.of("Broken pipe", "Tubería rota", "The pipe is being closed");

  private final Terminal terminal;
  private final boolean json;

  /**
   * Where errors are told.
   *
   * @param json whether programs read them
   */
  ErrorReport(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  /** Arguments that can't be understood. */
  int handleUsage(ParameterException exception, String[] args) {
    Message message = UsageErrors.message(exception);
    Message help =
        Message.of(
            CliMessage.SEE_HELP, exception.getCommandLine().getCommandSpec().qualifiedName());
    if (json) {
      List<String> expected = UsageErrors.expected(exception);
      tell(List.of(new ToldError(message, null, false, expected, help)));
    } else {
      tell(message);
      terminal.say(help.key(), help.arguments().toArray());
    }
    return ExitStatus.COULD_NOT_RUN;
  }

  /** Anything that went wrong while a command ran. */
  int handle(Exception exception, boolean debug) {
    if (debug) {
      exception.printStackTrace(terminal.err());
    }
    if (exception instanceof InvalidOfferRulesException rules) {
      return problems(rules.problems(), CliMessage.OFFER_RULES_INVALID);
    }
    if (exception instanceof InvalidTariffException tariff) {
      return problems(tariff.problems(), CliMessage.TARIFF_INVALID);
    }
    if (exception instanceof InvalidDataException data) {
      return problems(data.problems(), CliMessage.DATA_INVALID);
    }
    if (exception instanceof RequestRefusedException refused) {
      if (json) {
        tell(refused.sentences().stream().map(ToldError::of).toList());
      } else {
        refused.sentences().forEach(this::tell);
      }
      return ExitStatus.COULD_NOT_RUN;
    }
    if (!isClosedPipe(exception)) {
      Message message = message(exception);
      if (json) {
        tell(List.of(ToldError.of(message)));
      } else {
        tell(message);
      }
    }
    return ExitStatus.COULD_NOT_RUN;
  }

  /** Whoever read our output has had enough ({@code | head}): nothing to tell. */
  private static boolean isClosedPipe(Exception exception) {
    Throwable cause = exception instanceof UncheckedIOException ? exception.getCause() : exception;
    return cause instanceof IOException && CLOSED_PIPE.contains(String.valueOf(cause.getMessage()));
  }

  private int problems(List<Problem> problems, CliMessage closing) {
    if (json) {
      tell(problems.stream().map(ToldError::of).toList());
      return ExitStatus.PROBLEMS;
    }
    problems.forEach(terminal::report);
    terminal.say(closing, String.valueOf(problems.stream().filter(Problem::isError).count()));
    return ExitStatus.PROBLEMS;
  }

  private Message message(Exception exception) {
    if (exception instanceof CannotRunException cannot) {
      return cannot.sentence();
    }
    if (exception instanceof StaleChangeException stale) {
      return stale.sentenceIn(StoreCommand.zone());
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
    return LostConnection.sentence(exception)
        .or(() -> SameMoment.sentence(exception))
        .or(() -> MissingRights.sentence(exception))
        .orElseGet(() -> Message.of(CliMessage.UNEXPECTED, exception.toString()));
  }

  /** One as an object, several as a list of them. */
  private void tell(List<ToldError> errors) {
    List<Map<String, Object>> trees =
        errors.stream().map(each -> each.tree(terminal.locale())).toList();
    terminal.err().println(JsonText.line(trees.size() == 1 ? trees.get(0) : trees));
    terminal.err().flush();
  }

  private void tell(Message message) {
    terminal.err().println("tarifario: " + terminal.errStyle().red(terminal.text(message)));
    terminal.err().flush();
  }
}
