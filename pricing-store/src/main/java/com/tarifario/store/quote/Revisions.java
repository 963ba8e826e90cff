package com.tarifario.store.quote;

import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.io.quote.QuoteFile;
import com.tarifario.io.quote.QuoteFormat;
import com.tarifario.io.quote.QuoteWriter;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The revisions of quotes: written once, and read as they were. */
final class Revisions {

  /** What is kept of a revision as a text. */
  enum Content {
    /** What it is made of, as YAML. */
    QUOTE,
    /** What it was valued at, with all proofs, as JSON. */
    VALUATION
  }

  private static final Table REVISION = Table.silent("quote_revision");
  private static final Table TAX = Table.silent("quote_tax");
  private static final Table LINE = Table.silent("quote_line");
  private static final Table TEXT = Table.silent("quote_text");

  /** How many characters of a text stand in one row. */
  private static final int PART = 500_000;

  private static final String SELECT =
      "SELECT r.*, w.number, c.code AS client_code FROM quote_revision r"
          + " JOIN quote q ON q.id = r.quote JOIN work w ON w.id = q.work"
          + " JOIN client c ON c.id = w.client ";

  private final Database database;

  Revisions(Database database) {
    this.database = database;
  }

  void add(
      Change change,
      long quote,
      int number,
      @Nullable String note,
      QuoteValuation valuation,
      Locale locale) {
    QuoteSheet sheet = QuoteSheet.of(valuation);
    long id = change.insert(REVISION, "", RevisionRows.head(change, quote, number, note, sheet));
    List<Row> taxes = new ArrayList<>();
    for (TaxTotal tax : sheet.totals().taxes()) {
      taxes.add(RevisionRows.tax(id, taxes.size(), tax));
    }
    change.insertAll(TAX, taxes);
    List<Row> lines = new ArrayList<>();
    for (SheetLine line : sheet.lines()) {
      lines.add(RevisionRows.line(id, lines.size(), line));
    }
    change.insertAll(LINE, lines);
    QuoteWriter writer = new QuoteWriter(sheet.currency());
    List<Row> texts = new ArrayList<>();
    addText(texts, id, Content.QUOTE, writer.write(valuation.quote()));
    addText(texts, id, Content.VALUATION, json(valuation, locale));
    change.insertAll(TEXT, texts);
  }

  private static String json(QuoteValuation valuation, Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      QuoteFile.write(valuation, bytes, QuoteFormat.JSON, locale);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void addText(List<Row> rows, long revision, Content content, String text) {
    int part = 0;
    for (int from = 0; from < text.length(); part++) {
      int to = Math.min(text.length(), from + PART);
      boolean splitsSign = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1));
      to = splitsSign ? to - 1 : to;
      rows.add(
          Row.of()
              .set("quote_revision", revision)
              .set("text_kind", content)
              .set("part", part)
              .set("content", text.substring(from, to)));
      from = to;
    }
  }

  /** A revision with its lines. */
  Optional<QuoteRevision> find(long quote, int number) {
    return database
        .jdbi()
        .withHandle(handle -> heads(handle, quote, number, true).stream().findFirst());
  }

  /** All revisions without their lines, the first first. */
  List<QuoteRevision> history(long quote) {
    return database.jdbi().withHandle(handle -> heads(handle, quote, null, false));
  }

  private static List<QuoteRevision> heads(
      Handle handle, long quote, @Nullable Integer number, boolean withLines) {
    var query =
        handle
            .createQuery(
                SELECT
                    + "WHERE r.quote = :quote"
                    + (number == null ? "" : " AND r.revision = :number")
                    + " ORDER BY r.revision")
            .bind("quote", quote);
    if (number != null) {
      query.bind("number", number);
    }
    return query
        .map(
            (row, context) -> {
              long id = row.getLong("id");
              Currency currency = Currency.getInstance(row.getString("currency"));
              return RevisionRows.read(
                  row,
                  taxes(handle, id, currency),
                  withLines ? lines(handle, id, currency) : List.of());
            })
        .list();
  }

  private static List<TaxTotal> taxes(Handle handle, long revision, Currency currency) {
    return handle
        .createQuery("SELECT * FROM quote_tax WHERE quote_revision = :id ORDER BY place")
        .bind("id", revision)
        .map((row, context) -> RevisionRows.tax(row, currency))
        .list();
  }

  private static List<SheetLine> lines(Handle handle, long revision, Currency currency) {
    return handle
        .createQuery("SELECT * FROM quote_line WHERE quote_revision = :id ORDER BY place")
        .bind("id", revision)
        .map((row, context) -> RevisionRows.line(row, currency))
        .list();
  }

  /** A text of a revision. */
  String text(QuoteRevision revision, Content content) {
    List<String> parts =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT content FROM quote_text WHERE quote_revision = :id"
                                + " AND text_kind = :kind ORDER BY part")
                        .bind("id", revision.id())
                        .bind("kind", content.name())
                        .mapTo(String.class)
                        .list());
    return String.join("", parts);
  }
}
