package com.tarifario.rules.cases;

import com.tarifario.core.client.Balances;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines to be priced, with the clients, work centres and agreements that they need. What is written
 * of these goes before what the directory says; without a directory, what is written is all there
 * is.
 *
 * @param document a document of those lines alone
 * @param directory where their clients, work centres and agreements are found
 */
public record PriceCase(Document document, ClientDirectory directory) {

  /** What is in the packs of its clients. */
  public Balances opening() {
    return Balances.of(
        directory, document.lines().stream().map(line -> line.assignment().client()).toList());
  }

  /** The first line, or the only one. */
  public ChargeLine line() {
    return document.lines().get(0);
  }

  /**
   * A line from {@code field=value} arguments.
   *
   * @param known where clients are looked up; null if there is no such place
   * @param today the date of a line that gives none
   * @throws InvalidFieldException if a field can't be used
   */
  public static PriceCase of(
      List<String> arguments, Tariff tariff, @Nullable ClientDirectory known, LocalDate today) {
    return ofLines(
        List.of(FieldValues.parse(arguments, tariff.vocabulary())), tariff, known, today, null);
  }

  /**
   * The lines of one document, from their fields.
   *
   * @param today the date of lines that give none; null if each must give its own
   * @param packs what is in the packs of the client of the first line, by name; null if what the
   *     directory says
   */
  static PriceCase ofLines(
      List<FieldValues> lines,
      Tariff tariff,
      @Nullable ClientDirectory known,
      @Nullable LocalDate today,
      @Nullable Map<String, BigDecimal> packs) {
    List<LocalDate> dates = lines.stream().map(line -> WrittenLine.date(line, today)).toList();
    Parties parties = new Parties(lines, dates, known);
    String document = same(lines, StandardField.DOCUMENT, Parties.UNNAMED);
    DocumentType type =
        DocumentType.valueOf(
            same(lines, StandardField.DOCUMENT_TYPE, DocumentType.WORK_REPORT.name()));
    if (type == DocumentType.QUOTE) {
      throw lines.get(0).refuse(CaseMessage.OF_QUOTE);
    }
    List<ChargeLine> made = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      FieldValues line = lines.get(index);
      ChargeLine charge =
          new WrittenLine(line, tariff)
              .line(document, String.valueOf(index + 1), dates.get(index), parties);
      if (made.stream().anyMatch(before -> before.id().equals(charge.id()))) {
        throw line.refuse(CaseMessage.LINE_TWICE, charge.id().line());
      }
      made.add(charge);
    }
    return new PriceCase(Document.of(type, document, made), parties.register(packs));
  }

  /** What all lines say that say anything. */
  private static String same(List<FieldValues> lines, StandardField field, String otherwise) {
    String said = null;
    for (FieldValues line : lines) {
      String text = line.text(field);
      if (text != null && said != null && !text.equals(said)) {
        throw line.refuse(CaseMessage.ONE_DOCUMENT, field.field().name(), said, text);
      }
      said = text == null ? said : text;
    }
    return said == null ? otherwise : said;
  }
}
