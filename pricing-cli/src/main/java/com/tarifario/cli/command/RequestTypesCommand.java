package com.tarifario.cli.command;

import com.tarifario.cli.report.RequestTypesReport;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.core.request.Outcome;
import com.tarifario.core.request.Product;
import com.tarifario.core.request.RequestType;
import com.tarifario.core.request.WantedConcept;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.json.RequestJson;
import com.tarifario.io.json.Tree;
import com.tarifario.io.request.RequestTypeFile;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.Store;
import com.tarifario.store.catalogue.ConceptLine;
import com.tarifario.store.request.KeptRequestType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands of the types of requests. */
@Command(name = "types", mixinStandardHelpOptions = true)
final class RequestTypesCommand {

  private RequestTypesCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("import", Import::new)
        .command("list", All::new)
        .command("show", Show::new)
        .of(new RequestTypesCommand(), words);
  }

  /** Adds types, or new editions of them. */
  @Command(name = "import", mixinStandardHelpOptions = true)
  static final class Import extends StoreCommand {

    @Parameters(
        arity = "1..*",
        paramLabel = "${bundle:label.file-or-dir}",
        descriptionKey = "request.types-path")
    private List<Path> paths = List.of();

    /** What is imported, once it is prepared. */
    private List<FileOfType> files = List.of();

    Import(Terminal terminal) {
      super(terminal);
    }

    /** A type and the file that it stands in. */
    private record FileOfType(Path path, RequestType type, String content) {}

    @Override
    boolean begins() {
      return true;
    }

    @Override
    void prepare() throws IOException {
      files = read();
    }

    @Override
    int run(Store store) {
      List<Map<String, Object>> results = new ArrayList<>();
      as(store)
          .run(
              change -> {
                for (FileOfType each : files) {
                  boolean other =
                      store.requestTypes().put(change, each.path().toString(), each.content());
                  KeptRequestType kept = store.requestTypes().get(each.type().code());
                  results.add(tell(each, other, kept));
                }
              });
      warn(store);
      if (isJson()) {
        printJson(results);
      }
      return ExitStatus.FINE;
    }

    /** Says which concepts of quotes the catalogue does not have; nothing if it has none yet. */
    private void warn(Store store) {
      List<String> known = store.concepts().list().stream().map(ConceptLine::code).toList();
      for (FileOfType file : known.isEmpty() ? List.<FileOfType>of() : files) {
        Set<String> unknown = new TreeSet<>();
        for (Outcome outcome : file.type().outcomes()) {
          concepts(outcome.product()).stream()
              .map(WantedConcept::concept)
              .filter(each -> each.fields().isEmpty() && !known.contains(each.pattern()))
              .forEach(each -> unknown.add(each.pattern()));
        }
        for (String each : unknown) {
          terminal()
              .say(
                  ServiceRequestMessage.CONCEPT_NOT_THERE,
                  file.path(),
                  each,
                  Suggestion.hint(each, known));
        }
      }
    }

    private static List<WantedConcept> concepts(Product product) {
      return product instanceof Product.Quote quote
          ? quote.concepts()
          : product instanceof Product.AgreementQuote quote ? quote.concepts() : List.of();
    }

    private Map<String, Object> tell(FileOfType file, boolean other, KeptRequestType kept) {
      if (!isJson()) {
        ServiceRequestMessage key =
            !other
                ? ServiceRequestMessage.TYPE_SAME
                : kept.edition() == 1
                    ? ServiceRequestMessage.TYPE_ADDED
                    : ServiceRequestMessage.TYPE_CHANGED;
        terminal().out().println(text(key, file.path(), kept.code(), kept.edition()));
        terminal().out().flush();
      }
      return Tree.of()
          .with("type", kept.code())
          .with("edition", kept.edition())
          .with("changed", other)
          .map();
    }

    /** All types, or all that is wrong with all files. */
    private List<FileOfType> read() throws IOException {
      List<FileOfType> files = new ArrayList<>();
      List<Problem> problems = new ArrayList<>();
      for (Path path : found()) {
        ReadResult<RequestType> read = RequestTypeFile.read(path);
        problems.addAll(read.problems());
        if (read.value().isPresent()) {
          files.add(new FileOfType(path, read.value().get(), Files.readString(path)));
        }
      }
      if (problems.stream().anyMatch(Problem::isError)) {
        throw new InvalidDataException(problems);
      }
      problems.forEach(terminal()::report);
      return files;
    }

    private List<Path> found() throws IOException {
      List<Path> files = new ArrayList<>();
      for (Path path : paths) {
        if (!Files.exists(path)) {
          throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
          files.add(path);
          continue;
        }
        try (Stream<Path> inside = Files.list(path)) {
          List<Path> types =
              inside.filter(each -> each.toString().endsWith(".yaml")).sorted().toList();
          if (types.isEmpty()) {
            throw new CannotRunException(ServiceRequestMessage.NO_TYPES_IN, path);
          }
          files.addAll(types);
        }
      }
      return files;
    }
  }

  /** Lists the types. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class All extends StoreCommand {

    All(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      List<KeptRequestType> types = store.requestTypes().list();
      if (isJson()) {
        printJson(
            types.stream().map(each -> RequestJson.type(each.type(), each.edition())).toList());
      } else {
        new RequestTypesReport(terminal()).list(types);
      }
      return ExitStatus.FINE;
    }
  }

  /** Shows a type. */
  @Command(name = "show", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  static final class Show extends StoreCommand {

    @Parameters(paramLabel = "${bundle:label.type}", descriptionKey = "request.type")
    private String code;

    @Option(
        names = "--edition",
        paramLabel = "${bundle:label.number}",
        order = 10,
        descriptionKey = "request.edition")
    private @Nullable Integer edition;

    @Option(names = "--yaml", order = 11, descriptionKey = "request.yaml")
    private boolean yaml;

    Show(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      KeptRequestType type = edition == null ? store.requestTypes().get(code) : edition(store);
      if (yaml) {
        terminal().out().print(type.content());
        terminal().out().flush();
      } else if (isJson()) {
        printJson(RequestJson.type(type.type(), type.edition()));
      } else {
        new RequestTypesReport(terminal()).show(type);
      }
      return ExitStatus.FINE;
    }

    private KeptRequestType edition(Store store) {
      String known = store.requestTypes().get(code).code();
      List<KeptRequestType> all = store.requestTypes().editions(known);
      return all.stream()
          .filter(each -> Integer.valueOf(each.edition()).equals(edition))
          .findFirst()
          .orElseThrow(
              () ->
                  new CannotRunException(
                      ServiceRequestMessage.NO_EDITION,
                      known,
                      String.valueOf(edition),
                      all.stream().map(KeptRequestType::edition).toList()));
    }
  }
}
