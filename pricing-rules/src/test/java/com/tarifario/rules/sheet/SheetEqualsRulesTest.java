package com.tarifario.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RuleTexts;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.cache.CachedDecider;
import com.tarifario.rules.check.ContradictionCheck;
import com.tarifario.rules.drools.DroolsDecider;
import com.tarifario.rules.model.TariffRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A sheet decides as the same rows do that are written as rules. */
class SheetEqualsRulesTest {

  /**
   * A row, in the words of a sheet.
   *
   * @param cells zone, zone !=, kind in, quantity, distance &gt;=, agreement, item matches
   * @param salience blank for 0
   * @param from blank for always
   * @param to blank for always
   */
  record SheetRow(List<String> cells, String salience, String from, String to) {

    String csv(int price) {
      return String.join(",", salience, from, to, String.join(",", cells)) + "," + price + " EUR\n";
    }

    String drl(int price) {
      List<String> tests = new ArrayList<>();
      add(tests, "zone ==", quoted(cells.get(0)));
      add(tests, "zone !=", quoted(cells.get(1)));
      add(
          tests,
          "kind in",
          cells.get(2).isEmpty() ? "" : "(" + cells.get(2).replace("|", ", ") + ")");
      addQuantity(tests, cells.get(3));
      add(tests, "distance >=", cells.get(4));
      add(tests, "agreement ==", quoted(cells.get(5)));
      add(tests, "item matches", quoted(cells.get(6)));
      return "rule \"%d\"%s%s%s when Line( %s ) then unitPrice(\"%d EUR\"); end\n"
          .formatted(
              price,
              salience.isEmpty() ? "" : " salience " + salience,
              from.isEmpty() ? "" : " date-effective \"" + from + "\"",
              to.isEmpty() ? "" : " date-expires \"" + to + "\"",
              String.join(", ", tests),
              price);
    }

    private static String quoted(String cell) {
      return cell.isEmpty() || cell.equals("null") ? cell : "\"" + cell + "\"";
    }

    private static void add(List<String> tests, String test, String literal) {
      if (!literal.isEmpty()) {
        tests.add(test + " " + literal);
      }
    }

    private static void addQuantity(List<String> tests, String cell) {
      int middle = cell.indexOf("..");
      if (middle >= 0) {
        boolean opened = "[(".indexOf(cell.charAt(0)) >= 0;
        boolean closed = "])".indexOf(cell.charAt(cell.length() - 1)) >= 0;
        add(
            tests,
            cell.startsWith("(") ? "quantity >" : "quantity >=",
            cell.substring(opened ? 1 : 0, middle));
        add(
            tests,
            cell.endsWith(")") ? "quantity <" : "quantity <=",
            cell.substring(middle + 2, cell.length() - (closed ? 1 : 0)));
      } else if (!cell.isEmpty()) {
        tests.add("quantity " + (Character.isDigit(cell.charAt(0)) ? "== " : "") + cell);
      }
    }
  }

  private static Sheet sheet(List<SheetRow> rows) {
    StringBuilder csv =
        new StringBuilder(
            "salience,from,to,zone,zone !=,kind in,quantity,distance >=,agreement,item matches,"
                + "unitPrice\n");
    for (int index = 0; index < rows.size(); index++) {
      csv.append(rows.get(index).csv(index));
    }
    return Sheets.sheet(csv.toString()).sheet().orElseThrow();
  }

  private static List<TariffRule> rules(List<SheetRow> rows) {
    StringBuilder drl = new StringBuilder();
    for (int index = 0; index < rows.size(); index++) {
      drl.append(rows.get(index).drl(index));
    }
    return RuleTexts.read(drl.toString());
  }

  @Property(tries = 150)
  void itDecidesAsTheSameRowsDoAsRules(
      @ForAll("rows") List<SheetRow> rows, @ForAll("lines") List<Map<String, Object>> lines) {
    List<Facts> facts = lines.stream().map(RuleTexts::facts).toList();

    List<List<String>> asRules = decided(new DroolsDecider(rules(rows)), facts);
    List<Sheet> sheets = List.of(sheet(rows));
    DroolsDecider drools = new DroolsDecider(List.of(), sheets);
    CachedDecider cached = new CachedDecider(drools, List.of(), sheets, 4);

    assertThat(decided(drools, facts)).isEqualTo(asRules);
    assertThat(decided(cached, facts)).isEqualTo(asRules);
    assertThat(decided(cached, facts)).isEqualTo(asRules);
  }

  @Property(tries = 100)
  void rowsBesideRulesAreDecidedAlikeWhateverIsKept(
      @ForAll("rows") List<SheetRow> ofSheet,
      @ForAll("rows") List<SheetRow> ofRules,
      @ForAll("lines") List<Map<String, Object>> lines) {
    List<Facts> facts = lines.stream().map(RuleTexts::facts).toList();
    List<TariffRule> rules = rules(ofRules);
    List<Sheet> sheets = List.of(sheet(ofSheet));
    DroolsDecider drools = new DroolsDecider(rules, sheets);

    for (int size : List.of(1, 4, 1_000)) {
      CachedDecider cached = new CachedDecider(drools, rules, sheets, size);
      for (int again = 0; again < 3; again++) {
        for (Stage stage : Stage.values()) {
          assertThat(cached.decide(stage, facts)).isEqualTo(drools.decide(stage, facts));
        }
      }
    }
  }

  /** What is proposed for each line, and with what priority. */
  private static List<List<String>> decided(Decider decider, List<Facts> facts) {
    return decider.decide(Stage.LINE, facts).stream()
        .map(
            decision ->
                decision.ranked().stream()
                    .map(each -> each.priority() + " " + each.proposal().describe())
                    .sorted()
                    .toList())
        .toList();
  }

  @Property(tries = 300)
  void rowsContradictEachOtherWhereTheSameRulesDo(@ForAll("rows") List<SheetRow> rows) {
    Problems ofRules = new Problems();
    new ContradictionCheck(ofRules).check(rules(rows));
    Problems ofSheet = new Problems();
    new ContradictionCheck(ofSheet).check(List.of(), List.of(sheet(rows)));

    assertThat(contradicts(ofSheet)).isEqualTo(contradicts(ofRules));
  }

  private static boolean contradicts(Problems problems) {
    return problems.sorted().stream()
        .anyMatch(
            each ->
                each.message().key() == RulesMessage.CONTRADICTION
                    || each.message().key() == RulesMessage.CONTRADICTION_ORDER);
  }

  @Provide
  Arbitrary<List<SheetRow>> rows() {
    Arbitrary<List<String>> cells =
        Combinators.combine(
                Arbitraries.of("", "", "1", "2", "null"),
                Arbitraries.of("", "", "", "1", "null"),
                Arbitraries.of("", "LABOUR", "LABOUR|TRAVEL", "MATERIAL|TRAVEL"),
                Arbitraries.of(
                    "", "5", "0..5", "(5..10]", ">10", "[0..10)", "<=5", "10..", "(4..6)", "7..7"),
                Arbitraries.of("", "", "1", "2"),
                Arbitraries.of("", "", "null", "A"),
                Arbitraries.of("", "", "", "F.*", "F1"))
            .as(List::of);
    // Few or many: contradictions are likely among many rows.
    Arbitrary<SheetRow> row =
        Combinators.combine(
                cells,
                Arbitraries.of("", "1", "2", "3"),
                Arbitraries.of("", "", "2026-01-01", "2026-03-01"),
                Arbitraries.of("", "", "2026-03-01", "2026-06-30"))
            .as(SheetRow::new);
    return Arbitraries.oneOf(
        row.list().ofMinSize(1).ofMaxSize(4),
        row.list().ofMinSize(20).ofMaxSize(60),
        banded().list().ofMinSize(10).ofMaxSize(60));
  }

  /** Rows that only intervals tell apart. */
  private static Arbitrary<SheetRow> banded() {
    Arbitrary<String> interval =
        Combinators.combine(
                Arbitraries.of("[", "(", ""),
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(1, 12),
                Arbitraries.of("]", ")"))
            .as(
                (open, low, length, close) ->
                    open + low + ".." + (low + length) + (open.isEmpty() ? "" : close));
    return Combinators.combine(
            Arbitraries.oneOf(interval, Arbitraries.of("<4", ">=9", "..6", "")),
            Arbitraries.of("", "1", "2"),
            Arbitraries.of("", "1", "2", "3", "4", "5"),
            Arbitraries.of("", "2026-01-01", "2026-03-01"))
        .as(
            (quantity, distance, salience, from) ->
                new SheetRow(List.of("", "", "", quantity, distance, "", ""), salience, from, ""));
  }

  @Provide
  Arbitrary<List<Map<String, Object>>> lines() {
    Arbitrary<Map<String, Object>> line =
        Combinators.combine(
                Arbitraries.of("1", "2", "3", "").map(zone -> value("zone", zone)),
                Arbitraries.of("LABOUR", "TRAVEL", "MATERIAL").map(kind -> value("kind", kind)),
                Arbitraries.of("0", "4", "5", "5.00", "5.5", "7", "10", "1E+1", "11", "")
                    .map(text -> number("quantity", text)),
                Arbitraries.of("0.5", "1", "2", "").map(text -> number("distance", text)),
                Arbitraries.of("A", "B", "").map(agreement -> value("agreement", agreement)),
                Arbitraries.of("F1", "F22", "G", "").map(item -> value("item", item)),
                Arbitraries.of("2025-12-31", "2026-01-01", "2026-03-01", "2026-06-30", "2026-07-01")
                    .map(day -> Map.<String, Object>of("date", LocalDate.parse(day))))
            .as(SheetEqualsRulesTest::merged);
    return line.list().ofMinSize(5).ofMaxSize(20);
  }

  private static Map<String, Object> value(String field, String text) {
    return text.isEmpty() ? Map.of() : Map.of(field, text);
  }

  private static Map<String, Object> number(String field, String text) {
    return text.isEmpty() ? Map.of() : Map.of(field, new BigDecimal(text));
  }

  @SafeVarargs
  private static Map<String, Object> merged(Map<String, Object>... parts) {
    Map<String, Object> all = new HashMap<>();
    for (Map<String, Object> part : parts) {
      all.putAll(part);
    }
    return all;
  }
}
