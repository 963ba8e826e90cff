package com.tarifario.rules.reference;

import com.tarifario.rules.reference.RefTariff.Band;
import com.tarifario.rules.reference.RefTariff.Layer;
import com.tarifario.rules.reference.RefTariff.Rule;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

/** Random tariffs. */
final class Tariffs {

  private static final List<String> LAYERS =
      List.of("rate-groups", "quote", "client", "work-centre");
  private static final List<String> WORDS =
      List.of(
          "mano de obra", "sólo \"noche\"", "coste + 35 %", "when salience 3", "then end", "C:\\x");

  private static final Set<String> DAYS =
      Set.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN", "HOLIDAY");

  private Tariffs() {}

  /** Tariffs most of whose rules have a salience of their own, so that most of them load. */
  static Arbitrary<RefTariff> mostlyOrdered() {
    return tariffs(
        false,
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(-1000, 1000).injectNull(0.05)),
            Tuple.of(1, Arbitraries.of(0, 1))),
        12);
  }

  /** Small tariffs whose rules share few saliences, so that many contradict each other. */
  static Arbitrary<RefTariff> mostlyTied() {
    return tariffs(true, Arbitraries.of(0, 0, 5).injectNull(0.3), 6);
  }

  /** One layer of many rules, none of which has a salience. */
  static Arbitrary<RefTariff> crowded() {
    Arbitrary<List<RefCondition>> asked = Conditions.some(Fields.PLAIN);
    return rules(Arbitraries.just(0), asked, asked, asked)
        .list()
        .ofMinSize(10)
        .ofMaxSize(25)
        .map(rules -> layers(LAYERS, List.of(rules), null))
        .map(layers -> new RefTariff(layers, List.of(), null, 2, 2, RoundingMode.HALF_UP));
  }

  private static Arbitrary<RefTariff> tariffs(
      boolean few, Arbitrary<Integer> saliences, int mostRules) {
    Arbitrary<List<Rule>> rules = rule(few, saliences).list().ofMinSize(1).ofMaxSize(mostRules);
    Arbitrary<Rule> catchAll =
        Proposals.base()
            .filter(base -> unit(base) == null)
            .map(base -> new Rule("lo demás", -2000, null, null, List.of(), List.of(base)));
    Arbitrary<List<Layer>> layers =
        Combinators.combine(
                Arbitraries.shuffle(LAYERS),
                rules.list().ofMinSize(1).ofMaxSize(LAYERS.size()),
                catchAll.injectNull(0.3))
            .as(Tariffs::layers);
    return Combinators.combine(
            layers,
            bands(),
            Arbitraries.of("laborable", "noche").injectNull(0.1),
            Arbitraries.of(2, 2, 2, 0, 4),
            Arbitraries.of(2, 2, 2, 0, 3),
            Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN))
        .as(RefTariff::new);
  }

  private static List<Layer> layers(
      List<String> names, List<List<Rule>> rules, @Nullable Rule catchAll) {
    List<Layer> layers = new ArrayList<>();
    for (int rank = 0; rank < rules.size(); rank++) {
      List<Rule> ofLayer = new ArrayList<>(rules.get(rank));
      if (rank == 0 && catchAll != null) {
        ofLayer.add(catchAll);
      }
      List<Rule> numbered = new ArrayList<>();
      for (Rule rule : ofLayer) {
        numbered.add(named(rule, "R" + (numbered.size() + 1) + " " + rule.name()));
      }
      layers.add(new Layer(names.get(rank), numbered));
    }
    return layers;
  }

  private static Rule named(Rule rule, String name) {
    return new Rule(
        name, rule.salience(), rule.from(), rule.to(), rule.conditions(), rule.proposals());
  }

  private static Arbitrary<List<Band>> bands() {
    Set<String> weekdays = Set.of("MON", "TUE", "WED", "THU", "FRI");
    LocalTime midnight = LocalTime.MIDNIGHT;
    return Arbitraries.frequencyOf(
        Tuple.of(
            4,
            Arbitraries.of(
                List.of(new Band("noche", DAYS, LocalTime.of(22, 0), LocalTime.of(6, 0))),
                List.of(
                    new Band("festivo", Set.of("SUN", "HOLIDAY"), midnight, null),
                    new Band("laborable", weekdays, LocalTime.of(7, 30), LocalTime.of(19, 0)),
                    new Band("noche", DAYS, LocalTime.of(22, 0), LocalTime.of(6, 0))))),
        Tuple.of(3, band().list().ofMaxSize(3)));
  }

  /**
   * None begins or ends inside the hour that the clock tells twice in October: the engine takes the
   * first time for the border, and the second half of that hour for what comes after it.
   */
  private static Arbitrary<Band> band() {
    return Combinators.combine(
            Arbitraries.of("noche", "festivo", "laborable"),
            Arbitraries.of(
                Set.of("MON", "TUE", "WED", "THU", "FRI"),
                Set.of("SUN", "HOLIDAY"),
                DAYS,
                Set.of("SAT")),
            Arbitraries.of("00:00", "06:00", "07:30", "14:00", "22:00"),
            Arbitraries.of("06:00", "07:30", "14:00", "22:00", "00:00").injectNull(0.25))
        .as(
            (name, days, from, to) ->
                new Band(name, days, LocalTime.parse(from), to == null ? null : time(to)));
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text);
  }

  private static Arbitrary<Rule> rule(boolean few, Arbitrary<Integer> saliences) {
    Arbitrary<List<RefCondition>> unproved =
        Arbitraries.oneOf(Conditions.matching(), Conditions.some(Fields.FEW));
    Arbitrary<List<RefCondition>> ofLine = few ? unproved : Conditions.some(Fields.OF_LINE);
    Arbitrary<List<RefCondition>> ofScope = few ? unproved : Conditions.some(Fields.OF_SCOPE);
    Arbitrary<List<RefCondition>> ofTax = few ? unproved : Conditions.some(Fields.OF_TAX);
    return rules(saliences, ofLine, ofScope, ofTax);
  }

  private static Arbitrary<Rule> rules(
      Arbitrary<Integer> saliences,
      Arbitrary<List<RefCondition>> ofLine,
      Arbitrary<List<RefCondition>> ofScope,
      Arbitrary<List<RefCondition>> ofTax) {
    return Arbitraries.frequencyOf(
        Tuple.of(6, rule(saliences, ofLine, Proposals.base().list().ofSize(1))),
        Tuple.of(5, rule(saliences, ofLine, Proposals.adjustment().list().ofSize(1))),
        Tuple.of(1, rule(saliences, ofLine, Proposals.waiver().list().ofSize(1))),
        Tuple.of(1, rule(saliences, ofLine, Proposals.amount().list().ofSize(1))),
        Tuple.of(1, rule(saliences, ofLine, Proposals.limit().list().ofSize(1))),
        Tuple.of(2, rule(saliences, ofScope, Proposals.charge().list().ofSize(1))),
        Tuple.of(2, rule(saliences, ofTax, Proposals.tax().list().ofSize(1))),
        Tuple.of(2, rule(saliences, ofLine, several())));
  }

  /** Several proposals of one rule that do not contradict each other. */
  private static Arbitrary<List<RefProposal>> several() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Proposals.base()),
            Tuple.of(3, Proposals.adjustment()),
            Tuple.of(1, Proposals.waiver()),
            Tuple.of(2, Proposals.amount()),
            Tuple.of(2, Proposals.limit()),
            Tuple.of(2, Proposals.charge()),
            Tuple.of(1, Proposals.tax()))
        .list()
        .ofMinSize(2)
        .ofMaxSize(3)
        .map(Tariffs::compatible);
  }

  private static List<RefProposal> compatible(List<RefProposal> proposals) {
    List<RefProposal> kept = new ArrayList<>();
    for (RefProposal each : proposals) {
      if (kept.stream()
          .noneMatch(other -> Conflicts.isSame(other, each) || Conflicts.of(other, each))) {
        kept.add(each);
      }
    }
    return kept;
  }

  private static Arbitrary<Rule> rule(
      Arbitrary<Integer> saliences,
      Arbitrary<List<RefCondition>> asked,
      Arbitrary<List<RefProposal>> proposals) {
    return Combinators.combine(
            Arbitraries.of(WORDS),
            saliences,
            validity(),
            asked,
            proposals,
            Arbitraries.integers().between(1, 8))
        .as(
            (words, salience, validity, conditions, proposed, unfit) ->
                new Rule(
                    words,
                    salience,
                    validity.get1(),
                    validity.get2(),
                    unfit == 1 ? conditions : fitted(conditions, proposed),
                    proposed));
  }

  /** Rules for hours or kilometres mostly ask for lines of such a unit. */
  private static List<RefCondition> fitted(
      List<RefCondition> conditions, List<RefProposal> proposals) {
    List<RefCondition> fitted = new ArrayList<>(conditions);
    Set<String> units =
        proposals.stream()
            .map(Tariffs::unit)
            .filter(Objects::nonNull)
            .map(unit -> RefUnits.isTime(unit) ? "h" : unit)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String unit : units) {
      List<String> same = RefUnits.isTime(unit) ? List.of("h", "min") : List.of(unit);
      fitted.add(
          new RefCondition.In(
              "unit",
              same.stream()
                  .map(each -> new RefCondition.Literal(each, RefCondition.quoted(each)))
                  .toList(),
              true));
    }
    return fitted;
  }

  private static @Nullable String unit(RefProposal proposal) {
    if (proposal instanceof RefProposal.Base base) {
      return base.unit();
    }
    if (proposal instanceof RefProposal.Adjustment adjustment) {
      return adjustment.unit();
    }
    if (proposal instanceof RefProposal.Amount amount) {
      return amount.unit();
    }
    return proposal instanceof RefProposal.Limit limit ? limit.unit() : null;
  }

  private static Arbitrary<Tuple2<@Nullable LocalDate, @Nullable LocalDate>> validity() {
    LocalDate first = LocalDate.of(2026, 1, 6);
    LocalDate last = LocalDate.of(2026, 10, 24);
    return Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.just(Tuple.of(null, null))),
        Tuple.of(
            1,
            Arbitraries.of(
                Tuple.of(first, null),
                Tuple.of(null, last),
                Tuple.of(null, first),
                Tuple.of(last, null),
                Tuple.of(first, last),
                Tuple.of(first, first))));
  }
}
