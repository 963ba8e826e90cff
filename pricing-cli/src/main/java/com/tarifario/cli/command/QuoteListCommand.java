package com.tarifario.cli.command;

import com.tarifario.cli.report.WorksReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Need;
import com.tarifario.store.work.WorkFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists quotes, the last day first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class QuoteListCommand extends StoreCommand {

  @Mixin private PeriodOptions options = new PeriodOptions();

  @Option(
      names = "--state",
      paramLabel = "${bundle:label.text}",
      order = 16,
      descriptionKey = "work.state")
  private @Nullable String state;

  @Option(
      names = "--person",
      paramLabel = "${bundle:label.name}",
      order = 17,
      descriptionKey = "work.person")
  private @Nullable String person;

  @Option(names = "--open", order = 20, descriptionKey = "work.open")
  private boolean open;

  QuoteListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    var period = options.period(this, store);
    List<KeptWork> quotes =
        store
            .works()
            .list(
                WorkFilter.all(period.most())
                    .ofClient(period.client())
                    .between(period.from(), period.to())
                    .ofType(WorkType.QUOTE)
                    .inState(stateName(store, state))
                    .of(person)
                    .needing(open ? Need.OPEN : null));
    return options.list(
        this,
        quotes,
        each -> WorkJson.work(each.work()),
        new WorksReport(terminal(), labels(store))::list);
  }
}
