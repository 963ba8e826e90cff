package com.tarifario.io.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.io.testing.ReadWork;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectedRowsTest {

  private final ReadWork work = read("work/rejects.csv");

  @Test
  void goodRowsSurviveBesideBadOnes() {
    assertThat(work.ids()).containsExactly("PT-1/1", "PT-1/8", "PT-2/1");
    assertThat(work.rejects()).hasSize(9);
  }

  @Test
  void allThatIsWrongWithARowIsSaidAtOnceInTheOrderOfItsCells() {
    assertThat(reasons(3))
        .containsExactly(
            "3:8: date: expected a date such as 2026-01-31 or 31/01/2026 but found 2026-02-30.",
            "3:19: There is no client C-015. Did you mean C-014? Correct the code, or add the"
                + " client to clients.csv.",
            "3:29: kind: found LABOR UR. Did you mean labour? Expected one of: labour, material,"
                + " travel, subcontract, equipment, expense.",
            "3:38: quantity: expected a number such as 12.5 or 12,5 but found uno.",
            "3:42: unit_cost: 1,234 can mean a thousand and more, or one and a bit. Write it"
                + " without a sign for thousands, or name the decimal sign with --decimal.",
            "3:50: start: expected a time such as 07:30 but found 25:00.",
            "3:61: billing: found gratis. Expected one of: chargeable, warranty, agreement, quoted,"
                + " rework, internal.");
  }

  @Test
  void whatDoesNotExistOrIsNotWholeIsNamed() {
    assertThat(reasons(4))
        .containsExactly(
            "4:25: Client C-014 has no work centre 04. Did you mean 03? Correct the code, or add"
                + " it to work-centres.csv.",
            "4:28: There is no agreement M-8. Did you mean M-1? Correct the number, or add it to"
                + " agreements.csv.",
            "4:39: quantity is -1, below 0. Expected 0 or more.",
            "4:45: start is given but end is not. Give both or none.",
            "4:57: A price set by hand needs an author, but override_by is blank.");
  }

  @Test
  void aLineThatStandsTwiceIsNamedWithTheFirst() {
    assertThat(reasons(5))
        .containsExactly(
            "5:6: Line 1 of document PT-1 already stands in line 2 of the file. Give it another"
                + " number, or remove one.");
  }

  @Test
  void eachNeededCellThatIsBlankIsNamed() {
    assertThat(reasons(6))
        .containsExactly(
            "6:1: document is blank. Every row needs it.",
            "6:15: client is blank. Every row needs it.",
            "6:18: kind is blank. Every row needs it.",
            "6:19: quantity is blank. Every row needs it.");
  }

  @Test
  void theAgreementOfAnotherClientAndWorkThatEndsTooEarlyAreRefused() {
    assertThat(reasons(7))
        .containsExactly(
            "7:28: Agreement M-1 is one of client C-001, not of client C-014. Correct one of"
                + " them.",
            "7:61: The work ends at 2026-03-05T09:00, not after its start at 2026-03-05T10:00."
                + " Correct one of them.",
            "7:80: override_reason is given but override_price is not. Give the price that was set"
                + " by hand, or remove the reason.");
  }

  @Test
  void tooFewAndTooManyCellsAreCounted() {
    assertThat(reasons(8))
        .singleElement()
        .asString()
        .startsWith("8: Expected 15 cells, as in the header, but found 4. Add what is missing;");
    assertThat(reasons(9))
        .singleElement()
        .asString()
        .startsWith("9:47: Expected 15 cells, as in the header, but found 16. Take out");
  }

  @Test
  void aQuoteThatIsOpenedAndNotClosedCostsItsOwnLineOnly() {
    assertThat(reasons(11))
        .containsExactly(
            "11:29: A quote is opened here and not closed. Close it, or double it if it belongs to"
                + " the text.");
    assertThat(reasons(12)).singleElement().asString().startsWith("12:30: Text stands behind");
  }

  @Test
  void aQuoteThatSwallowsTheNextRowsIsFoundByTheirCells() {
    ReadWork quotes = read("work/quotes.csv");

    assertThat(quotes.ids()).containsExactly("PT-1/1", "PT-1/4");
    assertThat(quotes.lines().get(0).subject().description())
        .isEqualTo("dos\r\nlíneas, y \"comillas\"");
    assertThat(quotes.lines().get(1).subject().description()).isEqualTo("tubo 1/2\" de cobre");
    assertThat(quotes.reasons())
        .containsExactly(
            "4:34: A quote is opened here and not closed. Close it, or double it if it belongs to"
                + " the text.",
            "5:41: quantity: expected a number such as 12.5 or 12,5 but found x.");
  }

  @Test
  void reasonsAreSaidInSpanishToo() {
    assertThat(work.rejects().get(2).problems().get(0).in(java.util.Locale.forLanguageTag("es")))
        .contains("La línea 1 del documento PT-1 ya está en la línea 2 del fichero.");
  }

  private List<String> reasons(int line) {
    return work.rejects().stream()
        .filter(reject -> reject.row().where().line() == line)
        .flatMap(reject -> reject.problems().stream())
        .map(ReadWork::text)
        .toList();
  }

  private static ReadWork read(String fixture) {
    try {
      return ReadWork.of(fixture);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
