package com.tarifario.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tariff as a folder: what it is made of, and what it is not. */
class TariffFolderTest {

  private static final String GENERAL =
      """
      rule "Mano de obra"
      when Line( kind == LABOUR )
      then markup("35 %");
      end
      """;

  private static final String OF_THE_CLIENT =
      """
      rule "Cliente C-1"
      when Line( client == "C-1", kind == LABOUR )
      then unitPrice("48.00 EUR/h");
      end
      """;

  private static final String OF_THE_NIGHT =
      """
      rule "Noche"
      when Line( band == "noche" )
      then surcharge("25 %", group("nocturnidad"));
      end
      """;

  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void theHigherLayerIsTheOneListedLater() {
    TariffText tariff = layers("base", "client");

    assertThat(price(tariff)).isEqualTo("48.00 EUR");

    tariff.settings(settings("client, base"));
    assertThat(price(tariff)).isEqualTo("40.50 EUR");

    tariff.settings(settings("base"));
    assertThat(price(tariff)).isEqualTo("40.50 EUR");
    assertThat(TariffFolder.check(folder, Trust.REFUSE_CODE).problems())
        .extracting(Object::toString)
        .containsExactly(
            "layers/client: Layer \"client\" is not listed in tariff.yaml, so its rules are not"
                + " used.");
  }

  @Test
  void aLayerIsLeftOutWithoutAnEditInTheRulesThatWaiveWhatItProposes() {
    TariffText tariff = layers("base", "night", "client").rules("night", OF_THE_NIGHT);
    tariff.rules(
        "client", "rule \"w\" when Line( client == \"C-1\" ) then waive(\"nocturnidad\"); end");

    assertThat(price(tariff)).isEqualTo("40.50 EUR");
    assertThat(price(tariff.settings(settings("base, client")))).isEqualTo("40.50 EUR");
  }

  @Test
  void eachLayerKnowsItsRankAndCountsItsRules() {
    layers("base", "client");
    TariffCheck check = TariffFolder.check(folder, Trust.REFUSE_CODE);

    assertThat(check.tariff().orElseThrow().layers())
        .containsExactly(new Layer("base", 0, false), new Layer("client", 1, false));
    assertThat(check.rulesByLayer()).containsExactly(entry("base", 1), entry("client", 1));
    assertThat(check.hasErrors()).isFalse();
  }

  private static java.util.Map.Entry<String, Integer> entry(String layer, int rules) {
    return java.util.Map.entry(layer, rules);
  }

  @Test
  void aBrokenTariffIsRefusedWithAllThatIsWrong() {
    layers("base").rules("base", "rule \"a\" when Line( clientt == 3 ) then margen(3); end");

    assertThatThrownBy(() -> TariffFolder.load(folder))
        .isInstanceOfSatisfying(
            InvalidTariffException.class,
            invalid -> {
              assertThat(invalid.problems()).hasSize(2);
              assertThat(invalid.in(Locale.forLanguageTag("es")))
                  .contains("Campo desconocido", "puede significar dos cosas");
            })
        .hasMessageContaining("layers/base/rules.drl:1:21: Unknown field \"clientt\".");
  }

  @Test
  void warningsRefuseNothing() {
    layers("base", "client").settings(settings("base, empty"));
    new TariffText(folder, "base", "empty").rules("base", GENERAL);

    assertThat(TariffFolder.load(folder).layers()).hasSize(2);
  }

  @Test
  void theHashIsOfTheContentAndNotOfItsLineEndsOrItsPlace() {
    layers("base", "client").file("layers/base/zz.drl", OF_THE_NIGHT);
    String hash = hash(folder);

    new TariffText(other, "base", "client")
        .file("layers/base/zz.drl", "\uFEFF" + OF_THE_NIGHT.replace("\n", "\r\n"))
        .rules("client", OF_THE_CLIENT.replace("\n", "\r\n"))
        .rules("base", GENERAL)
        .settings("\uFEFF" + settings("base, client").replace("\n", "\r\n"));

    assertThat(hash(other)).isEqualTo(hash).matches("[0-9a-f]{64}");
  }

  @Test
  void theHashChangesWithEverything() throws IOException {
    layers("base", "client");
    String hash = hash(folder);
    List<String> hashes = new ArrayList<>(List.of(hash));

    TariffText tariff = layers("base", "client");
    tariff.rules("base", GENERAL.replace("35", "36"));
    hashes.add(hash(folder));
    tariff.rules("base", GENERAL + "// a remark\n");
    hashes.add(hash(folder));
    tariff.rules("base", GENERAL).settings(settings("client, base"));
    hashes.add(hash(folder));
    tariff.settings(settings("base, client")).file("layers/base/zz.drl", "");
    hashes.add(hash(folder));
    Files.delete(folder.resolve("layers/base/zz.drl"));
    tariff.file("layers/base/zz.drl", GENERAL);
    Files.delete(folder.resolve("layers/base/rules.drl"));
    hashes.add(hash(folder));
    Files.delete(folder.resolve("layers/base/zz.drl"));
    tariff.rules("base", GENERAL);

    assertThat(hashes).doesNotHaveDuplicates();
    assertThat(hash(folder)).isEqualTo(hash);
  }

  @Test
  void readmesAndHiddenFilesArePartOfNoTariff() {
    layers("base");
    String hash = hash(folder);
    layers("base")
        .file("layers/base/README.md", "Tarifa general")
        .file("layers/base/.notes.drl", "rule")
        .file("layers/.old/rules.drl", "rule")
        .file("README.md", "La tarifa");

    assertThat(hash(folder)).isEqualTo(hash);
  }

  @Test
  void aTariffIsNamedByItsNameAndTheBeginningOfItsHash() {
    layers("base");
    Tariff tariff = TariffFolder.load(folder);

    assertThat(tariff.id().name()).isEqualTo("Prueba");
    assertThat(tariff.id()).hasToString("Prueba@" + tariff.id().hash().substring(0, 12));
  }

  @Test
  void eightThreadsValueAlike() throws Exception {
    layers("base", "client").file("layers/base/noche.drl", OF_THE_NIGHT);
    Valuer valuer = valuer(TariffFolder.load(folder));
    List<WorkReport> reports = IntStream.range(0, 60).mapToObj(TariffFolderTest::report).toList();
    List<String> alone = reports.stream().map(report -> written(valuer.value(report))).toList();

    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<List<String>> all =
          () -> reports.stream().map(report -> written(valuer.value(report))).toList();
      for (Future<List<String>> each :
          threads.invokeAll(List.of(all, all, all, all, all, all, all, all))) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(alone).doesNotHaveDuplicates();
  }

  private TariffText layers(String... layers) {
    TariffText tariff =
        new TariffText(folder, layers).settings(settings(String.join(", ", layers)));
    tariff.rules("base", GENERAL);
    return List.of(layers).contains("client") ? tariff.rules("client", OF_THE_CLIENT) : tariff;
  }

  private static String settings(String layers) {
    return """
        name: Prueba
        currency: EUR
        layers: [%s]
        calendar:
          zone: Europe/Madrid
          bands:
            - {band: noche, days: [MON-SUN], from: "22:00", to: "06:00"}
          otherwise: laborable
        """
        .formatted(layers);
  }

  private String price(TariffText tariff) {
    return valuer(TariffFolder.load(tariff.folder()))
        .value(report(0))
        .lines()
        .get(0)
        .unitPrice()
        .toString();
  }

  private static Valuer valuer(Tariff tariff) {
    return new Valuer(
        tariff, ClientRegister.of(Client.of("C-1", "Uno", "A"), Client.of("C-2", "Dos", "B")));
  }

  private static String hash(Path folder) {
    return TariffFolder.load(folder).id().hash();
  }

  /** One line at noon; of those after the first, more and more reach into the night. */
  private static WorkReport report(int number) {
    String id = "PT-" + number;
    List<ChargeLine> lines =
        IntStream.rangeClosed(0, number % 5)
            .mapToObj(
                line -> {
                  LocalDateTime start = LocalDateTime.of(2026, 3, 3, 12 + 2 * line, number);
                  return ChargeLine.builder(
                          new LineId(id, String.valueOf(line)),
                          LocalDate.of(2026, 3, 3),
                          number % 2 == 0 ? "C-1" : "C-2",
                          Kind.LABOUR,
                          Quantity.of("4", "h"))
                      .worked(start, start.plusHours(4))
                      .unitCost(Money.of("30", "EUR"))
                      .build();
                })
            .toList();
    return WorkReport.of(id, lines.toArray(ChargeLine[]::new));
  }

  private static String written(Valuation valuation) {
    StringBuilder text = new StringBuilder(valuation.document());
    valuation
        .lines()
        .forEach(
            line ->
                text.append(' ')
                    .append(line.id())
                    .append(' ')
                    .append(line.amount())
                    .append(line.pieces())
                    .append(line.winners()));
    return text.toString();
  }
}
