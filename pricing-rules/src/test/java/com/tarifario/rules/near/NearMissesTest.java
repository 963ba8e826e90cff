package com.tarifario.rules.near;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.TariffText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of lines that no rule has a price for. */
class NearMissesTest {

  private static final ClientRegister CLIENTS =
      new ClientRegister(List.of(Client.of("C-1", "Taller Ruiz", "A")), List.of(), List.of());

  @TempDir Path folder;

  private TariffText tariff(String rules) {
    return new TariffText(folder, "base")
        .settings(
            """
            name: Prueba
            currency: EUR
            layers: [base]
            attributes:
              storage: {of: line}
            """)
        .rules("base", rules);
  }

  private PricedLine line(String item, String family, String storage, int quantity) {
    Tariff tariff = TariffFolder.load(folder);
    ChargeLine line =
        ChargeLine.builder(
                new LineId("PT-1", "1"),
                LocalDate.of(2026, 3, 4),
                "C-1",
                Kind.MATERIAL,
                Quantity.of(String.valueOf(quantity), "ud"))
            .item(item)
            .family(family)
            .attribute("storage", storage)
            .build();
    return new Valuer(tariff, CLIENTS).value(WorkReport.of("PT-1", line)).lines().get(0);
  }

  private static List<String> said(PricedLine line) {
    return line.proof().nearMisses().stream().map(Message::toString).toList();
  }

  @Test
  void aMisspeltValueIsToldWithTheRuleThatWouldHaveAppliedAndWhatWasMeant() {
    tariff(
        """
        rule "Cold store" when Line( kind == MATERIAL, storage == "frio" )
        then unitPrice("3.00 EUR"); end
        rule "Dry store" when Line( kind == MATERIAL, storage == "seco" )
        then unitPrice("2.00 EUR"); end
        """);

    assertThat(said(line("FIL-1", "filtros", "frío", 1)))
        .first()
        .isEqualTo(
            "Rule \"Cold store\" (layers/base/rules.drl:1) would propose a price if storage =="
                + " \"frio\"; the line has storage == \"frío\". Did you mean frio?");
  }

  @Test
  void itIsSaidInSpanish() {
    tariff(
        """
        rule "Frío" when Line( kind == MATERIAL, storage == "frio" )
        then unitPrice("3.00 EUR"); end
        """);

    assertThat(
            line("FIL-1", "filtros", "frío", 1)
                .proof()
                .nearMisses()
                .get(0)
                .in(Locale.forLanguageTag("es")))
        .isEqualTo(
            "La regla \"Frío\" (layers/base/rules.drl:1) propondría un precio si storage =="
                + " \"frio\"; la línea tiene storage == \"frío\". ¿Quiso decir frio?");
  }

  @Test
  void aMisspeltValueIsToldEvenIfMoreIsInTheWay() {
    tariff(
        """
        rule "Cold store" when Line( kind == LABOUR, storage == "frio" )
        then unitPrice("3.00 EUR"); end
        """);

    assertThat(said(line("FIL-1", "filtros", "frío", 1)))
        .containsExactly(
            "The line has storage == \"frío\", which no rule asks for. Did you mean frio?");
  }

  @Test
  void theConditionThatFailedIsToldWithTheValueOfTheLine() {
    tariff(
        """
        rule "Large lots" when Line( kind == MATERIAL, family == "filtros", quantity >= 10 )
        then unitPrice("3.00 EUR"); end
        rule "From April" salience 1 date-effective "2026-04-01" when Line( kind == MATERIAL, family == "filtros" )
        then unitPrice("4.00 EUR"); end
        """);

    assertThat(said(line("FIL-1", "filtros", "seco", 9)))
        .containsExactly(
            "Rule \"Large lots\" (layers/base/rules.drl:1) would propose a price if quantity >= 10;"
                + " the line has quantity == 9.",
            "Rule \"From April\" (layers/base/rules.drl:3) would propose a price if date >="
                + " 2026-04-01; the line has date == 2026-03-04.");
  }

  @Test
  void rulesOfOtherWorkAndOfOthersAreNotNear() {
    tariff(
        """
        rule "Labour" when Line( kind == LABOUR, family == "filtros" ) then unitPrice("3.00 EUR"); end
        rule "Of C-2" salience 1 when Line( client == "C-2", family == "filtros" ) then unitPrice("3.00 EUR"); end
        rule "Two in the way" salience 2 when Line( family == "gas", quantity > 9, kind == MATERIAL )
        then unitPrice("3.00 EUR"); end
        """);

    assertThat(said(line("FIL-1", "filtros", "seco", 1))).isEmpty();
  }

  @Test
  void codesThatDifferInTheirDigitsAreNoMistakes() {
    tariff(
        """
        rule "Other item" when Line( item == "FIL-0002", family == "gas" ) then unitPrice("3.00 EUR"); end
        """);

    assertThat(said(line("FIL-0001", "filtros", "seco", 1))).isEmpty();
  }

  @Test
  void rowsOfRateSheetsAreNearToo() {
    tariff("rule \"IVA\" when Line() then tax(\"21 %\"); end")
        .file(
            "layers/base/prices.csv",
            """
            rule,family,quantity,unitPrice
            Filters from 10,filtros,10..,3.00 EUR
            Pipes,tuberia,,2.00 EUR
            """);

    assertThat(said(line("FIL-1", "filtros", "seco", 9)))
        .containsExactly(
            "Rule \"Filters from 10\" (layers/base/prices.csv:2) would propose a price if quantity"
                + " >= 10; the line has quantity == 9.");
    assertThat(said(line("FIL-1", "tubería", "seco", 9)))
        .containsExactly(
            "Rule \"Pipes\" (layers/base/prices.csv:3) would propose a price if family =="
                + " \"tuberia\"; the line has family == \"tubería\". Did you mean tuberia?");
  }

  @Test
  void nothingIsSaidOfALineThatHasAPrice() {
    tariff(
        """
        rule "All" when Line() then unitPrice("3.00 EUR"); end
        rule "Cold store" salience 1 when Line( kind == MATERIAL, storage == "frio" )
        then unitPrice("4.00 EUR"); end
        """);

    assertThat(said(line("FIL-1", "filtros", "frío", 1))).isEmpty();
  }

  @Test
  void atMostThreeThingsAreSaid() {
    StringBuilder rules = new StringBuilder();
    Stream.of("1", "2", "3", "4")
        .forEach(
            number ->
                rules.append(
                    "rule \"R%s\" salience %s when Line( kind == MATERIAL, quantity > 1%s ) then unitPrice(\"3.00 EUR\"); end%n"
                        .formatted(number, number, number)));
    tariff(rules.toString());

    assertThat(said(line("FIL-1", "filtros", "seco", 1))).hasSize(3);
  }

  @Test
  void theValuesThatRulesAskForAreAllOfThemOrUnknown() {
    tariff(
            """
        rule "A" when Line( quoteTariff == "obra" || quoteTariff in ("reforma", "urgente") )
        then unitPrice("3.00 EUR"); end
        rule "B" when Line( item matches "F.*", family == "gas" ) then unitPrice("4.00 EUR"); end
        """)
        .file("layers/base/prices.csv", "quoteTariff,family,unitPrice\nsheet|x,tubos,3.00 EUR\n");
    Tariff tariff = TariffFolder.load(folder);

    assertThat(tariff.decider().askedValues("quoteTariff"))
        .hasValueSatisfying(
            values -> assertThat(values).containsExactly("obra", "reforma", "sheet|x", "urgente"));
    assertThat(tariff.decider().askedValues("item")).isEmpty();
  }
}
