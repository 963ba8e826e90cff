package com.tarifario.store.client;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.Cnae;
import com.tarifario.core.client.Pack;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreMessage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The register as prices ask about it, with the attributes that the tariff declares. What was asked
 * for last is remembered, so that work files of any size and order can be valued.
 */
public final class StoredDirectory implements ClientDirectory {

  private static final int REMEMBERED = 20_000;

  private final Clients clients;
  private final Agreements agreements;
  private final PackReader packs;
  private final Map<String, Field> ofClients = new TreeMap<>();
  private final Map<String, Field> ofCentres = new TreeMap<>();
  private final Map<String, Field> ofAgreements = new TreeMap<>();
  private final Map<String, Optional<ClientCard>> cards = recent();
  private final Map<String, Optional<Agreement>> knownAgreements = recent();
  private final Map<String, Collection<Pack>> knownPacks = recent();

  /**
   * The register of the database, as the tariff of that vocabulary sees it.
   *
   * @param packs where packs are found, with what is left in them
   */
  public StoredDirectory(Database database, Vocabulary vocabulary, PackReader packs) {
    clients = new Clients(database);
    agreements = new Agreements(database);
    this.packs = packs;
    for (Field field : vocabulary.attributes()) {
      if (field.origin() == Origin.CLIENT) {
        ofClients.put(field.name(), field);
      } else if (field.origin() == Origin.WORK_CENTRE) {
        ofCentres.put(field.name(), field);
      } else if (field.origin() == Origin.AGREEMENT) {
        ofAgreements.put(field.name(), field);
      }
    }
  }

  private static <T> Map<String, T> recent() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  private static <T> T remembered(Map<String, T> known, String key, Function<String, T> read) {
    synchronized (known) {
      T found = known.get(key);
      if (found == null) {
        found = read.apply(key);
        known.put(key, found);
      }
      return found;
    }
  }

  private @Nullable ClientCard card(String code) {
    return remembered(cards, code, this::read).orElse(null);
  }

  private Optional<ClientCard> read(String code) {
    return clients.find(code).map(KeptClient::card).map(this::typed);
  }

  private ClientCard typed(ClientCard card) {
    Client client = card.client();
    Client whole =
        new Client(
            client.code(),
            client.name(),
            client.status(),
            client.rateGroup(),
            client.classification(),
            client.contacts(),
            AttributeText.typed(client.attributes(), ofClients, client.code()));
    List<WorkCentreCard> centres =
        card.workCentres().stream()
            .map(each -> new WorkCentreCard(typed(each.centre()), each.address()))
            .toList();
    return new ClientCard(whole, null, card.cnae(), null, null, null, null, centres, null);
  }

  private WorkCentre typed(WorkCentre centre) {
    return new WorkCentre(
        centre.client(),
        centre.code(),
        centre.name(),
        centre.zone(),
        centre.region(),
        centre.distance(),
        centre.type(),
        centre.activity(),
        centre.assets(),
        AttributeText.typed(centre.attributes(), ofCentres, centre.client() + "/" + centre.code()));
  }

  @Override
  public boolean isDatabase() {
    return true;
  }

  @Override
  public @Nullable Client client(String code) {
    ClientCard card = card(code);
    return card == null ? null : card.client();
  }

  @Override
  public @Nullable WorkCentre workCentre(String client, String code) {
    ClientCard card = card(client);
    WorkCentreCard centre = card == null ? null : card.workCentre(code);
    return centre == null ? null : centre.centre();
  }

  @Override
  public @Nullable Agreement agreement(String number) {
    return remembered(knownAgreements, number, this::readAgreement).orElse(null);
  }

  private Optional<Agreement> readAgreement(String number) {
    return agreements.find(number).map(this::typed);
  }

  private Agreement typed(Agreement each) {
    return new Agreement(
        each.number(),
        each.client(),
        each.type(),
        each.from(),
        each.to(),
        AttributeText.typed(
            each.attributes(),
            ofAgreements,
            each.number(),
            StoreMessage.AGREEMENT_ATTRIBUTE_INVALID),
        each.cancelled());
  }

  @Override
  public Collection<Agreement> agreements(String client) {
    return agreements.of(client).stream().map(this::typed).toList();
  }

  @Override
  public @Nullable Cnae cnae(String client) {
    ClientCard card = card(client);
    return card == null ? null : card.cnae();
  }

  @Override
  public Collection<Pack> packs(String client) {
    return remembered(knownPacks, client, packs::of);
  }

  @Override
  public Collection<Pack> packs() {
    return packs.all();
  }

  @Override
  public Collection<String> clientCodes() {
    return clients.fewCodes();
  }

  @Override
  public Collection<String> workCentreCodes(String client) {
    ClientCard card = card(client);
    return card == null
        ? List.of()
        : card.workCentres().stream().map(WorkCentreCard::code).toList();
  }

  @Override
  public Collection<String> agreementNumbers() {
    return clients.fewCodes().isEmpty() ? List.of() : agreements.numbers();
  }
}
