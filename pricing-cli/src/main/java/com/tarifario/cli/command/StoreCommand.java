package com.tarifario.cli.command;

import com.tarifario.cli.report.NewClients;
import com.tarifario.cli.report.StateLabels;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.cli.text.WorkMessage;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.text.Values;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.json.JsonText;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.Store;
import com.tarifario.store.change.Changes;
import com.tarifario.store.client.ClientFilter;
import com.tarifario.store.client.ClientLine;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.work.WorkFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands have in common that work with a database. */
abstract class StoreCommand implements Callable<Integer> {

  private static final int MOST_NEAR = 6;

  /** Whoever gives a day before or after these years mistyped it. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  private final Terminal terminal;
  private final NewClients newClients = new NewClients();

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Option(names = "--json", order = 80, descriptionKey = "json")
  private boolean json;

  StoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    prepare();
    try (Store store = open()) {
      String before = store.stepBefore();
      if (before != null) {
        terminal.say(RegisterMessage.DATABASE_BROUGHT_UP, before, store.step());
      }
      int status = run(store);
      if (!json) {
        newClients.write(terminal);
      }
      return status;
    }
  }

  /** What who is working changes; prospects that become clients by it are told in the end. */
  Changes as(Store store) {
    return store.as(who(), newClients);
  }

  /** Opens the database that it works with. */
  Store open() throws IOException {
    return begins() ? storeOptions.openOrMake(terminal) : storeOptions.open();
  }

  /**
   * Whether people begin with it, so that it makes the database if there is none. Any other would
   * find nothing in a new one: the path was mistyped.
   */
  boolean begins() {
    return false;
  }

  /**
   * Reads and checks what is given, before a database is opened: what is refused here leaves none
   * behind that was made for it.
   */
  void prepare() throws IOException {}

  /** Does the work, and answers with the exit status. */
  abstract int run(Store store) throws IOException;

  Terminal terminal() {
    return terminal;
  }

  StoreOptions storeOptions() {
    return storeOptions;
  }

  /** Whether the result is for a program. */
  boolean isJson() {
    return json;
  }

  void printJson(Object tree) {
    terminal.out().println(JsonText.pretty(tree));
    terminal.out().flush();
  }

  /** Prints a list of which a program reads a tree of each, however long it is. */
  <T> void printJson(List<T> list, Function<? super T, ?> tree) {
    JsonText.pretty(list.stream().map(tree), terminal.out());
    terminal.out().println();
    terminal.out().flush();
  }

  String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }

  /** What people call the states of works. */
  StateLabels labels(Store store) {
    Map<WorkType, List<Lifecycle>> all = new EnumMap<>(WorkType.class);
    store.lifecycles().all().forEach((type, lifecycle) -> all.put(type, List.of(lifecycle)));
    all.put(
        WorkType.REQUEST,
        store.requestTypes().list().stream().map(each -> each.type().lifecycle()).toList());
    return new StateLabels(all, terminal.locale());
  }

  /**
   * The name of the state that people call that; null of none.
   *
   * @throws CannotRunException if there is no such state, and nothing in it of before
   */
  @Nullable String stateName(Store store, @Nullable String written) {
    if (written == null) {
      return null;
    }
    StateLabels labels = labels(store);
    Optional<String> name = labels.name(written);
    if (name.isEmpty() && store.works().list(WorkFilter.all(1).inState(written)).isEmpty()) {
      List<String> known = labels.names();
      throw new CannotRunException(
          WorkMessage.BAD_STATE,
          written,
          Suggestion.hint(written, known),
          String.join(", ", known));
    }
    return name.orElse(written);
  }

  String who() {
    return storeOptions.who();
  }

  static LocalDate today() {
    return LocalDate.now(zone());
  }

  static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /** The day of a text; today if there is none. */
  static LocalDate day(@Nullable String text) {
    LocalDate day = dayOrNull(text);
    return day == null ? today() : day;
  }

  /** The day of a text; null if there is none. */
  static @Nullable LocalDate dayOrNull(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    LocalDate day = Values.date(text.strip());
    if (day == null) {
      throw new CannotRunException(RegisterMessage.BAD_DATE, text);
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new CannotRunException(
          RegisterMessage.BAD_YEAR, text, day.getYear(), FIRST_YEAR, LAST_YEAR);
    }
    return day;
  }

  /**
   * The day of what happened; today if none is given.
   *
   * @throws CannotRunException if it is still to come
   */
  static LocalDate pastDay(@Nullable String text, MessageKey stillToCome) {
    LocalDate day = day(text);
    if (day.isAfter(today())) {
      throw new CannotRunException(stillToCome, day, today());
    }
    return day;
  }

  /**
   * The day of what happened, as it is said anew; the one of before if nothing is said.
   *
   * @throws CannotRunException if it is still to come
   */
  static LocalDate pastDay(@Nullable String said, LocalDate before, MessageKey stillToCome) {
    return said == null || said.isBlank() ? before : pastDay(said, stillToCome);
  }

  /**
   * Holds that something was said.
   *
   * @throws CannotRunException if all of it is null: there is nothing to change
   */
  static void needsAny(@Nullable Object... said) {
    if (Stream.of(said).allMatch(Objects::isNull)) {
      throw new CannotRunException(RegisterMessage.NOTHING_TO_CHANGE);
    }
  }

  /**
   * Holds that what was said is not blank.
   *
   * @param said null if nothing was
   * @throws CannotRunException if it is blank
   */
  static void refuseBlank(String option, @Nullable String said) {
    if (said != null && said.isBlank()) {
      throw new CannotRunException(RegisterMessage.MISSING_FIELD, option);
    }
  }

  /**
   * The client of a code, a tax number, or words that only one client has. Where several have them,
   * the one that is called exactly so.
   */
  static KeptClient client(Store store, String text) {
    Optional<KeptClient> found =
        store.clients().find(text).or(() -> store.clients().find(text.toUpperCase(Locale.ROOT)));
    if (found.isPresent()) {
      return found.get();
    }
    List<ClientLine> near = store.clients().list(ClientFilter.of(text, MOST_NEAR + 1));
    List<ClientLine> named =
        near.size() > 1 ? store.clients().named(text.strip(), MOST_NEAR + 1) : List.of();
    List<ClientLine> meant = named.isEmpty() ? near : named;
    if (meant.size() > 1) {
      throw several(text, meant);
    }
    return store.clients().get(meant.isEmpty() ? text : meant.get(0).code());
  }

  private static CannotRunException several(String text, List<ClientLine> clients) {
    return new CannotRunException(
        clients.size() > MOST_NEAR ? RegisterMessage.MANY_CLIENTS : RegisterMessage.SEVERAL_CLIENTS,
        text,
        clients.stream().limit(MOST_NEAR).map(each -> each.code() + " " + each.name()).toList());
  }

  /** What a file holds; its warnings are told. */
  <T> T used(ReadResult<T> result) {
    T value = result.orNull();
    if (value == null) {
      throw new InvalidDataException(result.problems());
    }
    result.problems().forEach(terminal::report);
    return value;
  }

  /**
   * What was given, else what is answered on a terminal.
   *
   * @param name what the option or argument is called
   * @throws CannotRunException if there is neither
   */
  String required(@Nullable String given, MessageKey question, String name) {
    String answer = given;
    if ((answer == null || answer.isBlank()) && terminal.questions().possible()) {
      answer = terminal.questions().ask(text(question));
    }
    if (answer == null || answer.isBlank()) {
      throw new CannotRunException(RegisterMessage.MISSING_FIELD, name);
    }
    return answer.strip();
  }

  /** What is given; what was there if nothing is, or a blank. */
  static String kept(@Nullable String given, String before) {
    return given == null || given.isBlank() ? before : given.strip();
  }

  /** A tree of JSON with the number by which people name it. */
  static Map<String, Object> numbered(long number, Map<String, Object> tree) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("number", number);
    all.putAll(tree);
    return all;
  }

  /**
   * The number.
   *
   * @param option which option gave it
   * @throws CannotRunException if it is below 1
   */
  static int atLeastOne(int number, String option) {
    if (number < 1) {
      throw new CannotRunException(CliMessage.BAD_VALUE, number, option);
    }
    return number;
  }

  /** Says that something was changed, or that it was so already. */
  void sayChanged(boolean other, String named) {
    terminal()
        .out()
        .println(text(other ? RegisterMessage.CLIENT_CHANGED : RegisterMessage.CLIENT_SAME, named));
  }

  /** Says where rejected rows were written, if there were any and they were. */
  void sayRejects(long rejected, @Nullable Path file) {
    if (rejected > 0 && file != null) {
      terminal().say(CliMessage.REJECTS_WRITTEN, terminal().numbers().count(rejected), file);
    }
  }
}
