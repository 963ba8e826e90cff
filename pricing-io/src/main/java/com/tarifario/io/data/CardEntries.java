package com.tarifario.io.data;

import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.ClientCardBuilder;
import com.tarifario.core.client.Cnae;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.PaymentTerms;
import com.tarifario.core.client.TaxId;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.Column;
import com.tarifario.io.table.RowReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts what a row of a register's file says onto a client's card. */
final class CardEntries {

  private CardEntries() {}

  /** The card with what the row says; null if it has no client, which the row then knows. */
  static @Nullable ClientCard onto(RegisterKind kind, RowReader row, @Nullable ClientCard before) {
    return switch (kind) {
      case CLIENTS -> client(row, before);
      case CONTACTS -> contact(row, before);
      case WORK_CENTRES -> workCentre(row, before);
      case ASSETS -> asset(row, before);
      case AGREEMENTS, PACKS -> throw new IllegalArgumentException(kind + " are no cards.");
    };
  }

  private static ClientCard card(String code, @Nullable ClientCard before) {
    return before == null ? ClientCard.of(Client.of(code, code, null)) : before;
  }

  private static @Nullable ClientCard client(RowReader row, @Nullable ClientCard before) {
    String code = row.text(ClientColumn.CLIENT);
    if (code == null) {
      return null;
    }
    ClientCard known = card(code, before);
    Client client = known.client();
    checkEmail(row, ClientColumn.CONTACT_EMAIL);
    Classification old = client.classification();
    String name = Entries.column(row, ClientColumn.NAME, client.name());
    Status status = row.word(ClientColumn.STATUS, DataFolder.STATUSES);
    LocalDate since = row.date(ClientColumn.CLIENT_SINCE);
    ClientCardBuilder card =
        known.toBuilder()
            .name(name == null ? code : name)
            .status(status == null ? client.status() : status)
            .since(row.says(ClientColumn.CLIENT_SINCE) ? since : known.since())
            .rateGroup(Entries.column(row, ClientColumn.RATE_GROUP, client.rateGroup()))
            .classification(
                new Classification(
                    Entries.column(row, ClientColumn.CLIENT_TYPE, old.type()),
                    Entries.column(row, ClientColumn.CLIENT_ACTIVITY, old.activity()),
                    Entries.column(row, ClientColumn.CLIENT_SIZE, old.size())))
            .taxId(taxId(row, known.taxId()))
            .cnae(cnae(row, known.cnae()))
            .address(
                Entries.address(
                    row,
                    known.address(),
                    ClientColumn.STREET,
                    ClientColumn.POSTCODE,
                    ClientColumn.TOWN,
                    ClientColumn.PROVINCE,
                    ClientColumn.COUNTRY))
            .billingAddress(
                Entries.address(
                    row,
                    known.billingAddress(),
                    ClientColumn.BILLING_STREET,
                    ClientColumn.BILLING_POSTCODE,
                    ClientColumn.BILLING_TOWN,
                    ClientColumn.BILLING_PROVINCE,
                    ClientColumn.BILLING_COUNTRY))
            .terms(terms(row, known.terms()))
            .notes(Entries.column(row, ClientColumn.NOTES, known.notes()))
            .contacts(contacts(row, client.contacts()));
    Map<String, Object> attributes = row.attributesOnto(client.attributes());
    client.attributes().keySet().forEach(each -> card.attribute(each, attributes.get(each)));
    attributes.forEach(card::attribute);
    return card.build();
  }

  private static @Nullable TaxId taxId(RowReader row, @Nullable TaxId before) {
    String text = row.text(ClientColumn.TAX_ID);
    if (!row.says(ClientColumn.TAX_ID)) {
      return before;
    }
    String known = before != null && before.number().equals(text) ? before.country() : null;
    String country = Entries.column(row, ClientColumn.TAX_COUNTRY, known);
    return text == null
        ? null
        : Entries.made(
            row,
            ClientColumn.TAX_ID,
            () -> TaxId.parse(text, country == null ? TaxId.SPAIN : country));
  }

  private static @Nullable Cnae cnae(RowReader row, @Nullable Cnae before) {
    String text = Entries.column(row, ClientColumn.CNAE, before == null ? null : before.code());
    return text == null ? null : Entries.made(row, ClientColumn.CNAE, () -> Cnae.parse(text));
  }

  private static @Nullable PaymentTerms terms(RowReader row, @Nullable PaymentTerms before) {
    String method =
        ofTerms(
            row,
            ClientColumn.PAYMENT_METHOD,
            before,
            each -> each.method() == null ? "" : each.method().name().toLowerCase(Locale.ROOT));
    String days = ofTerms(row, ClientColumn.PAYMENT_DAYS, before, PaymentTerms::daysText);
    String payOn = ofTerms(row, ClientColumn.PAY_ON, before, PaymentTerms::payOnText);
    Column place =
        method != null && row.says(ClientColumn.PAYMENT_METHOD)
            ? ClientColumn.PAYMENT_METHOD
            : ClientColumn.PAYMENT_DAYS;
    return Entries.made(row, place, () -> PaymentTerms.of(method, days, payOn));
  }

  private static @Nullable String ofTerms(
      RowReader row,
      Column column,
      @Nullable PaymentTerms before,
      Function<PaymentTerms, String> part) {
    String known = before == null ? "" : part.apply(before);
    return Entries.column(row, column, known.isEmpty() ? null : known);
  }

  private static void checkEmail(RowReader row, Column column) {
    String email = row.text(column);
    if (email != null) {
      Entries.made(row, column, () -> Contact.requireEmail(email));
    }
  }

  /**
   * The contacts with the one that a row of clients names. Without a name, it is the first that is
   * known; if none is, it is called by what else is said of it.
   */
  private static List<Contact> contacts(RowReader row, List<Contact> before) {
    List<Contact> named = DataFolder.contacts(row);
    boolean unnamed = row.text(ClientColumn.CONTACT) == null && !before.isEmpty();
    return named.isEmpty()
        ? before
        : merged(
            row,
            before,
            unnamed ? before.get(0).name() : named.get(0).name(),
            ClientColumn.CONTACT_ROLE,
            ClientColumn.CONTACT_PHONE,
            ClientColumn.CONTACT_EMAIL);
  }

  /** The contacts with another in place of the one of its name, or behind them. */
  private static List<Contact> merged(
      RowReader row, List<Contact> before, String name, Column role, Column phone, Column email) {
    List<Contact> all = new ArrayList<>(before);
    int at = all.stream().map(Contact::name).toList().indexOf(name);
    Contact known = at < 0 ? new Contact(name, null, null, null) : all.get(at);
    Contact contact =
        new Contact(
            name,
            Entries.column(row, role, known.role()),
            Entries.column(row, phone, known.phone()),
            Entries.column(row, email, known.email()));
    if (at < 0) {
      all.add(contact);
    } else {
      all.set(at, contact);
    }
    return all;
  }

  private static @Nullable ClientCard contact(RowReader row, @Nullable ClientCard before) {
    String code = row.text(ContactColumn.CLIENT);
    String name = row.text(ContactColumn.CONTACT);
    if (code == null || name == null) {
      return null;
    }
    checkEmail(row, ContactColumn.CONTACT_EMAIL);
    ClientCard card = card(code, before);
    List<Contact> contacts =
        merged(
            row,
            card.client().contacts(),
            name,
            ContactColumn.CONTACT_ROLE,
            ContactColumn.CONTACT_PHONE,
            ContactColumn.CONTACT_EMAIL);
    return card.toBuilder().contacts(contacts).build();
  }

  /** The region of a work centre, in capitals as ISO 3166-2 writes it. */
  static @Nullable String region(RowReader row, @Nullable String old) {
    String region = Entries.column(row, WorkCentreColumn.REGION, old);
    return region == null ? null : region.toUpperCase(Locale.ROOT);
  }

  private static @Nullable ClientCard workCentre(RowReader row, @Nullable ClientCard before) {
    String client = row.text(WorkCentreColumn.CLIENT);
    String code = row.text(WorkCentreColumn.WORK_CENTRE);
    BigDecimal distance = row.positive(WorkCentreColumn.DISTANCE);
    if (client == null || code == null) {
      return null;
    }
    ClientCard card = card(client, before);
    WorkCentreCard known = card.workCentre(code);
    WorkCentre old = known == null ? WorkCentre.of(client, code, code, null) : known.centre();
    Map<String, Object> attributes = row.attributesOnto(old.attributes());
    String name = Entries.column(row, WorkCentreColumn.NAME, old.name());
    WorkCentre centre =
        new WorkCentre(
            client,
            code,
            name == null ? code : name,
            Entries.column(row, WorkCentreColumn.ZONE, old.zone()),
            region(row, old.region()),
            row.says(WorkCentreColumn.DISTANCE) ? distance : old.distance(),
            Entries.column(row, WorkCentreColumn.WORK_CENTRE_TYPE, old.type()),
            Entries.column(row, WorkCentreColumn.WORK_CENTRE_ACTIVITY, old.activity()),
            old.assets(),
            attributes);
    return card.toBuilder()
        .workCentre(
            new WorkCentreCard(
                centre,
                Entries.address(
                    row,
                    known == null ? null : known.address(),
                    WorkCentreColumn.STREET,
                    WorkCentreColumn.POSTCODE,
                    WorkCentreColumn.TOWN,
                    WorkCentreColumn.PROVINCE,
                    WorkCentreColumn.COUNTRY)))
        .build();
  }

  private static @Nullable ClientCard asset(RowReader row, @Nullable ClientCard before) {
    String client = row.text(AssetColumn.CLIENT);
    String place = row.text(AssetColumn.WORK_CENTRE);
    String code = row.text(AssetColumn.ASSET);
    if (client == null || place == null || code == null) {
      return null;
    }
    ClientCard card = card(client, before);
    WorkCentreCard known = card.workCentre(place);
    if (known == null) {
      if (before != null) {
        row.problem(AssetColumn.WORK_CENTRE, IoMessage.WORK_CENTRE_UNKNOWN, place, client, "");
      }
      return card;
    }
    List<Asset> assets = new ArrayList<>(known.centre().assets());
    int at = assets.stream().map(Asset::code).toList().indexOf(code);
    Asset old = at < 0 ? new Asset(code, code, null) : assets.get(at);
    String description = Entries.column(row, AssetColumn.DESCRIPTION, old.description());
    Asset asset =
        new Asset(
            code,
            description == null ? code : description,
            Entries.column(row, AssetColumn.FAMILY, old.family()));
    if (at < 0) {
      assets.add(asset);
    } else {
      assets.set(at, asset);
    }
    return card.toBuilder()
        .workCentre(new WorkCentreCard(known.centre().withAssets(assets), known.address()))
        .build();
  }
}
