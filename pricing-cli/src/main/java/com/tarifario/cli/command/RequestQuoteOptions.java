package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.request.QuotePlan;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.request.PricedQuotes;
import com.tarifario.store.request.QuoteMaker;
import com.tarifario.store.work.KeptWork;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The tariff that prices the quotes that come out of requests; needed only if any does. */
final class RequestQuoteOptions {

  @Option(
      names = {"-t", "--tariff"},
      defaultValue = "${env:TARIFARIO_TARIFF}",
      paramLabel = "${bundle:label.dir}",
      order = 20,
      descriptionKey = "request.tariff")
  private @Nullable Path tariff;

  @Option(names = "--trust-code", order = 50, descriptionKey = "trust-code")
  private boolean trustCode;

  /** What makes quotes; reads the tariff when the first is made. */
  QuoteMaker maker(Store store, Terminal terminal) {
    Path folder = tariff;
    return folder == null ? QuoteMaker.NONE : new WhenNeeded(store, terminal, folder, trustCode);
  }

  /** Most requests come to no quote, and need no tariff to be read. */
  private record WhenNeeded(Store store, Terminal terminal, Path folder, boolean trustCode)
      implements QuoteMaker {

    @Override
    public KeptWork make(Change change, QuotePlan plan) {
      Tariff tariff = TariffOptions.load(folder, trustCode);
      return new PricedQuotes(
              store,
              tariff,
              terminal.locale(),
              warning -> terminal.report(new Problem(Problem.Severity.WARNING, null, warning)))
          .make(change, plan);
    }
  }
}
