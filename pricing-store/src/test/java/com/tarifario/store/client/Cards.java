package com.tarifario.store.client;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Cnae;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.PaymentTerms;
import com.tarifario.core.client.TaxId;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Clients of a company that keeps things cold. */
public final class Cards {

  public static final Contact BERTA =
      new Contact("Berta Lozoyuela", "jefa de mantenimiento", "910 000 127", "berta@almez.example");

  private Cards() {}

  /** A hotel of which everything is known. */
  public static ClientCard hotel() {
    Client client =
        new Client(
            "C-003",
            "Hotel Puerta del Almez, S.L.",
            Status.CLIENT,
            "A",
            new Classification("empresa", "hosteleria", "mediana"),
            List.of(BERTA, new Contact("Recepción", null, "910 000 128", null)),
            Map.of("vip", "true", "discount", "2.5"));
    WorkCentreCard hotel =
        new WorkCentreCard(
            new WorkCentre(
                "C-003",
                "01",
                "Hotel, Alcalá de Henares",
                "Z2",
                "ES-MD",
                new BigDecimal("36.5"),
                "hotel",
                "alojamiento",
                List.of(
                    new Asset("ENF-1", "Enfriadora 86 kW", "clima"),
                    new Asset("CAM-1", "Cámara de economato", null)),
                Map.of("dwelling", "false")),
            Address.of("Calle Mayor 3", "28801", "Alcalá de Henares", "Madrid", null));
    WorkCentreCard hall =
        new WorkCentreCard(WorkCentre.of("C-003", "02", "Salón de bodas", null), null);
    return new ClientCard(
        client,
        TaxId.parse("B12345674", "ES"),
        Cnae.parse("5510"),
        Address.of("Calle Mayor, 1", "28801", "Alcalá de Henares", "Madrid", null),
        Address.of("Rua Augusta 1", "1100-048", "Lisboa", null, "PT"),
        PaymentTerms.of("transfer", "30/60", "10/25"),
        LocalDate.of(2019, 5, 1),
        List.of(hotel, hall),
        "Llamar antes\nde ir.");
  }

  /** A client of which only this is known. */
  public static ClientCard card(String code, String name) {
    return ClientCard.of(Client.of(code, name, null));
  }

  /** The same, at an address of Madrid. */
  public static ClientCard card(String code, String name, String street, String postcode) {
    return card(code, name).toBuilder()
        .address(Address.of(street, postcode, "Madrid", null, null))
        .build();
  }
}
