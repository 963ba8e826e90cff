package com.tarifario.cli.command;

import com.tarifario.cli.report.RequestReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.io.json.RequestJson;
import com.tarifario.store.Store;
import com.tarifario.store.request.ListedRequest;
import com.tarifario.store.work.Need;
import com.tarifario.store.work.WorkFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists requests, the last day first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class RequestListCommand extends StoreCommand {

  @Mixin private PeriodOptions options = new PeriodOptions();

  @Option(
      names = "--type",
      paramLabel = "${bundle:label.type}",
      order = 15,
      descriptionKey = "request.only-type")
  private @Nullable String type;

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

  RequestListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    var period = options.period(this, store);
    WorkFilter filter =
        WorkFilter.all(period.most())
            .ofClient(period.client())
            .between(period.from(), period.to())
            .ofRequestType(type == null ? null : store.requestTypes().get(type).code())
            .inState(stateName(store, state))
            .of(person)
            .needing(open ? Need.OPEN : null);
    List<ListedRequest> requests = store.requests().list(filter);
    return options.list(
        this,
        requests,
        each -> RequestJson.line(each.work().work(), each.type()),
        new RequestReport(terminal(), labels(store))::list);
  }
}
