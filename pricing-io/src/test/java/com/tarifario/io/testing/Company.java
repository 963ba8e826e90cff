package com.tarifario.io.testing;

import com.tarifario.core.calendar.DayKind;
import com.tarifario.core.calendar.TimeBand;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.work.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A company made by hand: labour is priced at cost + 35 %, at night 25 % more; a call-out costs 25
 * once a visit that has labour; subcontracts have no rule; tax is 21 %.
 */
public final class Company {

  /** Attributes of lines, clients, work centres and agreements, one of each type. */
  public static final Vocabulary VOCABULARY =
      Vocabulary.with(
          List.of(
              attribute("dwelling", FieldType.BOOLEAN, Origin.LINE),
              attribute("reference", FieldType.TEXT, Origin.LINE),
              attribute("floorArea", FieldType.NUMBER, Origin.WORK_CENTRE),
              attribute("risk", FieldType.NUMBER, Origin.CLIENT),
              attribute("sla", FieldType.BOOLEAN, Origin.AGREEMENT)));

  /** The tariff. */
  public static final Tariff TARIFF =
      new Tariff(
          new TariffId("Frionorte 2026", "0123456789abcdef".repeat(4)),
          Currency.getInstance("EUR"),
          Rounding.CENTS,
          List.of(new Layer("rate-groups", 0, false)),
          VOCABULARY,
          new WorkCalendar(
              ZoneId.of("Europe/Madrid"),
              Set.of(),
              List.of(
                  new TimeBand(
                      "noche",
                      EnumSet.allOf(DayKind.class),
                      LocalTime.of(22, 0),
                      LocalTime.of(6, 0))),
              "dia"),
          new Rules());

  /** The clients. */
  public static final ClientRegister CLIENTS =
      new ClientRegister(
          List.of(Client.of("C-001", "Comunidad", null), Client.of("C-014", "Bar", "A")),
          List.of(WorkCentre.of("C-014", "03", "Bar", "norte")),
          List.of(agreement("M-7", "C-014"), agreement("M-1", "C-001")));

  private Company() {}

  private static Agreement agreement(String number, String client) {
    return new Agreement(number, client, null, LocalDate.of(2026, 1, 1), null, Map.of());
  }

  private static Field attribute(String name, FieldType type, Origin origin) {
    return Field.attribute(name, type, origin, null, name);
  }

  private static final class Rules implements Decider {

    @Override
    public List<Decision> decide(Stage stage, List<Facts> unit) {
      return unit.stream().map(facts -> decide(stage, facts)).toList();
    }

    private static Decision decide(Stage stage, Facts facts) {
      List<Candidate> candidates = new ArrayList<>();
      Object kind = facts.get(StandardField.KIND);
      boolean labour = Kind.LABOUR.name().equals(kind);
      switch (stage) {
        case LINE -> {
          if (!Kind.SUBCONTRACT.name().equals(kind)) {
            propose(
                candidates,
                "Coste + 35 %",
                new Base(new Formula.Markup(Percentage.of("35")), false));
          }
          if (labour && "noche".equals(facts.get(StandardField.BAND))) {
            propose(
                candidates,
                "Nocturnidad",
                new Adjustment(
                    new Adjustment.Percent(Percentage.of("25"), Adjustment.Basis.BASE),
                    "noche",
                    false));
          }
        }
        case SCOPE -> {
          if (labour) {
            propose(
                candidates,
                "Salida",
                new Charge(
                    "Disponibilidad",
                    Money.of("25.00", "EUR"),
                    Charge.Scope.VISIT,
                    Charge.Pick.SAME,
                    Kind.TRAVEL));
          }
        }
        case TAX -> propose(candidates, "IVA general", new Tax(Percentage.of("21")));
        default -> {
          // Nothing is proposed at other stages.
        }
      }
      return Decision.of(candidates);
    }

    private static void propose(List<Candidate> candidates, String name, Proposal proposal) {
      SourceLocation place =
          new SourceLocation("layers/rate-groups/a.drl", candidates.size() + 1, 1);
      candidates.add(new Candidate(new RuleRef("rate-groups", name, place), 0, 0, proposal));
    }
  }
}
