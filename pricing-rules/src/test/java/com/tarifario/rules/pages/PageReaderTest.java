package com.tarifario.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong on a page is told, with the page and the line. */
class PageReaderTest {

  private static final String SETTINGS = "name: Page\ncurrency: EUR\nlayers: [base, client]\n";

  private static final String LABOUR =
      """
      ```drl
      rule "Labour"
      when Line( kind == LABOUR )
      then unitPrice("40.00 EUR/h");
      end
      ```
      """;

  @TempDir Path folder;

  private static Page page(String text) {
    return PageReader.read("page.md", text, SETTINGS);
  }

  private List<String> mistakes(String text) throws IOException {
    Page page = page(text);
    List<String> mistakes = new ArrayList<>(page.mistakes());
    for (Use use : page.uses()) {
      mistakes.addAll(use.mistakes(folder.resolve("line-" + use.line())));
    }
    return mistakes;
  }

  @Test
  void aPageThatIsTrueHasNoMistakes() throws IOException {
    assertThat(
            mistakes(
                LABOUR
                    + """

                    > quantity=2 h -> 80.00 EUR
                    >
                    > quantity=2 h;
                    > quantity=1 h -> 120.00 EUR
                    >
                    > kind=MATERIAL -> UNPRICED

                    ```yaml
                    cases:
                      - name: Three hours
                        line: {kind: LABOUR, date: 2026-03-02, quantity: 3 h}
                        expect: {amount: 120.00}
                    ```
                    """))
        .isEmpty();
  }

  @Test
  void aWrongPriceIsToldWithItsLineAndWhatCameOut() throws IOException {
    assertThat(mistakes(LABOUR + "> quantity=1 h -> 40.00 EUR\n>\n> quantity=2 h -> 81.00 EUR\n"))
        .singleElement()
        .asString()
        .startsWith("page.md:9: ")
        .contains("81.00", "80.00", "Labour");
  }

  @Test
  void aWrongTaxAndAWrongStatusAreToldToo() throws IOException {
    assertThat(mistakes(LABOUR + "> quantity=1 h -> 40.00 EUR, tax 8.40 EUR\n> -> NO_COST\n"))
        .extracting(mistake -> mistake.substring(0, 9))
        .containsExactly("page.md:7", "page.md:8");
  }

  @Test
  void aCaseThatDiffersIsToldWithItsLine() throws IOException {
    String cases =
        """
        ```yaml
        cases:
          - name: Three hours
            line: {kind: LABOUR, date: 2026-03-02, quantity: 3 h}
            expect: {amount: 121.00}
        ```
        """;
    assertThat(mistakes(LABOUR + cases)).singleElement().asString().startsWith("page.md:9: ");
  }

  @Test
  void aFieldThatIsNotKnownIsToldWithItsLine() throws IOException {
    assertThat(mistakes(LABOUR + "> quantity=1 h -> 40.00 EUR\n> famly=x -> UNPRICED\n"))
        .singleElement()
        .asString()
        .startsWith("page.md:8: ")
        .contains("family");
  }

  @Test
  void rulesThatAreRefusedAreToldWithTheirLineOnThePage() throws IOException {
    assertThat(mistakes(LABOUR.replace("unitPrice", "unitPrize") + "> -> UNPRICED\n"))
        .singleElement()
        .asString()
        .startsWith("page.md:2: ")
        .contains("rules.drl:4:");
  }

  @Test
  void rulesNeedAnExampleAndAnExampleNeedsRules() {
    assertThat(page("> -> UNPRICED\n" + LABOUR + LABOUR + "## Next\n").mistakes())
        .containsExactly(
            "page.md:1: The example has no rules above it.",
            "page.md:3: The rules have no example below them.",
            "page.md:9: The rules have no example below them.");
  }

  @Test
  void pricesAndSettingsSayWhatTheyAre() {
    assertThat(
            page("```csv\na,b\n```\n```yaml\nlayers: [a]\n```\n```csv\n# indices/IPC.csv\n```\n```drl")
                .mistakes())
        .extracting(mistake -> mistake.substring(0, 10))
        .containsExactlyInAnyOrder(
            "page.md:2:", "page.md:5:", "page.md:8:", "page.md:10", "page.md:11");
  }

  @Test
  void layersAndFilesStandWhereThePageSays() {
    Page page =
        page(
            """
            ```csv
            # indices/IPC.csv
            date,value
            ```
            ## A
            ```drl
            // layer client
            rule "A"
            // file layers/base/b.drl
            rule "B"
            ```
            > -> UNPRICED
            ```csv
            # layers/base/prices.csv
            rule,unitPrice
            ```
            ```yaml
            cases: []
            ```
            """);

    assertThat(page.mistakes()).isEmpty();
    assertThat(page.uses()).hasSize(2);
    assertThat(page.uses().get(0).files())
        .containsOnlyKeys(
            "tariff.yaml", "indices/IPC.csv", "layers/client/rules.drl", "layers/base/b.drl")
        .containsEntry("layers/base/b.drl", "\n".repeat(9) + "rule \"B\"\n");
    assertThat(page.uses().get(1).files())
        .containsOnlyKeys("tariff.yaml", "indices/IPC.csv", "layers/base/prices.csv")
        .containsEntry("layers/base/prices.csv", "rule,unitPrice\n");
  }

  @Test
  void eachVersionHasItsSettings() {
    Page page =
        page(
            """
            ```yaml
            # versions.yaml
            name: All
            ```
            ```drl
            // file 2025/layers/base/a.drl
            rule "A"
            // file 2026/layers/base/a.drl
            rule "A"
            ```
            > -> UNPRICED
            """);

    assertThat(page.uses().get(0).files())
        .containsOnlyKeys(
            "versions.yaml",
            "2025/tariff.yaml",
            "2025/layers/base/a.drl",
            "2026/tariff.yaml",
            "2026/layers/base/a.drl");
  }
}
