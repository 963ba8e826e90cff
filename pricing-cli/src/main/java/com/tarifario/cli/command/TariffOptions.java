package com.tarifario.cli.command;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.InvalidTariffException;
import com.tarifario.rules.LoadOptions;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.Trust;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The tariff that a command prices by. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TariffOptions {

  /** The tariff that the environment names, if an option names none. */
  static final String FROM_ENVIRONMENT = "${env:TARIFARIO_TARIFF}";

  @Option(
      names = {"-t", "--tariff"},
      required = true,
      defaultValue = FROM_ENVIRONMENT,
      paramLabel = "${bundle:label.dir}",
      order = 1,
      descriptionKey = "tariff")
  private Path folder;

  @Option(names = "--trust-code", order = 50, descriptionKey = "trust-code")
  private boolean trustCode;

  /** The tariff folder, as the user gave it. */
  Path folder() {
    return folder;
  }

  /**
   * Reads the tariff.
   *
   * @throws CannotRunException if there is no such folder
   */
  Tariff load() {
    return load(folder, trustCode);
  }

  /** The same, with so many decisions kept at most. */
  Tariff load(int keptDecisions) {
    return load(
        folder, LoadOptions.USUAL.withTrust(trust(trustCode)).withKeptDecisions(keptDecisions));
  }

  /**
   * Reads a tariff.
   *
   * @throws CannotRunException if there is no such folder
   */
  static Tariff load(Path folder, boolean trustCode) {
    return load(folder, LoadOptions.USUAL.withTrust(trust(trustCode)));
  }

  private static Tariff load(Path folder, LoadOptions options) {
    requireFolder(folder, CliMessage.NO_TARIFF_FOLDER);
    try {
      return TariffFolder.load(folder, options);
    } catch (InvalidTariffException invalid) {
      throw new InvalidTariffException(
          invalid.problems().stream().map(each -> below(folder, each)).toList());
    }
  }

  /** The problem with its place as it can be found from here, not from inside the folder. */
  static Problem below(Path folder, Problem problem) {
    SourceLocation where = problem.where();
    return where == null
        ? problem
        : new Problem(
            problem.severity(),
            new SourceLocation(
                folder.resolve(where.file()).toString(), where.line(), where.column()),
            problem.message());
  }

  static Trust trust(boolean code) {
    return code ? Trust.TRUST_CODE : Trust.REFUSE_CODE;
  }

  static void requireFolder(Path folder, CliMessage missing) {
    if (!Files.isDirectory(folder)) {
      throw new CannotRunException(missing, folder);
    }
  }
}
