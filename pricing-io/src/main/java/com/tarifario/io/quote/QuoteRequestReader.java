package com.tarifario.io.quote;

import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.WishedTotal;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a quote request: what is to be offered, from budget concepts and free items. It is YAML in
 * UTF-8.
 *
 * <pre>
 * id: P-2026-041                             # needed: the quote's number
 * revision: 2                                # of the kept quote that it was made of, if any
 * date: 2026-03-02                           # needed; the rules valid on that day price it
 * client: C-014                              # needed
 * work_centre: "03"
 * quote_tariff: reforma                      # the named type of quote, for rules
 * work_type: instalacion
 * valid_until: 2026-04-01
 * chapters:                                  # needed, at least one
 *   - code: "01"                             # needed; unique in the quote, no slash
 *     title: Climatización                   # needed
 *     override:                              # a price set by hand: here, the chapter's amount
 *       {price: 2400.00, reason: precio cerrado, by: M. Ruiz, at: 2026-03-02T17:05}
 *     discount: {percent: 5, reason: cliente fiel, by: M. Ruiz}          # on all of the chapter
 *     items:                                 # needed, at least one
 *       - concept: CL-SPLIT-35               # from a budget concept
 *         quantity: 2                        # needed
 *         parameters: {kW: 5, metros: 12}    # those of the concept that are other than by default
 *         option: true                       # outside the total
 *         instead_of: CL-SPLIT-25            # an option in place of that item
 *         code: "01.01"                      # the concept's code if it does not say
 *         description: Split en comedor      # the concept's name if it does not say
 *         override: {price: 1150.00, reason: campaña, by: M. Ruiz}       # of its unit price
 *         component_overrides:                                           # of its components'
 *           EQ: {price: 650.00, reason: campaña, by: M. Ruiz}
 *       - code: "01.02"                      # a free item: needed
 *         description: Paso de forjado       # needed
 *         unit: ud                           # ud if it does not say
 *         quantity: 3                        # needed
 *         components:                        # as in budget concepts; each may have an override
 *           - {code: MO, kind: labour, category: oficial 1a, yield: 0.75, unit_cost: 18.40}
 *         from_concept: {code: CL-HUECO, version: "2026", parameters: {cm: 60}}
 *                                            # the concept that it was made from once, if any
 *   - {concept: CL-LOCAL, quantity: 1, parameters: {m2: 120}}   # a concept's own chapters
 * wished_total: {amount: 9500.00, with_tax: false, reason: precio redondo, by: M. Ruiz}
 *                                            # what prices with the same reason were set to reach
 * </pre>
 *
 * <p>Numbers have a point and no other signs; amounts are in the tariff's currency, before tax. The
 * cost and the list price of a component may be for {@code price_per} units, and in another {@code
 * currency}. A local {@code at} is on the clock of the tariff's calendar.
 */
public final class QuoteRequestReader {

  private static final List<String> QUOTE_FIELDS =
      List.of(
          "id",
          "revision",
          "date",
          "client",
          "work_centre",
          "quote_tariff",
          "work_type",
          "valid_until",
          "chapters",
          "wished_total");

  private final Tariff tariff;
  private final Catalogue catalogue;
  private final ClientDirectory directory;
  private final @Nullable String number;
  private final boolean fixed;
  private final Locale locale;

  /**
   * A reader.
   *
   * @param tariff whose currency, attributes and clock hold
   * @param catalogue where the budget concepts are found
   * @param directory where clients and work centres are found
   */
  public QuoteRequestReader(Tariff tariff, Catalogue catalogue, ClientDirectory directory) {
    this(tariff, catalogue, directory, null, false, Locale.ROOT);
  }

  private QuoteRequestReader(
      Tariff tariff,
      Catalogue catalogue,
      ClientDirectory directory,
      @Nullable String number,
      boolean fixed,
      Locale locale) {
    this.tariff = tariff;
    this.catalogue = catalogue;
    this.directory = directory;
    this.number = number;
    this.fixed = fixed;
    this.locale = locale;
  }

  /** The same, with the numbers in texts of budget concepts as a language writes them. */
  public QuoteRequestReader in(Locale language) {
    return new QuoteRequestReader(tariff, catalogue, directory, number, fixed, language);
  }

  /** The same for files that need not say their number, since it is this. */
  public QuoteRequestReader of(String known) {
    return new QuoteRequestReader(tariff, catalogue, directory, known, true, locale);
  }

  /** The same for files that may leave out their number, and have this one then. */
  public QuoteRequestReader orNumber(String otherwise) {
    return new QuoteRequestReader(tariff, catalogue, directory, otherwise, false, locale);
  }

  /**
   * Reads a file.
   *
   * @return the quote, or all that is wrong with the file
   * @throws IOException if the file can't be opened
   */
  public ReadResult<Quote> read(Path file) throws IOException {
    Problems problems = new Problems();
    return read(YamlTree.read(file, "id:", problems), problems);
  }

  /**
   * Reads a file that may have been made of a revision of a kept quote, and says so.
   *
   * @return the quote, or all that is wrong with the file
   * @throws IOException if the file can't be opened
   */
  public ReadResult<WrittenQuote> readWritten(Path file) throws IOException {
    Problems problems = new Problems();
    YamlNode root = YamlTree.read(file, "id:", problems);
    Fields fields = root == null ? null : Fields.of(root, QUOTE_FIELDS, problems);
    Quote quote = fields == null ? null : quote(fields, problems);
    return problems.result(
        fields == null || quote == null
            ? null
            : new WrittenQuote(quote, fields.aboveZero("revision")));
  }

  /**
   * Reads a text.
   *
   * @param name what messages call it
   */
  public ReadResult<Quote> read(String name, String text) {
    Problems problems = new Problems();
    return read(YamlTree.parse(name, text, "id:", problems), problems);
  }

  private ReadResult<Quote> read(@Nullable YamlNode root, Problems problems) {
    Fields fields = root == null ? null : Fields.of(root, QUOTE_FIELDS, problems);
    return problems.result(fields == null ? null : quote(fields, problems));
  }

  private @Nullable Quote quote(Fields fields, Problems problems) {
    String id = id(fields, problems);
    LocalDate date = fields.date("date");
    if (!fields.has("date")) {
      fields.missing("date", "2026-03-02");
    }
    LocalDate validUntil = fields.date("valid_until");
    if (date != null && validUntil != null && validUntil.isBefore(date)) {
      problems.error(fields.at("valid_until"), QuoteMessage.VALID_BEFORE_DATE, date, validUntil);
    }
    String clientCode = fields.requiredText("client", "C-014");
    String centreCode = fields.text("work_centre");
    Client client = client(clientCode, fields, problems);
    WorkCentre centre = workCentre(client, centreCode, fields, problems);
    String quoteTariff = fields.text("quote_tariff");
    String workType = fields.text("work_type");
    ConceptSource concepts = new ConceptSource(catalogue, date, client, centre, locale, problems);
    OverrideReader overrides =
        new OverrideReader(tariff.currency(), tariff.calendar().zone(), problems);
    List<Chapter> chapters =
        new ChapterReader(
                concepts,
                new ItemReader(tariff, concepts, overrides, problems),
                overrides,
                problems)
            .read(fields);
    WishedTotal wished = overrides.wished(fields);
    if (problems.errors() > 0 || id == null || date == null || clientCode == null) {
      return null;
    }
    return new Quote(
        id, date, clientCode, centreCode, quoteTariff, workType, validUntil, chapters, wished);
  }

  private @Nullable String id(Fields fields, Problems problems) {
    if (number == null) {
      return fields.requiredText("id", "P-2026-041");
    }
    String said = fields.text("id");
    if (said != null && !fixed) {
      return said;
    }
    if (said != null && !said.equals(number)) {
      problems.error(fields.at("id"), QuoteMessage.OTHER_NUMBER, said, number);
    }
    return number;
  }

  private @Nullable Client client(@Nullable String code, Fields fields, Problems problems) {
    Client client = code == null ? null : directory.client(code);
    if (code != null && client == null) {
      problems.error(fields.at("client"), QuoteMessage.UNKNOWN_CLIENT, code);
    }
    return client;
  }

  private @Nullable WorkCentre workCentre(
      @Nullable Client client, @Nullable String code, Fields fields, Problems problems) {
    if (client == null || code == null) {
      return null;
    }
    WorkCentre centre = directory.workCentre(client.code(), code);
    if (centre == null) {
      problems.error(
          fields.at("work_centre"), QuoteMessage.UNKNOWN_WORK_CENTRE, code, client.code());
    }
    return centre;
  }
}
