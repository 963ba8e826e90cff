package com.tarifario.store.client;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Cnae;
import com.tarifario.core.client.PaymentTerms;
import com.tarifario.core.client.TaxId;
import com.tarifario.store.change.Row;
import com.tarifario.store.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client's card without its parts, as a row of the table. */
final class ClientRow {

  private static final int CODE = 60;
  private static final int NAME = 300;
  private static final int WORD = 100;
  private static final int PLACE = 200;
  private static final int NOTES = 10_000;

  private ClientRow() {}

  static Row of(ClientCard card) {
    Client client = card.client();
    Classification classification = client.classification();
    TaxId taxId = card.taxId();
    Cnae cnae = card.cnae();
    PaymentTerms terms = card.terms();
    Row row =
        Row.of()
            .name("code", client.code(), CODE)
            .name("name", client.name(), NAME)
            .set("status", client.status())
            .set("client_since", card.since())
            .set("tax_country", taxId == null ? null : taxId.country())
            .set("tax_number", taxId == null ? null : taxId.number())
            .text("rate_group", client.rateGroup(), WORD)
            .text("client_type", classification.type(), WORD)
            .text("client_activity", classification.activity(), WORD)
            .text("client_size", classification.size(), WORD)
            .set("cnae", cnae == null ? null : cnae.code())
            .set("payment_method", terms == null ? null : terms.method())
            .text("payment_days", terms == null ? null : orNull(terms.daysText()), WORD)
            .text("pay_on", terms == null ? null : orNull(terms.payOnText()), WORD)
            .text("notes", card.notes(), NOTES);
    address(row, "", card.address());
    return address(row, "billing_", card.billingAddress());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static Row address(Row row, String prefix, @Nullable Address address) {
    return row.text(prefix + "street", address == null ? null : address.street(), NAME)
        .text(prefix + "postcode", address == null ? null : address.postcode(), PLACE)
        .text(prefix + "town", address == null ? null : address.town(), PLACE)
        .text(prefix + "province", address == null ? null : address.province(), PLACE)
        .set(prefix + "country", address == null ? null : address.country());
  }

  /** A client without contacts, attributes and work centres. */
  static KeptClient read(ResultSet row) throws SQLException {
    Client client =
        new Client(
            Values.text(row, "code"),
            Values.text(row, "name"),
            Values.word(row, "status", Status.class),
            Values.textOrNull(row, "rate_group"),
            new Classification(
                Values.textOrNull(row, "client_type"),
                Values.textOrNull(row, "client_activity"),
                Values.textOrNull(row, "client_size")),
            List.of(),
            Map.of());
    String cnae = Values.textOrNull(row, "cnae");
    ClientCard card =
        new ClientCard(
            client,
            taxId(row),
            cnae == null ? null : new Cnae(cnae),
            address(row, ""),
            address(row, "billing_"),
            PaymentTerms.of(
                Values.textOrNull(row, "payment_method"),
                Values.textOrNull(row, "payment_days"),
                Values.textOrNull(row, "pay_on")),
            Values.dayOrNull(row, "client_since"),
            List.of(),
            Values.textOrNull(row, "notes"));
    OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
    return new KeptClient(
        row.getLong("id"),
        row.getLong("version"),
        card,
        erased == null ? null : erased.toInstant());
  }

  /** A client in a list. */
  static ClientLine line(ResultSet row) throws SQLException {
    return new ClientLine(
        Values.text(row, "code"),
        Values.text(row, "name"),
        Values.word(row, "status", Status.class),
        taxId(row),
        Values.textOrNull(row, "rate_group"),
        Values.textOrNull(row, "client_activity"),
        Values.textOrNull(row, "town"));
  }

  static @Nullable TaxId taxId(ResultSet row) throws SQLException {
    String number = Values.textOrNull(row, "tax_number");
    return number == null ? null : new TaxId(Values.text(row, "tax_country"), number);
  }

  static @Nullable Address address(ResultSet row, String prefix) throws SQLException {
    String country = Values.textOrNull(row, prefix + "country");
    return country == null
        ? null
        : new Address(
            Values.textOrNull(row, prefix + "street"),
            Values.textOrNull(row, prefix + "postcode"),
            Values.textOrNull(row, prefix + "town"),
            Values.textOrNull(row, prefix + "province"),
            country);
  }
}
