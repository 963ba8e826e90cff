package com.tarifario.rules.reference;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small company, whose clients differ in all that rules ask about. */
final class Company {

  /** Its own attributes, as {@code tariff.yaml} declares them. */
  static final String ATTRIBUTES =
      """
      attributes:
        vip: {of: client, type: boolean}
        dwelling: {of: workCentre, type: boolean}
        depth: {of: line, type: number, unit: m}
        urgent: {of: line, type: boolean}
        level: {of: agreement, type: text}
      """;

  static final ClientRegister DIRECTORY =
      new ClientRegister(
          List.of(
              client("C-1", "A", "empresa", Map.of("vip", true)),
              client("C-2", "B", null, Map.of("vip", false)),
              client("C-3", null, "particular", Map.of())),
          List.of(
              centre("C-1", "01", "1", "ES-CT", "12.5", Map.of("dwelling", true)),
              centre("C-1", "02", null, null, null, Map.of("dwelling", false)),
              centre("C-2", "01", "2", null, "60", Map.of())),
          List.of(
              new Agreement("AM-1", "C-1", "todo", day("2025-01-06"), null, Map.of("level", "oro")),
              new Agreement("AM-2", "C-2", null, day("2026-01-06"), day("2026-10-24"), Map.of())));

  private Company() {}

  private static Client client(
      String code, @Nullable String group, @Nullable String type, Map<String, Object> own) {
    Classification classification = new Classification(type, null, null);
    return new Client(
        code, "Cliente " + code, Client.Status.CLIENT, group, classification, List.of(), own);
  }

  private static WorkCentre centre(
      String client,
      String code,
      @Nullable String zone,
      @Nullable String region,
      @Nullable String distance,
      Map<String, Object> own) {
    BigDecimal kilometres = distance == null ? null : new BigDecimal(distance);
    return new WorkCentre(
        client, code, "Centro " + code, zone, region, kilometres, null, null, List.of(), own);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
