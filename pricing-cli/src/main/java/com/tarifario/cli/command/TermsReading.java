package com.tarifario.cli.command;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.agreement.TermsFile;
import com.tarifario.io.yaml.ReadResult;
import java.io.IOException;
import java.nio.file.Path;

/** Reads files of terms. */
final class TermsReading {

  private TermsReading() {}

  /**
   * The terms in a file.
   *
   * @throws CannotRunException if there is no such file
   * @throws InvalidDataException if it says no terms; has all that is wrong
   */
  static AgreementTerms read(Path file) throws IOException {
    WorkSource.requireFile(file);
    ReadResult<AgreementTerms> result = TermsFile.read(file);
    return result.value().orElseThrow(() -> new InvalidDataException(result.problems()));
  }
}
