package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.agreement.TermsFile;
import com.tarifario.io.agreement.WrittenTerms;
import com.tarifario.io.yaml.ReadResult;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads files of terms. */
final class TermsReading {

  private TermsReading() {}

  /**
   * The terms in a file; says what may be mistaken in them.
   *
   * @param tariff the tariff that they are to fit; null if none is at hand
   * @throws CannotRunException if there is no such file
   * @throws InvalidDataException if it says no terms; has all that is wrong
   */
  static WrittenTerms read(Path file, @Nullable Tariff tariff, Terminal terminal)
      throws IOException {
    WorkSource.requireFile(file);
    ReadResult<WrittenTerms> result = TermsFile.read(file, tariff);
    WrittenTerms terms =
        result.value().orElseThrow(() -> new InvalidDataException(result.problems()));
    result.problems().forEach(terminal::report);
    return terms;
  }
}
