package com.tarifario.cli.command;

import com.tarifario.cli.report.WorksReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.Need;
import com.tarifario.store.work.WorkFilter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists works, the last day first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class WorkListCommand extends StoreCommand {

  /** What is still to be done with them; one of these at most. */
  static final class Needs {

    @Option(names = "--open", order = 20, descriptionKey = "work.open")
    private boolean open;

    @Option(names = "--unvalued", order = 21, descriptionKey = "work.unvalued")
    private boolean unvalued;

    @Option(names = "--unbilled", order = 22, descriptionKey = "work.unbilled")
    private boolean unbilled;

    @Option(names = "--overdue", order = 23, descriptionKey = "work.overdue")
    private boolean overdue;

    @Nullable Need need() {
      if (overdue) {
        return Need.overdue(today());
      }
      if (unvalued) {
        return Need.UNVALUED;
      }
      return unbilled ? Need.UNBILLED : open ? Need.OPEN : null;
    }
  }

  @Mixin private PeriodOptions options = new PeriodOptions();

  @ArgGroup private Needs needs = new Needs();

  @Option(
      names = "--type",
      paramLabel = "${bundle:label.text}",
      completionCandidates = FixedWords.OfWorkTypes.class,
      order = 15,
      descriptionKey = "work.type")
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

  WorkListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store) {
    var period = options.period(this, store);
    WorkFilter filter =
        WorkFilter.all(period.most())
            .ofClient(period.client())
            .between(period.from(), period.to())
            .ofType(type == null ? null : type(type))
            .inState(stateName(store, state))
            .of(person)
            .needing(needs.need());
    List<KeptWork> works = store.works().list(filter);
    if (needs.unbilled) {
      Map<Long, Money> left = store.leftOvers().amounts(works);
      WorksReport report = new WorksReport(terminal(), labels(store));
      return options.list(
          this,
          works,
          each -> WorkJson.work(each.work(), left.get(each.id())),
          shown -> report.unbilled(shown, left));
    }
    return options.list(
        this,
        works,
        each -> WorkJson.work(each.work()),
        new WorksReport(terminal(), labels(store))::list);
  }

  /**
   * The type of work of a word.
   *
   * @throws CannotRunException if there is none
   */
  static WorkType type(String word) {
    return type(word, List.of(WorkType.values()));
  }

  /**
   * The type of that word.
   *
   * @param listed the types that are named if there is none
   */
  static WorkType type(String word, List<WorkType> listed) {
    List<String> known = listed.stream().map(WorkType::word).toList();
    return WorkType.find(word)
        .orElseThrow(
            () ->
                new CannotRunException(
                    WorkMessage.BAD_TYPE, word, Suggestion.hint(word, known), known));
  }
}
