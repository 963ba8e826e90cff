package com.tarifario.io.quote;

import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.io.yaml.YamlMessage;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a quote request: what is to be offered, from budget concepts and free items. It is YAML in
 * UTF-8.
 *
 * <pre>
 * id: P-2026-041                             # needed: the quote's number
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
 *     items:                                 # needed, at least one
 *       - concept: CL-SPLIT-35               # from a budget concept
 *         quantity: 2                        # needed
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
          "date",
          "client",
          "work_centre",
          "quote_tariff",
          "work_type",
          "valid_until",
          "chapters");
  private static final List<String> CHAPTER_FIELDS = List.of("code", "title", "items", "override");

  private final Tariff tariff;
  private final Catalogue catalogue;
  private final ClientDirectory directory;

  /**
   * A reader.
   *
   * @param tariff whose currency, attributes and clock hold
   * @param catalogue where the budget concepts are found
   * @param directory where clients and work centres are found
   */
  public QuoteRequestReader(Tariff tariff, Catalogue catalogue, ClientDirectory directory) {
    this.tariff = tariff;
    this.catalogue = catalogue;
    this.directory = directory;
  }

  /**
   * Reads a file.
   *
   * @return the quote, or all that is wrong with the file
   * @throws IOException if the file can't be opened
   */
  public ReadResult<Quote> read(Path file) throws IOException {
    Problems problems = new Problems();
    YamlNode root = YamlTree.read(file, "id:", problems);
    Fields fields = root == null ? null : Fields.of(root, QUOTE_FIELDS, problems);
    Quote quote = fields == null ? null : quote(fields, problems);
    return new ReadResult<>(problems.errors() == 0 ? quote : null, problems.inOrder());
  }

  private @Nullable Quote quote(Fields fields, Problems problems) {
    String id = fields.requiredText("id", "P-2026-041");
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
    List<Chapter> chapters = chapters(fields, client, centre, problems);
    if (problems.errors() > 0 || id == null || date == null || clientCode == null) {
      return null;
    }
    return new Quote(id, date, clientCode, centreCode, quoteTariff, workType, validUntil, chapters);
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

  private List<Chapter> chapters(
      Fields quote, @Nullable Client client, @Nullable WorkCentre centre, Problems problems) {
    OverrideReader overrides =
        new OverrideReader(tariff.currency(), tariff.calendar().zone(), problems);
    ItemReader items = new ItemReader(tariff, catalogue, overrides, client, centre, problems);
    CodeRegister codes = new CodeRegister(YamlMessage.DUPLICATE_CODE, problems);
    List<Chapter> chapters = new ArrayList<>();
    for (YamlNode node : quote.requiredList("chapters", "[...]")) {
      Fields fields = Fields.of(node, CHAPTER_FIELDS, problems);
      Chapter chapter = fields == null ? null : chapter(fields, items, overrides, codes, problems);
      if (chapter != null) {
        chapters.add(chapter);
      }
    }
    return chapters;
  }

  private static @Nullable Chapter chapter(
      Fields fields,
      ItemReader reader,
      OverrideReader overrides,
      CodeRegister codes,
      Problems problems) {
    int errors = problems.errors();
    String code = fields.requiredCode("code", "\"01\"");
    boolean isNew = code != null && codes.add(code, fields.at("code"));
    String title = fields.requiredText("title", "Climatización");
    PriceOverride override = overrides.read(fields);
    CodeRegister itemCodes = new CodeRegister(QuoteMessage.DUPLICATE_CONCEPT_ITEM, problems);
    List<Item> items = new ArrayList<>();
    for (YamlNode node : fields.requiredList("items", "[...]")) {
      Item item = reader.read(node, isNew ? code : null, itemCodes);
      if (item != null) {
        items.add(item);
      }
    }
    return problems.errors() > errors || code == null || title == null
        ? null
        : new Chapter(code, title, items, override);
  }
}
