package com.tarifario.io.data;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.Pack;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.Column;
import com.tarifario.io.table.RowReader;
import com.tarifario.io.table.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a data folder: {@code clients.csv} and, if they are there, {@code work-centres.csv}, {@code
 * agreements.csv}, {@code packs.csv} and {@code assets.csv}.
 */
public final class DataFolder {

  static final Words<Client.Status> STATUSES =
      Words.of(
          Client.Status.class,
          Map.of(
              Client.Status.CLIENT, List.of("cliente", "activo"),
              Client.Status.PROSPECT, List.of("potencial", "prospecto")));

  private final Path folder;
  private final Vocabulary vocabulary;
  private final List<Problem> problems = new ArrayList<>();

  /** All clients that are named, also those whose rows have problems; each is reported once. */
  private final Set<String> codes = new LinkedHashSet<>();

  private final Set<Place> places = new LinkedHashSet<>();
  private final Map<Place, List<Asset>> assets = new HashMap<>();

  private DataFolder(Path folder, Vocabulary vocabulary) {
    this.folder = folder;
    this.vocabulary = vocabulary;
  }

  /** A work centre's client and code. */
  private record Place(String client, String code) {}

  /**
   * Reads all files of the folder.
   *
   * @param folder the data folder
   * @param vocabulary the tariff's fields, whose attributes of clients, work centres and agreements
   *     are columns of the files
   * @throws InvalidDataException if anything in it can't be used: all problems of all files at once
   * @throws IOException if a file can't be read
   */
  public static ClientData read(Path folder, Vocabulary vocabulary) throws IOException {
    return new DataFolder(folder, vocabulary).read();
  }

  private ClientData read() throws IOException {
    List<Client> clients = List.of();
    DataTable clientTable = table("clients.csv", ClientColumn.values(), Origin.CLIENT);
    if (clientTable == null) {
      requireClients();
    } else {
      clients = clientTable.each(row -> client(row, clientTable));
    }
    DataTable centreTable =
        table("work-centres.csv", WorkCentreColumn.values(), Origin.WORK_CENTRE);
    List<WorkCentre> bare =
        centreTable == null ? List.of() : centreTable.each(row -> workCentre(row, centreTable));
    DataTable agreementTable = table("agreements.csv", AgreementColumn.values(), Origin.AGREEMENT);
    List<Agreement> agreements =
        agreementTable == null
            ? List.of()
            : agreementTable.each(row -> agreement(row, agreementTable));
    DataTable packTable = table("packs.csv", PackColumn.values(), null);
    List<Pack> packs = packTable == null ? List.of() : packs(packTable, agreements);
    DataTable assetTable = table("assets.csv", AssetColumn.values(), null);
    if (assetTable != null) {
      assetTable.each(row -> asset(row, assetTable));
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new InvalidDataException(problems);
    }
    List<WorkCentre> centres = bare.stream().map(this::withAssets).toList();
    return new ClientData(new ClientRegister(clients, centres, agreements, packs), problems);
  }

  private List<Pack> packs(DataTable table, List<Agreement> agreements) {
    PackReader reader = new PackReader(table, agreements);
    return table.each(row -> reader.pack(row, knownClient(row, PackColumn.CLIENT)));
  }

  private @Nullable DataTable table(String name, Column[] columns, @Nullable Origin origin)
      throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? DataTable.read(file, Arrays.asList(columns), vocabulary, origin, problems)
        : null;
  }

  private void requireClients() {
    Path file = folder.resolve("clients.csv");
    if (!Files.exists(file)) {
      problems.add(Problem.error(SourceLocation.of(file.toString()), IoMessage.FILE_MISSING));
    }
  }

  private @Nullable Client client(RowReader row, DataTable table) {
    String code = row.text(ClientColumn.CLIENT);
    String name = row.text(ClientColumn.NAME);
    Client.Status status = row.word(ClientColumn.STATUS, STATUSES);
    List<Contact> contacts = contacts(row);
    Map<String, Object> attributes = row.attributes();
    if (code == null) {
      return null;
    }
    codes.add(code);
    table.refuseSecond(row, ClientColumn.CLIENT, code);
    return new Client(
        code,
        name == null ? code : name,
        status == null ? Client.Status.CLIENT : status,
        row.text(ClientColumn.RATE_GROUP),
        new Classification(
            row.text(ClientColumn.CLIENT_TYPE),
            row.text(ClientColumn.CLIENT_ACTIVITY),
            row.text(ClientColumn.CLIENT_SIZE)),
        contacts,
        attributes);
  }

  /** The contact, if there is any: called by its role or address if it has no name. */
  static List<Contact> contacts(RowReader row) {
    String name =
        Stream.of(
                ClientColumn.CONTACT,
                ClientColumn.CONTACT_ROLE,
                ClientColumn.CONTACT_EMAIL,
                ClientColumn.CONTACT_PHONE)
            .map(row::text)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return name == null
        ? List.of()
        : List.of(
            new Contact(
                name,
                row.text(ClientColumn.CONTACT_ROLE),
                row.text(ClientColumn.CONTACT_PHONE),
                row.text(ClientColumn.CONTACT_EMAIL)));
  }

  private @Nullable WorkCentre workCentre(RowReader row, DataTable table) {
    String client = knownClient(row, WorkCentreColumn.CLIENT);
    String code = row.text(WorkCentreColumn.WORK_CENTRE);
    String name = row.text(WorkCentreColumn.NAME);
    BigDecimal distance = row.positive(WorkCentreColumn.DISTANCE);
    Map<String, Object> attributes = row.attributes();
    if (client == null || code == null) {
      return null;
    }
    places.add(new Place(client, code));
    table.refuseSecond(row, WorkCentreColumn.WORK_CENTRE, client + "/" + code);
    return new WorkCentre(
        client,
        code,
        name == null ? code : name,
        row.text(WorkCentreColumn.ZONE),
        row.text(WorkCentreColumn.REGION),
        distance,
        row.text(WorkCentreColumn.WORK_CENTRE_TYPE),
        row.text(WorkCentreColumn.WORK_CENTRE_ACTIVITY),
        List.of(),
        attributes);
  }

  private @Nullable Agreement agreement(RowReader row, DataTable table) {
    String number = row.text(AgreementColumn.AGREEMENT);
    String client = knownClient(row, AgreementColumn.CLIENT);
    LocalDate from = row.date(AgreementColumn.FROM);
    LocalDate to = row.date(AgreementColumn.TO);
    Map<String, Object> attributes = row.attributes();
    if (number != null) {
      table.refuseSecond(row, AgreementColumn.AGREEMENT, number);
    }
    if (number == null || client == null || from == null) {
      return null;
    }
    if (to != null && to.isBefore(from)) {
      row.problem(AgreementColumn.TO, IoMessage.AGREEMENT_ENDS_EARLY, number, from, to);
      return null;
    }
    return new Agreement(
        number, client, row.text(AgreementColumn.AGREEMENT_TYPE), from, to, attributes);
  }

  private @Nullable Asset asset(RowReader row, DataTable table) {
    String client = knownClient(row, AssetColumn.CLIENT);
    String centre = row.text(AssetColumn.WORK_CENTRE);
    String code = row.text(AssetColumn.ASSET);
    String description = row.text(AssetColumn.DESCRIPTION);
    if (client == null || centre == null || code == null) {
      return null;
    }
    Place place = new Place(client, centre);
    if (!places.contains(place)) {
      List<String> ofClient =
          places.stream().filter(each -> each.client().equals(client)).map(Place::code).toList();
      row.problem(
          AssetColumn.WORK_CENTRE,
          IoMessage.WORK_CENTRE_UNKNOWN,
          centre,
          client,
          Suggestion.hint(centre, ofClient));
      return null;
    }
    table.refuseSecond(row, AssetColumn.ASSET, client + "/" + centre + "/" + code);
    Asset asset =
        new Asset(code, description == null ? code : description, row.text(AssetColumn.FAMILY));
    assets.computeIfAbsent(place, none -> new ArrayList<>()).add(asset);
    return asset;
  }

  private @Nullable String knownClient(RowReader row, Column column) {
    String client = row.text(column);
    if (client != null && !codes.contains(client)) {
      row.problem(column, IoMessage.CLIENT_UNKNOWN, client, Suggestion.hint(client, codes));
      return null;
    }
    return client;
  }

  private WorkCentre withAssets(WorkCentre centre) {
    List<Asset> here = assets.getOrDefault(placeOf(centre), List.of());
    return new WorkCentre(
        centre.client(),
        centre.code(),
        centre.name(),
        centre.zone(),
        centre.region(),
        centre.distance(),
        centre.type(),
        centre.activity(),
        here,
        centre.attributes());
  }

  private static Place placeOf(WorkCentre centre) {
    return new Place(centre.client(), centre.code());
  }
}
