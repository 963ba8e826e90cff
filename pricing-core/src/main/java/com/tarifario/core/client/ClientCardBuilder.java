package com.tarifario.core.client;

import com.tarifario.core.client.Client.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a client's card out of another, part by part. */
public final class ClientCardBuilder {

  private String code;
  private String name;
  private Status status;
  private @Nullable String rateGroup;
  private Classification classification;
  private List<Contact> contacts;
  private final Map<String, Object> attributes;
  private @Nullable TaxId taxId;
  private @Nullable Cnae cnae;
  private @Nullable Address address;
  private @Nullable Address billingAddress;
  private @Nullable PaymentTerms terms;
  private @Nullable LocalDate since;
  private List<WorkCentreCard> workCentres;
  private @Nullable String notes;

  ClientCardBuilder(ClientCard card) {
    Client client = card.client();
    code = client.code();
    name = client.name();
    status = client.status();
    rateGroup = client.rateGroup();
    classification = client.classification();
    contacts = client.contacts();
    attributes = new TreeMap<>(client.attributes());
    taxId = card.taxId();
    cnae = card.cnae();
    address = card.address();
    billingAddress = card.billingAddress();
    terms = card.terms();
    since = card.since();
    workCentres = card.workCentres();
    notes = card.notes();
  }

  /** With another code, its work centres too. */
  public ClientCardBuilder code(String newCode) {
    code = newCode;
    workCentres =
        workCentres.stream()
            .map(each -> new WorkCentreCard(each.centre().withClient(newCode), each.address()))
            .toList();
    return this;
  }

  /** With another name. */
  public ClientCardBuilder name(String newName) {
    name = newName;
    return this;
  }

  /** A client or a prospect. */
  public ClientCardBuilder status(Status newStatus) {
    status = newStatus;
    return this;
  }

  /** In another rate group; null for none. */
  public ClientCardBuilder rateGroup(@Nullable String newGroup) {
    rateGroup = newGroup;
    return this;
  }

  /** With another classification. */
  public ClientCardBuilder classification(Classification newClassification) {
    classification = newClassification;
    return this;
  }

  /** With other people to speak to. */
  public ClientCardBuilder contacts(List<Contact> newContacts) {
    contacts = newContacts;
    return this;
  }

  /** With another value of an attribute of the company's own; null for none. */
  public ClientCardBuilder attribute(String attribute, @Nullable Object value) {
    if (value == null) {
      attributes.remove(attribute);
    } else {
      attributes.put(attribute, value);
    }
    return this;
  }

  /** With another tax number; null for none. */
  public ClientCardBuilder taxId(@Nullable TaxId newTaxId) {
    taxId = newTaxId;
    return this;
  }

  /** With another activity; null for none. */
  public ClientCardBuilder cnae(@Nullable Cnae newCnae) {
    cnae = newCnae;
    return this;
  }

  /** Registered elsewhere; null if not known. */
  public ClientCardBuilder address(@Nullable Address newAddress) {
    address = newAddress;
    return this;
  }

  /** With invoices going elsewhere; null if they go where it is registered. */
  public ClientCardBuilder billingAddress(@Nullable Address newAddress) {
    billingAddress = newAddress;
    return this;
  }

  /** With other terms of payment; null for none. */
  public ClientCardBuilder terms(@Nullable PaymentTerms newTerms) {
    terms = newTerms;
    return this;
  }

  /** A client since that day; null if not known. */
  public ClientCardBuilder since(@Nullable LocalDate day) {
    since = day;
    return this;
  }

  /** With other work centres. */
  public ClientCardBuilder workCentres(List<WorkCentreCard> newCentres) {
    workCentres = newCentres;
    return this;
  }

  /** With a work centre in place of the one of its code, or beside the others. */
  public ClientCardBuilder workCentre(WorkCentreCard centre) {
    List<WorkCentreCard> others = new ArrayList<>(workCentres);
    int at = others.stream().map(WorkCentreCard::code).toList().indexOf(centre.code());
    if (at < 0) {
      others.add(centre);
    } else {
      others.set(at, centre);
    }
    workCentres = others;
    return this;
  }

  /** With other notes; null for none. */
  public ClientCardBuilder notes(@Nullable String newNotes) {
    notes = newNotes;
    return this;
  }

  /** The card. */
  public ClientCard build() {
    return new ClientCard(
        new Client(code, name, status, rateGroup, classification, contacts, attributes),
        taxId,
        cnae,
        address,
        billingAddress,
        terms,
        since,
        workCentres,
        notes);
  }
}
