package com.tarifario.rules;

import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A company's tariff as analysts keep it: a folder with {@code tariff.yaml} and one folder of rules
 * for each layer; or a folder with {@code versions.yaml} and one such folder for each version.
 *
 * <p>Load it once and share it among threads: reading, checking and building cost far more than
 * pricing.
 *
 * <pre>{@code
 * Tariff tariff = TariffFolder.load(Path.of("tariff"));
 * Valuation valuation = new Valuer(tariff, clients).value(workReport);
 * }</pre>
 */
public final class TariffFolder {

  private TariffFolder() {}

  /**
   * The tariff of the folder, which must hold no code.
   *
   * @throws InvalidTariffException if it can't be used; it names all that is wrong
   */
  public static Tariff load(Path folder) {
    return load(folder, LoadOptions.USUAL);
  }

  /**
   * The tariff of the folder.
   *
   * @param trust whether its trusted layers may run code
   * @throws InvalidTariffException if it can't be used; it names all that is wrong
   */
  public static Tariff load(Path folder, Trust trust) {
    return load(folder, LoadOptions.USUAL.withTrust(trust));
  }

  /**
   * The tariff of the folder.
   *
   * @throws InvalidTariffException if it can't be used; it names all that is wrong
   */
  public static Tariff load(Path folder, LoadOptions options) {
    TariffCheck check = check(folder, options);
    return check
        .tariff()
        .orElseThrow(
            () ->
                new InvalidTariffException(
                    check.problems().stream().filter(Problem::isError).toList()));
  }

  /** Reads, builds and analyses the folder, and says all that is wrong or doubtful. */
  public static TariffCheck check(Path folder, Trust trust) {
    return check(folder, LoadOptions.USUAL.withTrust(trust));
  }

  /** Reads, builds and analyses the folder, and says all that is wrong or doubtful. */
  public static TariffCheck check(Path folder, LoadOptions options) {
    if (Files.isRegularFile(folder.resolve(RuleFiles.VERSIONS))) {
      return new VersionsBuilder(folder, options).check();
    }
    Problems problems = new Problems();
    Optional<RuleFiles> files = RuleFiles.ofTariff(folder, problems);
    if (files.isEmpty()) {
      return new TariffCheck(Optional.empty(), problems.sorted(), Map.of(), Map.of());
    }
    TariffBuilder builder = new TariffBuilder(files.get(), options, problems);
    Optional<Tariff> tariff = builder.build();
    List<Problem> all = problems.sorted();
    return new TariffCheck(tariff, all, builder.rulesByLayer(), builder.rowsByLayer());
  }
}
