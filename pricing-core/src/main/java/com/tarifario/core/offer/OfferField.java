package com.tarifario.core.offer;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.Cnae;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.ValidityDate;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields that all rules of offers can ask about. A new one is one constant here: its word, what
 * it is, where its value comes from and what it means.
 */
public enum OfferField {
  CONCEPT("concept", Origin.CONCEPT, "the code of the budget concept", OfferCandidate::concept),
  FAMILY(
      "family",
      Origin.CONCEPT,
      "the family of the labour in it; absent if it is of several",
      OfferCandidate::family),
  IN_CATALOGUE(
      "inCatalogue",
      FieldType.BOOLEAN,
      Origin.CONCEPT,
      null,
      "whether the concept is in the catalogue; if not, it was only rendered",
      candidate -> candidate.catalogued() != null),
  SUITS(
      "suits",
      FieldType.BOOLEAN,
      Origin.CONCEPT,
      null,
      "whether the catalogue has it for such clients and places",
      candidate -> {
        var concept = candidate.catalogued();
        return concept != null && concept.suits(candidate.client(), candidate.workCentre());
      }),
  SUITS_ACTIVITY(
      "suitsActivity",
      FieldType.BOOLEAN,
      Origin.CONCEPT,
      null,
      "whether the catalogue names the client's activity for it",
      candidate -> {
        var concept = candidate.catalogued();
        return concept != null
            && isAmong(concept.clientActivities(), candidate.client().classification().activity());
      }),
  SUITS_SIZE(
      "suitsSize",
      FieldType.BOOLEAN,
      Origin.CONCEPT,
      null,
      "whether the catalogue names the client's size for it",
      candidate -> {
        var concept = candidate.catalogued();
        return concept != null
            && isAmong(concept.clientSizes(), candidate.client().classification().size());
      }),
  SUITS_PLACE(
      "suitsPlace",
      FieldType.BOOLEAN,
      Origin.CONCEPT,
      null,
      "whether the catalogue names the type of the place for it",
      candidate -> {
        var concept = candidate.catalogued();
        WorkCentre centre = candidate.workCentre();
        return concept != null
            && isAmong(concept.workCentreTypes(), centre == null ? null : centre.type());
      }),
  CLIENT("client", Origin.CLIENT, "the client's code", of(Client::code)),
  PROSPECT(
      "prospect",
      FieldType.BOOLEAN,
      Origin.CLIENT,
      null,
      "whether it has not bought yet",
      candidate -> candidate.client().status() == Status.PROSPECT),
  RATE_GROUP("rateGroup", Origin.CLIENT, "the client's rate group", of(Client::rateGroup)),
  CLIENT_TYPE(
      "clientType",
      Origin.CLIENT,
      "what the client is before the law",
      of(client -> client.classification().type())),
  CLIENT_ACTIVITY(
      "clientActivity",
      Origin.CLIENT,
      "what the client does",
      of(client -> client.classification().activity())),
  CLIENT_SIZE(
      "clientSize",
      Origin.CLIENT,
      "how large the client is",
      of(client -> client.classification().size())),
  CNAE(
      "cnae",
      Origin.CLIENT,
      "the client's activity by the national classification, such as `5610`",
      candidate -> {
        Cnae cnae = candidate.cnae();
        return cnae == null ? null : cnae.code();
      }),
  WORK_CENTRE("workCentre", Origin.WORK_CENTRE, "the code of the place", at(WorkCentre::code)),
  WORK_CENTRE_TYPE(
      "workCentreType", Origin.WORK_CENTRE, "what kind of place it is", at(WorkCentre::type)),
  WORK_CENTRE_ACTIVITY(
      "workCentreActivity", Origin.WORK_CENTRE, "what is done there", at(WorkCentre::activity)),
  ZONE("zone", Origin.WORK_CENTRE, "the travel zone of the place", at(WorkCentre::zone)),
  REGION("region", Origin.WORK_CENTRE, "the region of the place", at(WorkCentre::region)),
  DISTANCE(
      "distance",
      FieldType.NUMBER,
      Origin.WORK_CENTRE,
      Unit.of("km"),
      "the way there, one way",
      at(WorkCentre::distance)),
  ASSETS(
      "assets",
      FieldType.NUMBER,
      Origin.WORK_CENTRE,
      null,
      "how many pieces of equipment are installed at the place",
      at(centre -> BigDecimal.valueOf(centre.assets().size()))),
  ASSETS_OF_FAMILY(
      "assetsOfFamily",
      FieldType.NUMBER,
      Origin.WORK_CENTRE,
      null,
      "how many of them are of the concept's family",
      at((candidate, centre) -> count(centre, candidate.family()))),
  ASSET_FAMILIES(
      "assetFamilies",
      Origin.WORK_CENTRE,
      "the families of what is installed there, in order, with blanks between them",
      at(OfferField::families)),
  AGREEMENT(
      "agreement",
      Origin.AGREEMENT,
      "the number of the client's agreement in force",
      under(Agreement::number)),
  AGREEMENT_TYPE(
      "agreementType", Origin.AGREEMENT, "the type of that agreement", under(Agreement::type)),
  DATE("date", FieldType.DATE, Origin.LINE, null, "the day of the offer", OfferCandidate::date),
  TIMES_RENDERED(
      "timesRendered",
      FieldType.NUMBER,
      Origin.HISTORY,
      null,
      "how often it was rendered there; 0 if never",
      candidate -> {
        RenderedService rendered = candidate.rendered();
        return BigDecimal.valueOf(rendered == null ? 0 : rendered.times());
      }),
  LAST_RENDERED(
      "lastRendered",
      FieldType.DATE,
      Origin.HISTORY,
      null,
      "the day on which it was last rendered there",
      rendered(RenderedService::last)),
  AMOUNT_RENDERED(
      "amountRendered",
      FieldType.NUMBER,
      Origin.HISTORY,
      null,
      "what it brought there in all, before tax",
      rendered(
          service -> {
            Money amount = service.amount();
            return amount == null ? null : amount.amount();
          })),
  MONTH("month", Origin.MEASURE, Stage.DUE, "the month of the offer, from 1 to 12"),
  MONTHS_SINCE(
      "monthsSince",
      Origin.MEASURE,
      Stage.DUE,
      "how many whole months ago it was last rendered there"),
  DAYS_TO_DUE(
      "daysToDue",
      Origin.RESULT,
      Stage.OFFER,
      "in how many days it is due again; 0 or below if it is; absent if no rule says when");

  /** All fields, in the order of their indexes. */
  public static final List<Field> FIELDS = Arrays.stream(values()).map(OfferField::field).toList();

  /** Which date says what rules are in force: the day of the offer. */
  private static final ValidityDate VALID_ON = ValidityDate.of(DATE.field);

  private final Field field;
  private final Function<OfferCandidate, @Nullable Object> value;

  OfferField(
      String name,
      Origin origin,
      String description,
      Function<OfferCandidate, @Nullable Object> value) {
    this(name, FieldType.TEXT, origin, null, description, value);
  }

  OfferField(
      String name,
      FieldType type,
      Origin origin,
      @Nullable Unit unit,
      String description,
      Function<OfferCandidate, @Nullable Object> value) {
    this.field = new Field(name, type, origin, Stage.DUE, List.of(), unit, description);
    this.value = value;
  }

  /** A number that is computed. */
  OfferField(String name, Origin origin, Stage since, String description) {
    this.field = new Field(name, FieldType.NUMBER, origin, since, List.of(), null, description);
    this.value = candidate -> null;
  }

  /** What the field is. */
  public Field field() {
    return field;
  }

  /** The field's index in facts of any vocabulary of offers. */
  int index() {
    return ordinal();
  }

  /** The field's value; null if it is absent, or found later. */
  @Nullable Object valueOf(OfferCandidate candidate) {
    return value.apply(candidate);
  }

  /**
   * The vocabulary of rules of offers.
   *
   * @param attributes the company's own attributes of clients, work centres and agreements
   * @throws IllegalArgumentException if two fields have one name
   */
  public static Vocabulary vocabulary(List<Field> attributes) {
    return Vocabulary.of(FIELDS, attributes, "offers.yaml", VALID_ON);
  }

  private static Function<OfferCandidate, @Nullable Object> of(
      Function<Client, @Nullable Object> part) {
    return candidate -> part.apply(candidate.client());
  }

  private static Function<OfferCandidate, @Nullable Object> at(
      Function<WorkCentre, @Nullable Object> part) {
    return at((candidate, centre) -> part.apply(centre));
  }

  private static Function<OfferCandidate, @Nullable Object> at(
      BiFunction<OfferCandidate, WorkCentre, @Nullable Object> part) {
    return candidate -> {
      WorkCentre centre = candidate.workCentre();
      return centre == null ? null : part.apply(candidate, centre);
    };
  }

  private static Function<OfferCandidate, @Nullable Object> under(
      Function<Agreement, @Nullable Object> part) {
    return candidate -> {
      Agreement agreement = candidate.agreement();
      return agreement == null ? null : part.apply(agreement);
    };
  }

  private static Function<OfferCandidate, @Nullable Object> rendered(
      Function<RenderedService, @Nullable Object> part) {
    return candidate -> {
      RenderedService rendered = candidate.rendered();
      return rendered == null ? null : part.apply(rendered);
    };
  }

  private static boolean isAmong(List<String> named, @Nullable String found) {
    return found != null && named.contains(found);
  }

  private static BigDecimal count(WorkCentre centre, @Nullable String family) {
    return BigDecimal.valueOf(
        centre.assets().stream()
            .filter(asset -> family != null && family.equals(asset.family()))
            .count());
  }

  private static @Nullable String families(WorkCentre centre) {
    String families =
        centre.assets().stream()
            .map(Asset::family)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return families.isEmpty() ? null : families;
  }
}
