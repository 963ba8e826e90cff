package com.tarifario.cli.command;

import com.tarifario.cli.report.WorksReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.commercial.Period;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Need;
import com.tarifario.store.work.WorkFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists delivery notes, the last day first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class NoteListCommand extends StoreCommand {

  @Mixin private PeriodOptions options = new PeriodOptions();

  @Option(
      names = "--state",
      paramLabel = "${bundle:label.text}",
      order = 16,
      descriptionKey = "work.state")
  private @Nullable String state;

  @Option(names = "--uninvoiced", order = 20, descriptionKey = "note.uninvoiced")
  private boolean uninvoiced;

  NoteListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    Period period = options.period(this, store);
    WorkFilter filter =
        WorkFilter.all(period.most())
            .ofClient(period.client())
            .between(period.from(), period.to())
            .ofType(WorkType.DELIVERY_NOTE)
            .inState(stateName(store, state))
            .needing(uninvoiced ? Need.UNBILLED : null);
    List<KeptWork> notes = store.works().list(filter);
    return options.list(
        this,
        notes,
        each -> WorkJson.work(each.work()),
        new WorksReport(terminal(), labels(store))::list);
  }
}
