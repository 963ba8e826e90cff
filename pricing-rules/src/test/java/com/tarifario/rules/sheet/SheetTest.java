package com.tarifario.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.rules.RuleTexts;
import com.tarifario.rules.sheet.Sheets.Reading;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetTest {

  @Test
  void aRowAppliesWhereAllItsCellsHoldAndABlankCellAsksNothing() {
    Reading sheet =
        Sheets.sheet(
            """
            client,zone,kind,unitPrice
            C-1,1,LABOUR,40 EUR/h
            C-1,,labour,45 EUR/h
            ,2,,50 EUR/h
            """);

    assertThat(sheet.proposed("client=C-1,zone=1,kind=LABOUR"))
        .containsExactly("2: 40 EUR/h", "3: 45 EUR/h");
    assertThat(sheet.proposed("client=C-1,kind=LABOUR")).containsExactly("3: 45 EUR/h");
    assertThat(sheet.proposed("client=C-9,zone=2,kind=MATERIAL")).containsExactly("4: 50 EUR/h");
    assertThat(sheet.proposed("client=C-9,zone=1,kind=LABOUR")).isEmpty();
  }

  @Test
  void aTextIsComparedAsATextThoughItLooksLikeANumber() {
    Reading sheet = Sheets.sheet("zone,unitPrice\n1,10 EUR\n01,20 EUR\n");

    assertThat(sheet.proposed("zone=1")).containsExactly("2: 10 EUR");
    assertThat(sheet.proposed("zone=01")).containsExactly("3: 20 EUR");
    assertThat(sheet.proposed("zone=1.0")).isEmpty();
  }

  @Test
  void aNumberIsComparedByItsValue() {
    Reading sheet = Sheets.sheet("quantity,unitPrice\n1.50,10 EUR\n100,20 EUR\n");

    assertThat(sheet.proposed("quantity=1.5")).containsExactly("2: 10 EUR");
    assertThat(sheet.proposed("quantity=1.500")).containsExactly("2: 10 EUR");
    assertThat(sheet.proposed("quantity=1E+2")).containsExactly("3: 20 EUR");
  }

  @Test
  void intervalsHaveEveryKindOfEnd() {
    Reading sheet =
        Sheets.sheet(
            """
            distance,unitPrice
            ..30,1 EUR
            31..60,2 EUR
            (60..80],3 EUR
            [80.5..90),4 EUR
            >=95,5 EUR
            <0,6 EUR
            (90..92),7 EUR
            94..,8 EUR
            """);

    assertThat(sheet.proposed("distance=30")).containsExactly("2: 1 EUR");
    assertThat(sheet.proposed("distance=30.5")).isEmpty();
    assertThat(sheet.proposed("distance=31")).containsExactly("3: 2 EUR");
    assertThat(sheet.proposed("distance=60")).containsExactly("3: 2 EUR");
    assertThat(sheet.proposed("distance=60.01")).containsExactly("4: 3 EUR");
    assertThat(sheet.proposed("distance=80")).containsExactly("4: 3 EUR");
    assertThat(sheet.proposed("distance=80.5")).containsExactly("5: 4 EUR");
    assertThat(sheet.proposed("distance=90")).isEmpty();
    assertThat(sheet.proposed("distance=91")).containsExactly("8: 7 EUR");
    assertThat(sheet.proposed("distance=95")).containsExactly("6: 5 EUR", "9: 8 EUR");
    assertThat(sheet.proposed("distance=-1")).containsExactly("2: 1 EUR", "7: 6 EUR");
    assertThat(sheet.proposed("")).isEmpty();
  }

  @Test
  void headersTakeEveryOperatorOfRules() {
    Reading sheet =
        Sheets.sheet(
            """
            zone !=,quantity >=,quantity <,item matches,family in,unitPrice
            1,,,,,1 EUR
            ,10,20,,,2 EUR
            ,,,FIL-\\d+,,3 EUR
            ,,,,gas|water | heat,4 EUR
            null,,,,,5 EUR
            """);

    assertThat(sheet.proposed("zone=2")).containsExactly("2: 1 EUR", "6: 5 EUR");
    assertThat(sheet.proposed("zone=1")).containsExactly("6: 5 EUR");
    assertThat(sheet.proposed("quantity=10")).containsExactly("3: 2 EUR");
    assertThat(sheet.proposed("quantity=20")).isEmpty();
    assertThat(sheet.proposed("item=FIL-7")).containsExactly("4: 3 EUR");
    assertThat(sheet.proposed("item=XFIL-7")).isEmpty();
    assertThat(sheet.proposed("family=heat")).containsExactly("5: 4 EUR");
  }

  @Test
  void nullAsksThatThereIsNoValue() {
    Reading sheet = Sheets.sheet("agreement,zone,unitPrice\nnull,1,10 EUR\nA-1,1,8 EUR\n");

    assertThat(sheet.proposed("zone=1")).containsExactly("2: 10 EUR");
    assertThat(sheet.proposed("zone=1,agreement=A-1")).containsExactly("3: 8 EUR");
    assertThat(sheet.proposed("zone=1,agreement=A-2")).isEmpty();
  }

  @Test
  void valuesHaveUnitsOfTheirFieldAndPercentages() {
    Reading sheet =
        Sheets.sheet(
            """
            visitHours,litres,dwelling,since,opens,unitPrice
            30 min..90 min,,,,,1 EUR
            ,40 %,,,,2 EUR
            ,,sí,,,3 EUR
            ,,,01/02/2026..2026-02-28,,4 EUR
            ,,,,8:00..14:00,5 EUR
            """);

    assertThat(sheet.proposed("visitHours=1.5")).containsExactly("2: 1 EUR");
    assertThat(sheet.proposed("litres=0.4")).containsExactly("3: 2 EUR");
    assertThat(sheet.proposed("dwelling=true")).containsExactly("4: 3 EUR");
    assertThat(sheet.proposed("since=2026-02-28")).containsExactly("5: 4 EUR");
    assertThat(sheet.proposed("since=2026-03-01")).isEmpty();
    assertThat(sheet.proposed("opens=14:00")).containsExactly("6: 5 EUR");
  }

  @Test
  void aRowHasNameSalienceAndValidityAsARuleHas() {
    Reading sheet =
        Sheets.sheet(
            """
            # prices of the year
            rule;salience;from;to;zone;unitPrice
            Zona 1, 2025;;;31/12/2025;1;40 EUR/h
            ;5;01/01/2026;;1;42,50 EUR/h
            """);

    assertThat(sheet.proposed("zone=1,date=2025-12-31")).containsExactly("3: 40 EUR/h");
    List<Candidate> later =
        sheet
            .sheet()
            .orElseThrow()
            .candidates(Stage.LINE, RuleTexts.facts("zone=1,date=2026-01-01"));
    assertThat(later).hasSize(1);
    assertThat(later.get(0).priority()).isEqualTo(5);
    assertThat(later.get(0).rule()).hasToString("\"prices.csv row 4\" (layers/base/prices.csv:4)");
    assertThat(later.get(0).proposal().describe()).hasToString("fixed price 42.50 EUR/h");
  }

  @Test
  void aVerbTakesTheCellWhereItSaysSo() {
    Reading sheet =
        Sheets.sheet(
            """
            zone;"charge(""Salida"", ""$ EUR"", perVisit)";unitPrice($);"unitPrice(""$ EUR/h"")";# note
            1;30,00;;;cheap
            2;;45,5;;
            3;1.200,50;;48;
            """);

    assertThat(sheet.proposed("zone=1"))
        .hasSize(1)
        .allMatch(each -> each.startsWith("2: ") && each.contains("Salida"));
    assertThat(sheet.proposed("zone=2")).containsExactly("3: 45.5 EUR");
    assertThat(sheet.proposed("zone=3"))
        .contains("4: 48 EUR/h")
        .anyMatch(each -> each.contains("1200.50"));
  }

  @Test
  void aVerbTakesValuesOfOtherColumns() {
    Reading sheet =
        Sheets.sheet(
            """
            family,$base,$from,$extra,"unitPrice($base + max(litres - $from, 0) * $extra)"
            caldera,80,24,-2.5,
            termo,60.50,10,1,
            """);

    assertThat(sheet.proposed("family=caldera,litres=30"))
        .containsExactly("2: price = 80 + max(litres - 24, 0) * -2.5");
  }

  @Test
  void aRowMayProposeSeveralThings() {
    Reading sheet =
        Sheets.sheet(
            """
            client,markup,discount,minimum,tax("21 %")
            C-1,35 %,10 %,1 h,
            C-2,30 %,,,
            """);

    assertThat(sheet.proposed("client=C-1")).hasSize(4);
    assertThat(sheet.proposed("client=C-2")).hasSize(2);
  }

  @Test
  void aSheetOfExcelReadsAsOneOfAProgramDoes() {
    String text =
        "\uFEFFclient;category;unitPrice(\"\"$ EUR/h\"\")\r\nÑandú;oficial 1ª;1.234,50\r\n";
    String quoted = text.replace("unitPrice(\"\"$ EUR/h\"\")", "\"unitPrice(\"\"$ EUR/h\"\")\"");

    for (byte[] bytes :
        List.of(
            quoted.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            quoted.substring(1).getBytes(Charset.forName("windows-1252")))) {
      Reading reading = Sheets.reading(bytes);
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.proposed("client=Ñandú,category=oficial 1ª"))
          .containsExactly("2: 1234.50 EUR/h");
    }
  }

  @Test
  void manyBandsOfTwoFieldsAreFoundByTheirIntervals() {
    StringBuilder csv = new StringBuilder("quantity,distance,unitPrice\n");
    for (int quantity = 0; quantity < 40; quantity++) {
      for (int distance = 0; distance < 40; distance++) {
        csv.append("[%d..%d),".formatted(quantity * 10, quantity * 10 + 10))
            .append("[%d..%d),".formatted(distance * 5, distance * 5 + 5))
            .append(quantity * 100 + distance)
            .append(" EUR\n");
      }
    }
    Reading sheet = Sheets.sheet(csv.toString());

    for (int quantity : IntStream.of(0, 7, 39).toArray()) {
      for (int distance : IntStream.of(0, 13, 39).toArray()) {
        assertThat(
                sheet.proposed(
                    "quantity=%d.5,distance=%d.25".formatted(quantity * 10 + 9, distance * 5)))
            .hasSize(1)
            .allMatch(each -> each.endsWith(": " + (quantity * 100 + distance) + " EUR"));
      }
    }
  }
}
