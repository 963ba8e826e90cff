package com.tarifario.cli.command;

import com.tarifario.cli.report.CheckReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.ProfileMessage;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.LoadOptions;
import com.tarifario.rules.OfferCheck;
import com.tarifario.rules.OfferFolder;
import com.tarifario.rules.TariffCheck;
import com.tarifario.rules.TariffFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and analyses a tariff or rules of offers, and tells all that is wrong with them. */
@Command(name = "check", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "${bundle:label.dir}", descriptionKey = "tariff-dir")
  private Path folder;

  @Option(names = "--trust-code", descriptionKey = "trust-code")
  private boolean trustCode;

  @Option(
      names = "--profile",
      paramLabel = "${bundle:label.file}",
      descriptionKey = "profile",
      order = 10)
  private @Nullable String profile;

  @Mixin private DataOption dataOption = new DataOption();
  @Mixin private WorkSource source = new WorkSource();
  @Mixin private JsonOption json = new JsonOption();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    TariffOptions.requireFolder(folder, CliMessage.NO_TARIFF_FOLDER);
    boolean isOfOffers = OfferFolder.isOne(folder);
    if (profile != null && isOfOffers) {
      throw new CannotRunException(ProfileMessage.TARIFFS_ONLY, folder);
    }
    if (profile != null && json.isGiven()) {
      throw new CannotRunException(ProfileMessage.NO_JSON);
    }
    LoadOptions options = LoadOptions.USUAL.withTrust(TariffOptions.trust(trustCode));
    CheckReport report =
        isOfOffers ? told(OfferFolder.check(folder)) : told(TariffFolder.check(folder, options));
    if (profile != null && report.isRight()) {
      new Profiling(folder, options, dataOption, source).run(profile, terminal);
    }
    return report.isRight() ? ExitStatus.FINE : ExitStatus.PROBLEMS;
  }

  private CheckReport told(TariffCheck check) {
    return told(CheckReport.of(check), check.problems());
  }

  private CheckReport told(OfferCheck check) {
    return told(CheckReport.of(check), check.problems());
  }

  private CheckReport told(CheckReport report, List<Problem> problems) {
    if (json.isGiven()) {
      JsonOption.print(terminal, report.tree(JsonOption.problems(terminal, folder, problems)));
    } else {
      report.write(terminal, problem -> TariffOptions.below(folder, problem));
    }
    return report;
  }
}
