package com.tarifario.cli.command;

import com.tarifario.cli.text.OfferText;
import com.tarifario.core.offer.OfferRules;
import com.tarifario.rules.InvalidOfferRulesException;
import com.tarifario.rules.OfferFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The rules by which a command offers services. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class OfferOptions {

  @Option(
      names = {"-r", "--rules"},
      required = true,
      defaultValue = "${env:TARIFARIO_OFFERS}",
      paramLabel = "${bundle:label.dir}",
      order = 0,
      descriptionKey = "offer.rules")
  private Path folder;

  /** The folder of the rules, as the user gave it. */
  Path folder() {
    return folder;
  }

  /**
   * Reads the rules.
   *
   * @throws CannotRunException if there is no such folder
   */
  OfferRules load() {
    return load(folder);
  }

  /**
   * Reads rules.
   *
   * @throws CannotRunException if there is no such folder
   */
  static OfferRules load(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CannotRunException(OfferText.NO_RULES_FOLDER, folder);
    }
    try {
      return OfferFolder.load(folder);
    } catch (InvalidOfferRulesException invalid) {
      throw new InvalidOfferRulesException(
          invalid.problems().stream().map(each -> TariffOptions.below(folder, each)).toList());
    }
  }
}
