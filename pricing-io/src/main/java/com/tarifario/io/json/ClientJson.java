package com.tarifario.io.json;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.PaymentTerms;
import com.tarifario.core.client.TaxId;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.commercial.ClientExpense;
import com.tarifario.core.commercial.CommercialVisit;
import com.tarifario.core.commercial.Incident;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Clients and what happens with them, as trees of JSON. */
public final class ClientJson {

  private ClientJson() {}

  /** All that is kept on a client. */
  public static Map<String, Object> card(ClientCard card) {
    Client client = card.client();
    TaxId taxId = card.taxId();
    PaymentTerms terms = card.terms();
    return Tree.of()
        .with("client", client.code())
        .with("name", client.name())
        .with("status", client.status())
        .with("since", card.since())
        .with(
            "tax_id",
            taxId == null
                ? null
                : Tree.of()
                    .with("country", taxId.country())
                    .with("number", taxId.number())
                    .with("kind", taxId.kind())
                    .map())
        .with("rate_group", client.rateGroup())
        .with("type", client.classification().type())
        .with("activity", client.classification().activity())
        .with("size", client.classification().size())
        .with("cnae", card.cnae())
        .with("address", address(card.address()))
        .with("billing_address", address(card.billingAddress()))
        .with(
            "payment",
            terms == null
                ? null
                : Tree.of()
                    .with("method", terms.method())
                    .with("days", terms.days())
                    .with("pay_on", terms.payOn())
                    .map())
        .with("contacts", client.contacts().stream().map(ClientJson::contact).toList())
        .with("attributes", new TreeMap<>(client.attributes()))
        .with("work_centres", card.workCentres().stream().map(ClientJson::workCentre).toList())
        .with("notes", card.notes())
        .map();
  }

  /** A contact. */
  public static Map<String, Object> contact(Contact contact) {
    return Tree.of()
        .with("name", contact.name())
        .with("role", contact.role())
        .with("phone", contact.phone())
        .with("email", contact.email())
        .map();
  }

  private static Map<String, Object> workCentre(WorkCentreCard card) {
    WorkCentre centre = card.centre();
    List<Map<String, Object>> assets = centre.assets().stream().map(ClientJson::asset).toList();
    return Tree.of()
        .with("work_centre", centre.code())
        .with("name", centre.name())
        .with("zone", centre.zone())
        .with("region", centre.region())
        .with("distance", centre.distance())
        .with("type", centre.type())
        .with("activity", centre.activity())
        .with("address", address(card.address()))
        .with("assets", assets)
        .with("attributes", new TreeMap<>(centre.attributes()))
        .map();
  }

  private static Map<String, Object> asset(Asset asset) {
    return Tree.of()
        .with("asset", asset.code())
        .with("description", asset.description())
        .with("family", asset.family())
        .map();
  }

  private static @Nullable Map<String, Object> address(@Nullable Address address) {
    return address == null
        ? null
        : Tree.of()
            .with("street", address.street())
            .with("postcode", address.postcode())
            .with("town", address.town())
            .with("province", address.province())
            .with("country", address.country())
            .map();
  }

  /** A call. */
  public static Map<String, Object> visit(CommercialVisit visit) {
    return Tree.of()
        .with("client", visit.client())
        .with("work_centre", visit.workCentre())
        .with("date", visit.on())
        .with("by", visit.person())
        .with("contact", visit.contact())
        .with("outcome", visit.outcome())
        .with("next_step", visit.nextStep())
        .with("next_on", visit.nextOn())
        .map();
  }

  /** An incident. */
  public static Map<String, Object> incident(Incident incident) {
    return Tree.of()
        .with("incident", incident.number())
        .with("client", incident.client())
        .with("work_centre", incident.workCentre())
        .with("date", incident.on())
        .with("by", incident.person())
        .with("description", incident.description())
        .with("outcome", incident.outcome())
        .with("closed_on", incident.closedOn())
        .map();
  }

  /** An expense. */
  public static Map<String, Object> expense(ClientExpense expense) {
    return Tree.of()
        .with("client", expense.client())
        .with("date", expense.on())
        .with("by", expense.person())
        .with("amount", expense.amount().amount())
        .with("currency", expense.amount().currency())
        .with("purpose", expense.purpose())
        .with("outcome", expense.outcome())
        .map();
  }

  /** An agreement. */
  public static Map<String, Object> agreement(Agreement agreement) {
    return Tree.of()
        .with("agreement", agreement.number())
        .with("client", agreement.client())
        .with("type", agreement.type())
        .with("from", agreement.from())
        .with("to", agreement.to())
        .with("attributes", new TreeMap<>(agreement.attributes()))
        .map();
  }

  /** Something of a timeline. */
  public static Map<String, Object> entry(TimelineEntry entry) {
    Money amount = entry.amount();
    return Tree.of()
        .with("date", entry.on())
        .with("what", entry.kind())
        .with("by", entry.person())
        .with("reference", entry.reference())
        .with("state", entry.state())
        .with("amount", amount == null ? null : amount.amount())
        .with("currency", amount == null ? null : amount.currency())
        .with("text", entry.text())
        .map();
  }
}
