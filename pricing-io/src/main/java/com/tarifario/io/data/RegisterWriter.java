package com.tarifario.io.data;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.Pack;
import com.tarifario.core.client.PaymentTerms;
import com.tarifario.core.client.TaxId;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.io.OutputFile;
import com.tarifario.io.csv.CsvOutput;
import com.tarifario.io.table.Column;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a register as a data folder, which can be read again: into another register, or by whoever
 * values work. Files come into being when all is written.
 */
public final class RegisterWriter implements Closeable {

  private final Map<RegisterKind, CsvOutput> files = new EnumMap<>(RegisterKind.class);
  private final Map<RegisterKind, List<String>> attributes = new EnumMap<>(RegisterKind.class);

  /**
   * Begins the files.
   *
   * @param place where each kind is to stand; kinds that are not here are not written
   * @param attributes the names of attributes of clients, work centres and agreements
   * @throws IOException if one can't be written
   */
  public RegisterWriter(
      Map<RegisterKind, Path> place, Map<RegisterKind, ? extends Set<String>> attributes)
      throws IOException {
    for (Map.Entry<RegisterKind, Path> each : place.entrySet()) {
      RegisterKind kind = each.getKey();
      Set<String> names = attributes.get(kind);
      List<String> own = names == null ? List.of() : List.copyOf(new TreeSet<>(names));
      this.attributes.put(kind, own);
      CsvOutput file = new CsvOutput(OutputFile.create(each.getValue()));
      files.put(kind, file);
      List<String> header = new ArrayList<>();
      for (Column column : kind.columns()) {
        header.add(column.header());
      }
      header.addAll(own);
      file.write(header);
    }
  }

  /**
   * Writes a client, its contacts beyond the first, its work centres and what is installed there.
   */
  public void write(ClientCard card) {
    Client client = card.client();
    List<Contact> contacts = client.contacts();
    Contact first = contacts.isEmpty() ? null : contacts.get(0);
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.asList(
                client.code(),
                client.name(),
                word(client.status()),
                client.rateGroup(),
                client.classification().type(),
                client.classification().activity(),
                client.classification().size(),
                first == null ? null : first.name(),
                first == null ? null : first.role(),
                first == null ? null : first.phone(),
                first == null ? null : first.email()));
    TaxId taxId = card.taxId();
    PaymentTerms terms = card.terms();
    row.add(taxId == null ? null : taxId.number());
    row.add(taxId == null ? null : taxId.country());
    row.add(card.cnae());
    address(row, card.address());
    address(row, card.billingAddress());
    row.add(terms == null || terms.method() == null ? null : word(terms.method()));
    row.add(terms == null ? null : terms.daysText());
    row.add(terms == null ? null : terms.payOnText());
    row.add(card.since());
    row.add(card.notes());
    write(RegisterKind.CLIENTS, row, client.attributes());
    for (Contact contact : contacts.subList(Math.min(1, contacts.size()), contacts.size())) {
      write(
          RegisterKind.CONTACTS,
          Arrays.asList(
              client.code(), contact.name(), contact.role(), contact.phone(), contact.email()),
          Map.of());
    }
    card.workCentres().forEach(this::write);
  }

  private void write(WorkCentreCard card) {
    WorkCentre centre = card.centre();
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.asList(
                centre.client(),
                centre.code(),
                centre.name(),
                centre.zone(),
                centre.region(),
                centre.distance(),
                centre.type(),
                centre.activity()));
    address(row, card.address());
    write(RegisterKind.WORK_CENTRES, row, centre.attributes());
    for (Asset asset : centre.assets()) {
      write(
          RegisterKind.ASSETS,
          Arrays.asList(
              centre.client(), centre.code(), asset.code(), asset.description(), asset.family()),
          Map.of());
    }
  }

  /** Writes an agreement. */
  public void write(Agreement agreement) {
    write(
        RegisterKind.AGREEMENTS,
        Arrays.asList(
            agreement.number(),
            agreement.client(),
            agreement.type(),
            agreement.from(),
            agreement.to()),
        agreement.attributes());
  }

  /** Writes a pack. */
  public void write(Pack pack) {
    write(
        RegisterKind.PACKS,
        Arrays.asList(
            pack.id(),
            pack.client(),
            pack.agreement(),
            pack.name(),
            pack.units(),
            pack.from(),
            pack.to()),
        Map.of());
  }

  private static void address(List<@Nullable Object> row, @Nullable Address address) {
    row.add(address == null ? null : address.street());
    row.add(address == null ? null : address.postcode());
    row.add(address == null ? null : address.town());
    row.add(address == null ? null : address.province());
    row.add(address == null ? null : address.country());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void write(
      RegisterKind kind, List<@Nullable Object> cells, Map<String, Object> ownAttributes) {
    CsvOutput file = files.get(kind);
    if (file == null) {
      return;
    }
    List<String> texts = new ArrayList<>(cells.stream().map(RegisterWriter::text).toList());
    for (String name : attributes.getOrDefault(kind, List.of())) {
      texts.add(text(ownAttributes.get(name)));
    }
    file.write(texts);
  }

  private static String text(@Nullable Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : Objects.toString(value, "");
  }

  /**
   * Says that all is written: the files are put in their places.
   *
   * @throws IOException if one can't be
   */
  public void commit() throws IOException {
    for (CsvOutput file : files.values()) {
      file.commit();
    }
  }

  /** Closes; what was not committed is thrown away. */
  @Override
  public void close() throws IOException {
    for (CsvOutput file : files.values()) {
      file.close();
    }
  }
}
