package com.tarifario.io.quote;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
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
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.work.Kind;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** A small tariff, its clients and concepts, for tests. */
final class Fixtures {

  static final String CONCEPTS =
      """
      concepts:
        - code: CL-SPLIT-35
          name: Instalación de split 3,5 kW
          unit: ud
          specification: |
            Suministro e instalación de equipo split de pared.
          client_activities: [hosteleria]
          work_centre_types: [local, oficina]
          components:
            - code: MO
              kind: labour
              category: oficial 1a
              yield: 6.5
              unit_cost: 18.40
            - code: EQ
              kind: material
              item: SPL-35
              family: climatizacion
              description: Equipo split inverter 3,5 kW
              yield: 1
              unit_cost: 401.29
              list_price: 689.00
              attributes: {refrigerant: R32, weight: 31.5, fragile: yes, made: 2026-01-31}
        - {code: 010, name: Hora, unit: h, components: [{kind: mano de obra, yield: 1, unit_cost: 18.4}]}
      """;

  private Fixtures() {}

  static Tariff tariff() {
    Vocabulary vocabulary =
        Vocabulary.with(
            List.of(
                attribute("refrigerant", FieldType.TEXT),
                attribute("weight", FieldType.NUMBER),
                attribute("fragile", FieldType.BOOLEAN),
                attribute("made", FieldType.DATE),
                Field.attribute("dwelling", FieldType.BOOLEAN, Origin.WORK_CENTRE, null, "")));
    return new Tariff(
        new TariffId("Frionorte", "ab".repeat(32)),
        Currency.getInstance("EUR"),
        Rounding.CENTS,
        List.of(new Layer("rate-groups", 0, false)),
        vocabulary,
        new WorkCalendar(ZoneId.of("Europe/Madrid"), Set.of(), List.of(), null),
        decider());
  }

  static ClientRegister clients() {
    return new ClientRegister(
        List.of(Client.of("C-014", "Hotel Miramar", "A")),
        List.of(WorkCentre.of("C-014", "03", "Cocina", null)),
        List.of());
  }

  /**
   * Labour at cost + 35 % with a journey, material at cost + 20 %, nothing else; tax of 21 %. Works
   * ({@code obra}) have general expenses of 13 %.
   */
  private static Decider decider() {
    return (stage, unit) ->
        unit.stream()
            .map(
                facts -> {
                  Object kind = facts.get(StandardField.KIND);
                  if (stage == Stage.TAX) {
                    return decision("IVA", new Tax(Percentage.of("21")));
                  }
                  if (stage == Stage.TOTAL) {
                    return "obra".equals(facts.get(StandardField.WORK_TYPE))
                        ? decision("Gastos generales", expenses())
                        : Decision.NONE;
                  }
                  if ("LABOUR".equals(kind) && stage == Stage.SCOPE) {
                    return decision("Desplazamiento", journey());
                  }
                  if ("LABOUR".equals(kind) && stage == Stage.LINE) {
                    return decision("Mano de obra", markup("35"));
                  }
                  return stage == Stage.LINE && "MATERIAL".equals(kind)
                      ? decision("Material", markup("20"))
                      : Decision.NONE;
                })
            .toList();
  }

  private static Charge journey() {
    return new Charge(
        "Desplazamiento",
        Money.of("35.00", "EUR"),
        Charge.Scope.DOCUMENT,
        Charge.Pick.SAME,
        Kind.TRAVEL);
  }

  private static TotalCharge expenses() {
    return new TotalCharge(
        "GG",
        new TotalCharge.Part(Percentage.of("13"), Adjustment.Basis.BASE),
        Charge.Scope.DOCUMENT,
        Kind.EXPENSE);
  }

  private static Base markup(String percent) {
    return new Base(new Formula.Markup(Percentage.of(percent)), false);
  }

  private static Decision decision(String rule, Proposal proposal) {
    RuleRef reference = new RuleRef("rate-groups", rule, new SourceLocation("a.drl", 1, 1));
    return Decision.of(List.of(new Candidate(reference, 0, 0, proposal)));
  }

  private static Field attribute(String name, FieldType type) {
    return Field.attribute(name, type, Origin.LINE, null, "");
  }
}
