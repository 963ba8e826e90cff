package com.tarifario.rules.trusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.valuation.Verdict;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import com.tarifario.rules.InvalidTariffException;
import com.tarifario.rules.TariffCheck;
import com.tarifario.rules.TariffFolder;
import com.tarifario.rules.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedLayerTest {

  private static final String REBATE =
      """
      rule "Rappel del 5 %% desde 1.000 EUR de material en el documento"
        dialect "%s"
      when
        accumulate( Line( kind == Kind.MATERIAL, $cost : cost ); $volume : sum( $cost ); $volume >= 1000 )
        $line : Line( kind == Kind.MATERIAL )
      then
        $line.propose( "discount('5 %%', onBase, group('rappel'))" );
      end
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTariff() throws IOException {
    write(
        "tariff.yaml",
        """
        name: Con rappel
        currency: EUR
        layers: [rate-groups, {layer: rebates, trusted: true}]
        """);
    write(
        "layers/rate-groups/material.drl",
        """
        rule "Material: coste + 20 %"
        when Line( kind == MATERIAL )
        then markup("20 %");
        end
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "mvel"})
  void aRuleMayAccumulateOverTheLinesOfTheDocument(String dialect) throws IOException {
    write("layers/rebates/rappel.drl", REBATE.formatted(dialect));

    Valuation small = value("999");
    Valuation large = value("600", "400");

    assertThat(small.total().net()).isEqualTo(Money.of("1198.80", "EUR"));
    assertThat(large.total().net()).isEqualTo(Money.of("1140.00", "EUR"));
    Verdict rebate = large.lines().get(0).proof().verdicts().get(1);
    assertThat(rebate.applied()).isTrue();
    assertThat(rebate.candidate().rule())
        .hasToString(
            "\"Rappel del 5 % desde 1.000 EUR de material en el documento\""
                + " (layers/rebates/rappel.drl:1)");
  }

  @Test
  void itMayHoldFunctionsAndFactsOfItsOwn() throws IOException {
    write(
        "layers/rebates/rappel.drl",
        """
        package rebates;

        function String rate( int lines ) { return lines > 1 ? "10" : "2"; }

        declare Size
          lines : int
        end

        rule "Cuenta las líneas"
          salience 10
        when accumulate( Line( ); $n : count() )
        then insert( new Size( $n.intValue() ) );
        end

        rule "Descuento por tamaño"
        when
          Size( $lines : lines )
          $line : Line( )
        then $line.propose( "discount('" + rate( $lines ) + " %')" );
        end
        """);

    assertThat(value("100").total().net()).isEqualTo(Money.of("117.60", "EUR"));
    assertThat(value("100", "100").total().net()).isEqualTo(Money.of("216.00", "EUR"));
  }

  @Test
  void precedenceHoldsAsForAnyOtherLayer() throws IOException {
    write(
        "layers/rebates/precio.drl",
        """
        rule "Todo a 7 EUR"
        when $line : Line( ) then $line.propose( "unitPrice('7 EUR')" ); end
        """);

    PricedLine line = value("100").lines().get(0);

    assertThat(line.unitPrice()).isEqualTo(Money.of("7", "EUR"));
    assertThat(line.winners().get(0).layer()).isEqualTo("rebates");
    assertThat(line.proof().verdicts()).extracting(Verdict::applied).containsExactly(true, false);
  }

  @Test
  void withoutTheSecondOptInItIsRefused() throws IOException {
    write("layers/rebates/rappel.drl", REBATE.formatted("java"));

    assertThatThrownBy(() -> TariffFolder.load(folder))
        .isInstanceOf(InvalidTariffException.class)
        .hasMessageStartingWith("tariff.yaml:3:23: Layer \"rebates\" is trusted")
        .hasMessageContaining("--trust-code");
  }

  @Test
  void withoutTheFirstOptInItIsRefused() throws IOException {
    write("tariff.yaml", "name: x\ncurrency: EUR\nlayers: [rate-groups, rebates]\n");
    write("layers/rebates/rappel.drl", REBATE.formatted("java"));

    assertThatThrownBy(() -> TariffFolder.load(folder, Trust.TRUST_CODE))
        .isInstanceOf(InvalidTariffException.class)
        .hasMessageContaining("layers/rebates/rappel.drl:");
  }

  @Test
  void aRuleThatThrowsIsNamedAndItsLinesHaveNoPrice() throws IOException {
    write(
        "layers/rebates/roto.drl",
        """
        rule "Roto"
        when $line : Line( )
        then $line.propose( "discount('" + 1 / ( $line.getQuantity().intValue() - 1 ) + " %')" );
        end
        """);

    PricedLine line = value("100").lines().get(0);

    assertThat(line.status()).isEqualTo(LineStatus.FAILED);
    assertThat(line.amount()).isNull();
    assertThat(line.problem())
        .hasToString(
            "Rule \"Roto\" (layers/rebates/roto.drl:1) failed: java.lang.ArithmeticException: / by"
                + " zero");
  }

  @Test
  void aProposalThatCannotBeReadNamesTheRule() throws IOException {
    write(
        "layers/rebates/roto.drl",
        """
        rule "Roto"
        when $line : Line( ) then $line.propose( "discont('5 %')" ); end
        """);

    assertThat(value("100").lines().get(0).problem().toString())
        .startsWith("Rule \"Roto\" (layers/rebates/roto.drl:1)")
        .contains("Unknown verb \"discont\". Did you mean discount?");
  }

  @Test
  void whatCannotBeCompiledIsNamedWithItsLine() throws IOException {
    write(
        "layers/rebates/roto.drl",
        """
        rule "Bien"
        when $line : Line( ) then $line.propose( "discount('5 %')" ); end

        rule "Mal"
        when $line : Line( knid == Kind.MATERIAL ) then $line.propose( "discount('5 %')" ); end
        """);

    TariffCheck check = TariffFolder.check(folder, Trust.TRUST_CODE);

    assertThat(check.tariff()).isEmpty();
    assertThat(check.problems())
        .filteredOn(Problem::isError)
        .singleElement()
        .extracting(Problem::toString)
        .asString()
        .startsWith("layers/rebates/roto.drl:4: The rule cannot be compiled:")
        .contains("knid");
  }

  @Test
  void checkSaysWhatItCannotAnalyse() throws IOException {
    write("layers/rebates/rappel.drl", REBATE.formatted("java"));

    TariffCheck check = TariffFolder.check(folder, Trust.TRUST_CODE);

    assertThat(check.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "tariff.yaml:3:23: Layer \"rebates\" is trusted: it may hold code, so its 1 rule is"
                + " not analysed and is decided line by line.");
    assertThat(check.rulesByLayer()).containsEntry("rebates", 1);
  }

  @Test
  void aLineHasAPropertyForEachStandardField() {
    List<String> properties =
        Arrays.stream(Line.class.getMethods()).map(method -> method.getName()).toList();

    assertThat(Arrays.stream(StandardField.values()).map(StandardField::field).map(Field::name))
        .allSatisfy(
            name ->
                assertThat(properties)
                    .contains(
                        "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
  }

  private Valuation value(String... costs) {
    Valuer valuer =
        new Valuer(
            TariffFolder.load(folder, Trust.TRUST_CODE),
            ClientRegister.of(Client.of("C-1", "Uno", "A")));
    List<ChargeLine> lines = new ArrayList<>();
    for (String cost : costs) {
      lines.add(
          ChargeLine.builder(
                  new LineId("PT-1", String.valueOf(lines.size() + 1)),
                  LocalDate.of(2026, 3, 2),
                  "C-1",
                  Kind.MATERIAL,
                  Quantity.of("1", "ud"))
              .unitCost(Money.of(cost, "EUR"))
              .build());
    }
    return valuer.value(new WorkReport("PT-1", lines));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
