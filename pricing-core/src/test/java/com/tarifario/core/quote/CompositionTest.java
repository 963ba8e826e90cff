package com.tarifario.core.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptChapter;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.ConceptItem;
import com.tarifario.core.catalogue.ConceptParameter;
import com.tarifario.core.catalogue.ConceptParameters;
import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.core.catalogue.InvalidParameterException;
import com.tarifario.core.catalogue.Suitability;
import com.tarifario.core.catalogue.Yield;
import com.tarifario.core.expression.ExpressionParser;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositionTest {

  private static final ConceptParameters PARAMETERS =
      new ConceptParameters(
          List.of(
              new ConceptParameter(
                  "kW", "potencia", Unit.of("kW"), number("5"), number("2"), number("20")),
              ConceptParameter.of("metros", "6")));

  @Test
  void yields_scale_with_the_parameters() {
    BudgetConcept split = split("4 + 0.5 * kW", "metros * 1.05");

    Item item =
        Composition.of(split, number("2"), Map.of("metros", number("10"))).items("S").get(0);

    assertThat(item.description()).isEqualTo("Split de 5 kW");
    assertThat(item.quantity()).isEqualTo(Quantity.of("2", "ud"));
    assertThat(item.component("MO").perUnit()).isEqualTo(Quantity.of("6.5", "h"));
    assertThat(item.component("TUB").perUnit()).isEqualTo(Quantity.of("10.5", "m"));
    assertThat(item.use())
        .isEqualTo(
            new ConceptUse("SPLIT", "2026", Map.of("kW", number("5"), "metros", number("10"))));
  }

  @Test
  void texts_write_numbers_in_the_language_of_the_quote() {
    BudgetConcept split = split("4", "metros");
    Composition half = Composition.of(split, BigDecimal.ONE, Map.of("kW", number("2.50")));

    assertThat(half.items("S").get(0).description()).isEqualTo("Split de 2.5 kW");
    assertThat(half.in(Locale.forLanguageTag("es")).items("S").get(0).description())
        .isEqualTo("Split de 2,5 kW");
    assertThat(half.in(Locale.forLanguageTag("es")).chapters("01").get(0).title())
        .isEqualTo("Split de 2,5 kW");
  }

  @Test
  void what_comes_to_nothing_is_left_out() {
    BudgetConcept split = split("4", "max(0, metros - 6)");

    assertThat(Composition.of(split, BigDecimal.ONE, Map.of()).items("S").get(0).components())
        .extracting(Component::code)
        .containsExactly("MO");
    assertThatThrownBy(
            () -> Composition.of(split("0 * kW", "0 * metros"), BigDecimal.ONE, Map.of()))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("nothing is left");
  }

  @Test
  void parameters_must_be_known_and_within_their_bounds() {
    BudgetConcept split = split("4 + 0.5 * kW", "metros");

    assertThatThrownBy(() -> Composition.of(split, BigDecimal.ONE, Map.of("metro", number("10"))))
        .hasMessage(
            "Budget concept SPLIT has no parameter metro. Did you mean metros? Its parameters are:"
                + " kW, metros.");
    assertThatThrownBy(() -> Composition.of(split, BigDecimal.ONE, Map.of("kW", number("21"))))
        .hasMessage("kW can't be 21: the most is 20.");
    assertThatThrownBy(() -> Composition.of(split, BigDecimal.ONE, Map.of("kW", number("1.9"))))
        .hasMessage("kW can't be 1.9: the least is 2.");
    assertThatThrownBy(
            () ->
                Composition.of(
                    split("4 - kW", "metros"), BigDecimal.ONE, Map.of("kW", number("5"))))
        .hasMessage(
            "SPLIT.MO of budget concept SPLIT comes to -1, below 0: 4 - kW. Correct the"
                + " parameters, or the concept.");
    assertThatThrownBy(
            () -> Composition.of(split("4 / (metros - 6)", "metros"), BigDecimal.ONE, Map.of()))
        .hasMessageContaining("divides by 0");
  }

  @Test
  void a_concept_of_chapters_becomes_chapters_or_the_items_of_one() {
    BudgetConcept room = room();
    Composition two = Composition.of(room, number("2"), Map.of("kW", number("7")));

    assertThat(two.chapters("SALA"))
        .extracting(Chapter::code, Chapter::title)
        .containsExactly(tuple("SALA.CLIMA", "Clima de 7 kW"), tuple("SALA.OBRA", "Ayudas"));
    assertThat(two.chapters("SALA").get(0).items())
        .extracting(Item::code, each -> each.quantity().toString())
        .containsExactly(tuple("EQ", "2 ud"), tuple("LIN", "16 m"));
    assertThat(two.items("SALA"))
        .extracting(Item::code)
        .containsExactly("SALA.CLIMA.EQ", "SALA.CLIMA.LIN", "SALA.OBRA.PASO");
    assertThat(two.items("SALA")).extracting(Item::concept).containsOnly("SALA");
  }

  @Test
  void a_plain_concept_can_be_a_chapter() {
    Chapter chapter =
        Composition.of(split("4", "metros"), BigDecimal.ONE, Map.of()).chapters("01").get(0);

    assertThat(chapter.title()).isEqualTo("Split de 5 kW");
    assertThat(chapter.items()).extracting(Item::code).containsExactly("01");
  }

  private static BudgetConcept split(String labour, String pipe) {
    return concept(
        "SPLIT",
        "Split de {kW} kW",
        new Breakdown.Plain(
            List.of(
                component("MO", Kind.LABOUR, labour, "h"),
                component("TUB", Kind.MATERIAL, pipe, "m"))));
  }

  private static BudgetConcept room() {
    ConceptItem unit =
        new ConceptItem(
            "EQ", "Equipo", Yield.one(), List.of(component("EQ", Kind.MATERIAL, "1", "ud")));
    ConceptItem line =
        new ConceptItem(
            "LIN",
            "Línea",
            yielding("1 + kW", "m"),
            List.of(component("TUB", Kind.MATERIAL, "1.05", "m")));
    ConceptItem hole =
        new ConceptItem(
            "PASO", "Paso", yielding("2", "ud"), List.of(component("MO", Kind.LABOUR, "1", "h")));
    return concept(
        "SALA",
        "Sala",
        new Breakdown.Chapters(
            List.of(
                new ConceptChapter("CLIMA", "Clima de {kW} kW", List.of(unit, line)),
                new ConceptChapter("OBRA", "Ayudas", List.of(hole)))));
  }

  private static BudgetConcept concept(String code, String name, Breakdown breakdown) {
    return new BudgetConcept(
        code,
        new ConceptVersion("2026", null),
        name,
        Unit.PIECE,
        "",
        PARAMETERS,
        breakdown,
        Suitability.ANY);
  }

  private static ConceptComponent component(String code, Kind kind, String perUnit, String unit) {
    return new ConceptComponent(
        code, Subject.of(kind), yielding(perUnit, unit), Money.of("10", "EUR"), null, Map.of());
  }

  private static Yield yielding(String text, String unit) {
    return new Yield(ExpressionParser.parse(text, PARAMETERS.vocabulary()), Unit.of(unit));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
