package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Questions;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.agreement.TermsFile;
import com.tarifario.store.Store;
import com.tarifario.store.quote.KeptQuote;
import com.tarifario.store.quote.NewQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a quote from budget concepts or a file, prices it and keeps it. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class QuoteNewCommand extends PricedCommand {

  @Parameters(arity = "0..1", paramLabel = "${bundle:label.client}", descriptionKey = "client")
  private @Nullable String client;

  @Option(
      names = "--concept",
      paramLabel = "${bundle:label.concept}",
      order = 10,
      descriptionKey = "quote.concept")
  private List<String> concept = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "${bundle:label.file}",
      order = 11,
      descriptionKey = "quote.from")
  private @Nullable Path from;

  @Option(
      names = "--title",
      paramLabel = "${bundle:label.text}",
      order = 12,
      descriptionKey = "quote.title")
  private @Nullable String title;

  @Option(
      names = "--centre",
      paramLabel = "${bundle:label.centre}",
      order = 13,
      descriptionKey = "centre")
  private @Nullable String centre;

  @Option(
      names = "--quote-tariff",
      paramLabel = "${bundle:label.name}",
      order = 14,
      descriptionKey = "quote.quote-tariff")
  private @Nullable String quoteTariff;

  @Option(
      names = "--work-type",
      paramLabel = "${bundle:label.name}",
      order = 15,
      descriptionKey = "quote.work-type")
  private @Nullable String workType;

  @Option(names = "--on", paramLabel = "${bundle:label.day}", order = 16, descriptionKey = "on")
  private @Nullable String on;

  @Option(
      names = "--valid-until",
      paramLabel = "${bundle:label.day}",
      order = 17,
      descriptionKey = "quote.valid-until")
  private @Nullable String validUntil;

  @Option(
      names = "--request",
      paramLabel = "${bundle:label.work-number}",
      order = 18,
      descriptionKey = "quote.request")
  private @Nullable String request;

  @Option(
      names = "--agreement-terms",
      paramLabel = "${bundle:label.file}",
      order = 20,
      descriptionKey = "quote.agreement-terms")
  private @Nullable Path terms;

  @Option(names = "--by", paramLabel = "${bundle:label.name}", order = 19, descriptionKey = "by")
  private @Nullable String by;

  QuoteNewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Store store, Prices prices) throws IOException {
    if (from != null && !concept.isEmpty()) {
      throw new CannotRunException(QuoteMessage.FROM_OR_CONCEPTS);
    }
    refuseBlank("--title", title);
    Quote quote = from == null ? composed(store, prices) : read(from, prices);
    String named = title == null ? quote.chapters().get(0).title() : title;
    NewQuote added =
        new NewQuote(
            quote,
            named,
            by == null ? who() : by,
            WorkLinks.NONE.withRequest(request),
            terms == null ? null : agreementTerms(terms, prices.tariff()));
    KeptQuote kept =
        as(store)
            .make(
                change -> store.quotes().add(change, added, prices.valuer(), terminal().locale()));
    String said = text(QuoteMessage.ADDED, kept.number(), kept.work().work().client(), named);
    return report(
        store, kept, said, problems(prices, stated(store, kept, quote.withId(kept.number()))));
  }

  /** The text of the terms, which must be such a file. */
  private String agreementTerms(Path file, Tariff tariff) throws IOException {
    WorkSource.requireFile(file);
    used(TermsFile.read(file, tariff));
    return Files.readString(file);
  }

  private Quote composed(Store store, Prices prices) {
    String asked = required(client, RegisterMessage.ASK_CLIENT, text(RegisterMessage.ASK_CLIENT));
    String code = client(store, asked).code();
    LocalDate day = day(on);
    LocalDate until = dayOrNull(validUntil);
    requireInOrder(day, until);
    List<ConceptArgument> arguments = asked().stream().map(ConceptArgument::parse).toList();
    String named = title == null ? "" : title;
    QuoteComposer composer =
        new QuoteComposer(prices.catalogue(), day, code, centre, prices.directory(), terminal());
    List<Chapter> chapters = composer.chapters(arguments, named);
    if (named.isEmpty()) {
      String first = chapters.get(0).items().get(0).description();
      chapters = composer.chapters(arguments, first);
    }
    return new Quote(NewQuote.NO_NUMBER, day, code, centre, quoteTariff, workType, until, chapters);
  }

  /** The concepts that are named, else those that are answered on a terminal until a blank line. */
  private List<String> asked() {
    List<String> named = new ArrayList<>(concept);
    Questions questions = terminal().questions();
    while (concept.isEmpty() && questions.possible()) {
      String answer = questions.ask(text(QuoteMessage.ASK_CONCEPT));
      if (answer == null || answer.isBlank()) {
        break;
      }
      named.add(answer.strip());
    }
    if (named.isEmpty()) {
      throw new CannotRunException(QuoteMessage.NOTHING_OFFERED);
    }
    return named;
  }

  /** The quote of a file, under the number that it says. */
  private Quote read(Path file, Prices prices) throws IOException {
    WorkSource.requireFile(file);
    return used(prices.reader().in(terminal().locale()).orNumber(NewQuote.NO_NUMBER).read(file));
  }
}
