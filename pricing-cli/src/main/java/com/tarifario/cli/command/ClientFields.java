package com.tarifario.cli.command;

import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.client.Address;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.ClientCardBuilder;
import com.tarifario.core.client.Cnae;
import com.tarifario.core.client.PaymentTerms;
import com.tarifario.core.client.TaxId;
import com.tarifario.core.facts.Field;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said of a client on the command line. A blank value takes away what was there. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClientFields {

  @Option(
      names = "--name",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "c.name")
  private @Nullable String name;

  @Option(
      names = "--status",
      paramLabel = "client|prospect",
      completionCandidates = FixedWords.OfStatuses.class,
      order = 11,
      descriptionKey = "c.status")
  private @Nullable String status;

  @Option(
      names = "--since",
      paramLabel = "${bundle:label.day}",
      order = 12,
      descriptionKey = "c.since")
  private @Nullable String since;

  @Option(
      names = {"--tax-id", "--nif"},
      paramLabel = "${bundle:label.text}",
      order = 13,
      descriptionKey = "c.tax-id")
  private @Nullable String taxId;

  @Option(names = "--tax-country", paramLabel = "ES", order = 14, descriptionKey = "c.tax-country")
  private @Nullable String taxCountry;

  @Option(
      names = "--rate-group",
      paramLabel = "${bundle:label.text}",
      order = 15,
      descriptionKey = "c.group")
  private @Nullable String rateGroup;

  @Option(
      names = "--type",
      paramLabel = "${bundle:label.text}",
      order = 16,
      descriptionKey = "c.type")
  private @Nullable String type;

  @Option(
      names = "--activity",
      paramLabel = "${bundle:label.text}",
      order = 17,
      descriptionKey = "c.activity")
  private @Nullable String activity;

  @Option(
      names = "--size",
      paramLabel = "${bundle:label.text}",
      order = 18,
      descriptionKey = "c.size")
  private @Nullable String size;

  @Option(names = "--cnae", paramLabel = "5610", order = 19, descriptionKey = "c.cnae")
  private @Nullable String cnae;

  @Mixin private AddressFields address = new AddressFields();

  @Option(
      names = "--billing-street",
      paramLabel = "${bundle:label.text}",
      order = 29,
      descriptionKey = "c.billing")
  private @Nullable String billingStreet;

  @Option(
      names = "--billing-postcode",
      paramLabel = "${bundle:label.text}",
      order = 30,
      descriptionKey = "c.postcode")
  private @Nullable String billingPostcode;

  @Option(
      names = "--billing-town",
      paramLabel = "${bundle:label.text}",
      order = 31,
      descriptionKey = "c.town")
  private @Nullable String billingTown;

  @Option(
      names = "--billing-province",
      paramLabel = "${bundle:label.text}",
      order = 32,
      descriptionKey = "c.province")
  private @Nullable String billingProvince;

  @Option(names = "--billing-country", paramLabel = "ES", order = 33, descriptionKey = "c.country")
  private @Nullable String billingCountry;

  @Option(
      names = "--payment",
      paramLabel = "${bundle:label.text}",
      order = 34,
      descriptionKey = "c.payment")
  private @Nullable String payment;

  @Option(names = "--days", paramLabel = "30/60", order = 35, descriptionKey = "c.days")
  private @Nullable String days;

  @Option(names = "--pay-on", paramLabel = "10/25", order = 36, descriptionKey = "c.pay-on")
  private @Nullable String payOn;

  @Option(
      names = "--notes",
      paramLabel = "${bundle:label.text}",
      order = 37,
      descriptionKey = "c.notes")
  private @Nullable String notes;

  @Mixin private AttributeOptions attributes = new AttributeOptions();

  /** The name, if it was given. */
  @Nullable String name() {
    return name;
  }

  /** Whether it is said that it is one already that is no prospect. */
  boolean isClient() {
    return status != null && status(status) == Status.CLIENT;
  }

  /** Whether anything was said. */
  boolean any() {
    return attributes.any()
        || address.any()
        || Stream.of(
                name,
                status,
                since,
                taxId,
                taxCountry,
                rateGroup,
                type,
                activity,
                size,
                cnae,
                billingStreet,
                billingPostcode,
                billingTown,
                billingProvince,
                billingCountry,
                payment,
                days,
                payOn,
                notes)
            .anyMatch(each -> each != null);
  }

  /**
   * The card with what was said.
   *
   * @param today the day on which a prospect becomes a client, if none is given
   */
  ClientCard onto(ClientCard card, LocalDate today) {
    Classification old = card.client().classification();
    ClientCardBuilder builder =
        card.toBuilder()
            .name(name == null || name.isBlank() ? card.name() : name.strip())
            .rateGroup(said(rateGroup, card.client().rateGroup()))
            .classification(
                new Classification(
                    said(type, old.type()), said(activity, old.activity()), said(size, old.size())))
            .address(address.onto(card.address()))
            .billingAddress(billing(card.billingAddress()))
            .terms(terms(card.terms()))
            .notes(said(notes, card.notes()));
    if (taxId != null) {
      builder.taxId(
          taxId.isBlank()
              ? null
              : TaxId.parse(taxId, taxCountry == null ? TaxId.SPAIN : taxCountry));
    }
    if (cnae != null) {
      builder.cnae(cnae.isBlank() ? null : Cnae.parse(cnae));
    }
    status(builder, card, today);
    attributes
        .given(Field.Origin.CLIENT, card.code())
        .forEach((name, value) -> builder.attribute(name, value.isEmpty() ? null : value));
    return builder.build();
  }

  private void status(ClientCardBuilder builder, ClientCard card, LocalDate today) {
    Status before = card.client().status();
    Status after = status == null ? before : status(status);
    builder.status(after);
    if (since != null && !since.isBlank() && after == Status.PROSPECT) {
      throw new CannotRunException(RegisterMessage.PROSPECT_SINCE);
    }
    if (since != null) {
      builder.since(
          since.isBlank() ? null : StoreCommand.pastDay(since, RegisterMessage.SINCE_LATER));
    } else if (before == Status.PROSPECT && after == Status.CLIENT && card.since() == null) {
      builder.since(today);
    } else if (before == Status.CLIENT && after == Status.PROSPECT) {
      builder.since(null);
    }
  }

  static Status status(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "client", "cliente" -> Status.CLIENT;
      case "prospect", "prospecto", "potencial" -> Status.PROSPECT;
      default -> throw new CannotRunException(RegisterMessage.BAD_STATUS, text);
    };
  }

  private @Nullable Address billing(@Nullable Address before) {
    return Address.of(
        said(billingStreet, before == null ? null : before.street()),
        said(billingPostcode, before == null ? null : before.postcode()),
        said(billingTown, before == null ? null : before.town()),
        said(billingProvince, before == null ? null : before.province()),
        said(billingCountry, before == null ? null : before.country()));
  }

  private @Nullable PaymentTerms terms(@Nullable PaymentTerms before) {
    PaymentTerms.Method method = before == null ? null : before.method();
    return PaymentTerms.of(
        said(payment, method == null ? null : method.name()),
        said(days, before == null || before.days().isEmpty() ? null : before.daysText()),
        said(payOn, before == null || before.payOn().isEmpty() ? null : before.payOnText()));
  }

  /** What was said; what was there if nothing was; null if blank was said. */
  static @Nullable String said(@Nullable String given, @Nullable String before) {
    if (given == null) {
      return before;
    }
    return given.isBlank() ? null : given.strip();
  }
}
