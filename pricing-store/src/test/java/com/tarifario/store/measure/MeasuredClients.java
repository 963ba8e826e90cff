package com.tarifario.store.measure;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.TaxId;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.store.Store;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Clients for measurements: many, with names as they are. */
final class MeasuredClients {

  /** The day of today. */
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final int BATCH = 500;

  private static final List<String> KINDS =
      List.of(
          "Hotel",
          "Bar",
          "Restaurante",
          "Talleres",
          "Panadería",
          "Comunidad",
          "Clínica",
          "Supermercado",
          "Colegio",
          "Almacenes",
          "Farmacia",
          "Gimnasio",
          "Oficinas",
          "Imprenta");
  private static final List<String> NAMES =
      List.of(
          "Miramar",
          "Núñez",
          "del Río",
          "San Martín",
          "La Encina",
          "Ibáñez",
          "Montero",
          "Aurora",
          "Peñalara",
          "Quintana",
          "Zubiri",
          "Castañar",
          "Olmedo",
          "Valverde",
          "Llorente",
          "Arrieta");
  private static final List<String> TOWNS =
      List.of("Madrid", "Getafe", "Alcalá de Henares", "Leganés", "Toledo", "Segovia", "Ávila");
  private static final List<String> ACTIVITIES =
      List.of("hosteleria", "alimentacion", "vivienda", "sanidad", "educacion", "comercio");

  private MeasuredClients() {}

  /** Adds so many clients, and calls on every third of them. */
  static void fill(Store store, int clients) {
    Random random = new Random(1);
    for (int from = 0; from < clients; from += BATCH) {
      int first = from;
      store
          .as("Ana")
          .run(
              change -> {
                for (int each = first; each < Math.min(clients, first + BATCH); each++) {
                  store.clients().add(change, card(each, random));
                  if (each % 3 == 0) {
                    store.visits().add(change, visit(each));
                  }
                }
              });
    }
  }

  private static CommercialVisit visit(int number) {
    LocalDate on = DAY.minusDays(number % 1_000);
    return new CommercialVisit(
        code(number), null, on, "Luis", null, "Bien", "Llamar", on.plusDays(number % 90));
  }

  /** The code of a client. */
  static String code(int number) {
    return String.format(Locale.ROOT, "C-%06d", number);
  }

  private static ClientCard card(int number, Random random) {
    String kind = any(KINDS, random);
    String name = any(NAMES, random) + " " + any(NAMES, random);
    String code = code(number);
    String town = any(TOWNS, random);
    Client client =
        new Client(
            code,
            kind + " " + name + " " + random.nextInt(500) + ", S.L.",
            random.nextInt(5) == 0 ? Status.PROSPECT : Status.CLIENT,
            "G" + random.nextInt(10),
            new Classification("empresa", any(ACTIVITIES, random), "mediana"),
            List.of(
                new Contact(
                    "Persona" + number + " " + any(NAMES, random),
                    "compras",
                    "91" + (1_000_000 + number),
                    "p" + number + "@correo.example")),
            Map.of());
    Address address =
        Address.of(
            "Calle " + any(NAMES, random) + " " + random.nextInt(200),
            String.format(Locale.ROOT, "28%03d", random.nextInt(500)),
            town,
            null,
            null);
    WorkCentre centre =
        new WorkCentre(
            code,
            "01",
            kind + ", " + town,
            "Z" + random.nextInt(4),
            null,
            new BigDecimal(random.nextInt(90)),
            "local",
            null,
            List.of(),
            Map.of());
    return ClientCard.of(client).toBuilder()
        .taxId(new TaxId("ES", String.format(Locale.ROOT, "B%07d", number) + number % 10))
        .address(address)
        .workCentre(new WorkCentreCard(centre, null))
        .build();
  }

  static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
