package com.tarifario.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.work.Kind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceCaseTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Vocabulary VOCABULARY =
      Vocabulary.with(
          List.of(
              Field.attribute("dwelling", FieldType.BOOLEAN, Field.Origin.WORK_CENTRE, null, "")));

  private static final Tariff TARIFF =
      new Tariff(
          new TariffId("Prueba", "0"),
          EUR,
          Rounding.CENTS,
          List.of(),
          VOCABULARY,
          WorkCalendar.NONE,
          Decider.NONE);

  private final ClientRegister register =
      new ClientRegister(
          List.of(Client.of("C-014", "Hotel", "A")),
          List.of(WorkCentre.of("C-014", "03", "Cocina", "1")),
          List.of());

  private static PriceCase typed(String... arguments) {
    return PriceCase.of(List.of(arguments), TARIFF, null, TODAY);
  }

  @Test
  void a_number_has_a_point_or_a_comma_and_maybe_thousands() {
    for (String text : List.of("1234.5", "1234,5", "1.234,5", "1,234.5")) {
      PriceCase made = typed("kind=MATERIAL", "quantity=" + text, "unitCost=" + text + " EUR");
      assertThat(made.line().quantity()).as(text).isEqualTo(Quantity.of("1234.5", "ud"));
      assertThat(made.line().unitCost()).as(text).isEqualTo(Money.of("1234.5", "EUR"));
    }
    assertThatThrownBy(() -> typed("kind=MATERIAL", "quantity=1.234 ud"))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("1.234 may be meant in thousands or with decimals");
  }

  @Test
  void what_is_not_typed_has_a_sensible_value() {
    PriceCase made = typed("kind=LABOUR");
    assertThat(made.line().date()).isEqualTo(TODAY);
    assertThat(made.line().quantity()).isEqualTo(Quantity.of("1", "h"));
    assertThat(typed("kind=material").line().quantity()).isEqualTo(Quantity.of("1", "ud"));
  }

  @Test
  void the_client_is_made_of_what_is_typed() {
    PriceCase made = typed("kind=LABOUR", "rateGroup=A", "zone=2", "dwelling=sí");
    assertThat(made.directory().client("-").rateGroup()).isEqualTo("A");
    assertThat(made.directory().workCentre("-", "-").zone()).isEqualTo("2");
    assertThat(made.directory().workCentre("-", "-").attributes()).containsEntry("dwelling", true);
  }

  @Test
  void the_region_of_the_place_and_the_day_of_the_notice_can_be_typed() {
    PriceCase made = typed("kind=LABOUR", "region=ES-MD", "notice_date=2026-03-01");

    assertThat(made.directory().workCentre("-", "-").region()).isEqualTo("ES-MD");
    assertThat(made.line().assignment().noticeDate()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void an_agreement_is_made_of_its_days() {
    PriceCase made = typed("kind=LABOUR", "agreementFrom=2024-01-15", "agreementTo=2027-01-14");

    assertThat(made.directory().agreement("--").from()).isEqualTo(LocalDate.of(2024, 1, 15));
    assertThat(made.directory().agreement("--").to()).isEqualTo(LocalDate.of(2027, 1, 14));
    assertThatThrownBy(() -> typed("kind=LABOUR", "agreementTo=2025-01-01"))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("2025-01-01");
  }

  @Test
  void what_follows_from_the_date_cannot_be_typed() {
    for (String computed : List.of("weekday=MON", "holiday=yes", "agreementYear=2")) {
      assertThatThrownBy(() -> typed("kind=LABOUR", computed))
          .isInstanceOf(InvalidFieldException.class)
          .hasMessageContaining("computed");
    }
  }

  @Test
  void what_is_typed_goes_before_what_is_known() {
    PriceCase made =
        PriceCase.of(
            List.of("client=C-014", "workCentre=03", "zone=9", "kind=TRAVEL"),
            TARIFF,
            register,
            TODAY);
    assertThat(made.directory().client("C-014").rateGroup()).isEqualTo("A");
    assertThat(made.directory().workCentre("C-014", "03").zone()).isEqualTo("9");
  }

  @Test
  void what_it_cost_us_may_be_in_another_currency() {
    PriceCase made = typed("kind=MATERIAL", "unitCost=30 usd", "listPrice=50");
    assertThat(made.line().unitCost()).isEqualTo(Money.of("30", "USD"));
    assertThat(made.line().listPrice()).isEqualTo(Money.of("50", "EUR"));
  }

  @Test
  void what_it_cost_us_may_be_for_many_units_and_in_the_currency_of_both() {
    PriceCase made =
        typed("kind=MATERIAL", "unitCost=30", "listPrice=50", "price_per=100", "currency=usd");
    assertThat(made.line().unitCost()).isEqualTo(Money.of("0.30", "USD"));
    assertThat(made.line().listPrice()).isEqualTo(Money.of("0.50", "USD"));
    assertThat(typed("kind=MATERIAL", "unitCost=30 USD", "currency=USD").line().unitCost())
        .isEqualTo(Money.of("30", "USD"));
    assertRefused(
        "pricePer must be above 0, but is 0", "kind=MATERIAL", "unitCost=1", "pricePer=0");
    assertRefused(
        "XXZ is not the code of a currency", "kind=MATERIAL", "unitCost=1", "currency=XXZ");
    assertRefused(
        "unitCost says EUR, and currency says USD",
        "kind=MATERIAL",
        "unitCost=1 EUR",
        "currency=USD");
  }

  @Test
  void numbers_have_a_point_or_a_comma_and_maybe_a_unit() {
    PriceCase made =
        typed(
            "kind=LABOUR",
            "quantity=1,5 h",
            "unitCost=18.40 EUR",
            "listPrice=20€",
            "distance=500 m");
    assertThat(made.line().quantity()).isEqualTo(Quantity.of("1.5", "h"));
    assertThat(made.line().unitCost()).isEqualTo(Money.of("18.40", "EUR"));
    assertThat(made.line().listPrice()).isEqualTo(Money.of("20", "EUR"));
    assertThat(made.directory().workCentre("-", "-").distance()).isEqualByComparingTo("0.5");
    assertThat(typed("kind=MATERIAL", "quantity=3 m2").line().quantity())
        .isEqualTo(Quantity.of("3", "m2"));
    assertThat(typed("kind=LABOUR", "quantity=2 h", "unit=horas").line().quantity())
        .isEqualTo(Quantity.of("2", "h"));
  }

  @Test
  void hours_worked_are_counted_over_midnight() {
    PriceCase made = typed("kind=LABOUR", "start=22:30", "end=1:00");
    assertThat(made.line().quantity().value()).isEqualByComparingTo("2.5");
    assertThat(made.line().subject().kind()).isEqualTo(Kind.LABOUR);
  }

  @Test
  void what_cannot_be_used_is_refused_with_a_sentence() {
    assertRefused("no field rateGrup. Did you mean rateGroup?", "rateGrup=A");
    assertRefused("kind can't be LABOR", "kind=LABOR");
    assertRefused("quantity must be a number", "kind=LABOUR", "quantity=1.234.50");
    assertRefused("quantity is 1e3, a number with an exponent", "kind=MATERIAL", "quantity=1e3");
    assertRefused("a number with an exponent", "kind=LABOUR", "quantity=1E+3 h");
    assertRefused("quantity can't be below 0", "kind=LABOUR", "quantity=-1");
    assertRefused("date must be a date", "kind=LABOUR", "date=31/02/2026");
    assertRefused("start must be a time", "kind=LABOUR", "start=25:00");
    assertRefused("start and end go together", "kind=LABOUR", "start=21:00");
    assertRefused("visitHours can't be given", "kind=LABOUR", "visitHours=3");
    assertRefused("given twice", "kind=LABOUR", "kind=MATERIAL");
    assertRefused("unit is given twice", "kind=LABOUR", "unit=h", "quantity=90 min");
    assertRefused("unit is given twice", "kind=LABOUR", "quantity=90 min", "unit=h");
    assertRefused("is no field=value", "LABOUR");
    assertRefused("zone has no value", "kind=LABOUR", "zone=");
    assertRefused("dwelling must be true or false", "kind=LABOUR", "dwelling=maybe");
    assertRefused("kind=...", "rateGroup=A");
    assertRefused("quote make", "kind=LABOUR", "documentType=QUOTE");
  }

  private static void assertRefused(String sentence, String... arguments) {
    assertThatThrownBy(() -> typed(arguments))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining(sentence);
  }
}
