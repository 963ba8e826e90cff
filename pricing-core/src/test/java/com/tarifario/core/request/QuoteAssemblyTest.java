package com.tarifario.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteAssemblyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Catalogue CATALOGUE =
      Catalogue.of(concept("SPL-35", "Split"), concept("PUE-MAR", "Puesta en marcha"));

  private static BudgetConcept concept(String code, String name) {
    return BudgetConcept.of(
        code,
        name,
        Unit.PIECE,
        ConceptComponent.of(
            "MO",
            new Subject(Kind.LABOUR, null, null, null, null, null),
            Quantity.of("2", "h"),
            Money.of("20.00", "EUR")));
  }

  private static QuotePlan plan(PlannedItem... items) {
    return new QuotePlan(
        "Splits del comedor",
        "C-1",
        "01",
        DAY,
        DAY.plusDays(30),
        "obra-nueva",
        "instalacion",
        List.of(items),
        null,
        "Ana",
        WorkLinks.NONE.withRequest("S-1"));
  }

  private static PlannedItem item(String concept, String quantity, String description) {
    return new PlannedItem(
        concept, new BigDecimal(quantity), Map.of(), description.isEmpty() ? null : description);
  }

  @Test
  void concepts_stand_in_one_chapter_with_the_title_of_the_quote() {
    Quote quote =
        QuoteAssembly.quote(
            "P-1",
            plan(
                item("SPL-35", "2", "Splits del comedor"),
                item("SPL-35", "1", ""),
                item("PUE-MAR", "1", "")),
            CATALOGUE,
            Locale.ROOT);
    assertThat(quote.id()).isEqualTo("P-1");
    assertThat(quote.workCentre()).isEqualTo("01");
    assertThat(quote.quoteTariff()).isEqualTo("obra-nueva");
    assertThat(quote.workType()).isEqualTo("instalacion");
    assertThat(quote.validUntil()).isEqualTo(DAY.plusDays(30));
    Chapter chapter = quote.chapters().get(0);
    assertThat(chapter.title()).isEqualTo("Splits del comedor");
    assertThat(chapter.items())
        .extracting(Item::code, Item::description, each -> each.quantity().value().intValue())
        .containsExactly(
            tuple("SPL-35", "Splits del comedor", 2),
            tuple("SPL-35-2", "Split", 1),
            tuple("PUE-MAR", "Puesta en marcha", 1));
  }

  @Test
  void all_concepts_that_cannot_be_offered_are_told() {
    assertThat(refused(item("SPL-53", "1", ""), item("XXX", "1", "")))
        .containsExactly(
            "There is no budget concept SPL-53 in force on 2026-03-02. Did you mean SPL-35?",
            "There is no budget concept XXX in force on 2026-03-02.");
    assertThat(
            refused(
                new PlannedItem("SPL-35", BigDecimal.ONE, Map.of("metros", BigDecimal.TEN), null)))
        .singleElement()
        .asString()
        .contains("metros", "SPL-35");
  }

  @Test
  void a_quote_of_nothing_is_none() {
    assertThat(refused())
        .containsExactly(
            "Nothing is offered in the quote \"Splits del comedor\": no concept has a quantity."
                + " Fill in the fields for the quantities.");
  }

  private static List<String> refused(PlannedItem... items) {
    return catchThrowableOfType(
            RequestRefusedException.class,
            () -> QuoteAssembly.quote("P-1", plan(items), CATALOGUE, Locale.ROOT))
        .sentences()
        .stream()
        .map(Object::toString)
        .toList();
  }
}
