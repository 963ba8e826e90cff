package com.tarifario.cli.command;

import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.LineId;
import com.tarifario.io.work.WorkWords;
import com.tarifario.rules.cases.CaseMessage;
import com.tarifario.rules.cases.InvalidFieldException;
import com.tarifario.rules.cases.LineCorrection;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A line, and what is said anew of it, as words {@code FIELD=VALUE} or by options. A blank takes
 * away what was there. Fields of lines are known without a tariff; those that it declares, with it
 * only.
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LineEdit {

  private static final List<String> OF_PRICES =
      List.of("overridePrice", "overrideReason", "overrideBy");

  @Parameters(index = "0", paramLabel = "${bundle:label.line}", descriptionKey = "line")
  private String line;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "${bundle:label.field-value}",
      descriptionKey = "l.field-value")
  private List<String> fields = List.of();

  @Option(
      names = "--quantity",
      paramLabel = "${bundle:label.number}",
      order = 10,
      descriptionKey = "l.quantity")
  private @Nullable String quantity;

  @Option(
      names = "--billable",
      paramLabel = "${bundle:label.number}",
      order = 11,
      descriptionKey = "l.billable")
  private @Nullable String billable;

  @Option(
      names = "--billing",
      paramLabel = "${bundle:label.text}",
      order = 12,
      descriptionKey = "l.billing")
  private @Nullable String billing;

  @Option(
      names = "--concept",
      paramLabel = "${bundle:label.code}",
      order = 13,
      descriptionKey = "l.concept")
  private @Nullable String concept;

  @Option(
      names = "--agreement",
      paramLabel = "${bundle:label.agreement}",
      order = 13,
      descriptionKey = "l.agreement")
  private @Nullable String agreement;

  @Option(
      names = "--description",
      paramLabel = "${bundle:label.text}",
      order = 14,
      descriptionKey = "l.description")
  private @Nullable String description;

  @Mixin private AttributeOptions attributes = new AttributeOptions();

  /**
   * The line.
   *
   * @throws CannotRunException if none is named
   */
  LineId line() {
    return LineArgument.parse(line);
  }

  /** Whether anything is said. */
  boolean any() {
    return !fields.isEmpty() || attributes.any() || !options().isEmpty();
  }

  /** Whether anything is said of the field. */
  boolean gives(StandardField field) {
    return options().containsKey(field.field().name()) || new LineWords(fields).gives(field);
  }

  /** The names of the options that are given, by those of the fields that they are of. */
  private Map<String, String> options() {
    Map<String, String> given = new LinkedHashMap<>();
    put(given, "quantity", "--quantity", quantity);
    put(given, "billableQuantity", "--billable", billable);
    put(given, "billing", "--billing", billing);
    put(given, "concept", "--concept", concept);
    put(given, "agreement", "--agreement", agreement);
    put(given, "description", "--description", description);
    return given;
  }

  private static void put(
      Map<String, String> given, String field, String option, @Nullable String value) {
    if (value != null) {
      given.put(field, option);
    }
  }

  /**
   * The tariff whose attributes are fields of lines, too; null if none is named, or no word is said
   * that needs one.
   */
  @Nullable Tariff tariff() {
    return fields.isEmpty() ? null : attributes.tariff();
  }

  /**
   * The line as it is to be.
   *
   * @param document that it stands in
   * @param tariff whose attributes are fields of lines, too; null if none is known
   * @throws CannotRunException if it can't be so
   */
  ChargeLine onto(Store store, KeptWork document, ChargeLine before, @Nullable Tariff tariff) {
    LineCorrection words = words(tariff);
    refuseTwice(words);
    ChargeLine worded = worded(store, document, before, words, tariff);
    ChargeLine after = charged(before, withOptions(worded).build());
    requireAgreement(store, after);
    return after.withAttributes(
        attributes.onto(after.attributes(), Field.Origin.LINE, before.id().toString()));
  }

  private LineCorrection words(@Nullable Tariff tariff) {
    Vocabulary vocabulary = tariff == null ? Vocabulary.standard() : tariff.vocabulary();
    new LineWords(fields).refuseOfRegister(vocabulary);
    try {
      return LineCorrection.parse(fields, vocabulary);
    } catch (InvalidFieldException invalid) {
      boolean unknown = tariff == null && invalid.sentence().says(CaseMessage.UNKNOWN_FIELD);
      throw unknown
          ? new CannotRunException(LineMessage.FIELD_NEEDS_TARIFF, invalid.sentence())
          : new CannotRunException(invalid.sentence());
    }
  }

  /** Nothing is said by a word and by an option, and prices are set by options alone. */
  private void refuseTwice(LineCorrection words) {
    for (String each : OF_PRICES) {
      if (words.gives(each)) {
        throw new CannotRunException(LineMessage.PRICE_BY_OPTION, each);
      }
    }
    Map<String, String> options = options();
    attributes.names().forEach(each -> options.put(each, "--attribute " + each));
    options.forEach(
        (field, option) -> {
          if (words.gives(field)) {
            throw new CannotRunException(LineMessage.FIELD_AND_OPTION, field, option);
          }
        });
  }

  private static ChargeLine worded(
      Store store,
      KeptWork document,
      ChargeLine before,
      LineCorrection words,
      @Nullable Tariff tariff) {
    Vocabulary vocabulary = tariff == null ? Vocabulary.standard() : tariff.vocabulary();
    Money amount = document.work().amount();
    Currency usual = amount == null ? Amounts.USUAL : amount.currency();
    try {
      return words.of(
          before,
          store.directory(vocabulary),
          tariff == null ? usual : tariff.currency(),
          tariff == null ? StoreCommand.zone() : tariff.calendar().zone());
    } catch (InvalidFieldException invalid) {
      throw new CannotRunException(invalid.sentence());
    }
  }

  private ChargeLineBuilder withOptions(ChargeLine line) {
    ChargeLineBuilder builder = line.toBuilder();
    if (quantity != null) {
      builder.quantity(line.quantity().withValue(Amounts.quantity(quantity)));
    }
    if (billable != null) {
      builder.billable(billable.isBlank() ? null : Amounts.quantity(billable));
    }
    if (billing != null) {
      builder.billing(billing(billing));
    }
    if (concept != null) {
      builder.concept(textOrNull(concept));
    }
    if (agreement != null) {
      builder.agreement(textOrNull(agreement));
    }
    if (description != null) {
      builder.description(textOrNull(description));
    }
    return builder;
  }

  private static @Nullable String textOrNull(String said) {
    return said.isBlank() ? null : said.strip();
  }

  /** What the fee of one agreement paid for, another pays for only if the tariff says so. */
  private ChargeLine charged(ChargeLine before, ChargeLine after) {
    String agreed = after.assignment().agreement();
    boolean other = agreed == null || !agreed.equals(before.assignment().agreement());
    return gives(StandardField.AGREEMENT)
            && !gives(StandardField.BILLING)
            && before.billing() == Billing.AGREEMENT
            && other
        ? after.toBuilder().billing(Billing.CHARGEABLE).build()
        : after;
  }

  private void requireAgreement(Store store, ChargeLine line) {
    String agreed = line.assignment().agreement();
    String client = line.assignment().client();
    if (gives(StandardField.AGREEMENT)
        && agreed != null
        && store.agreements().find(agreed).filter(each -> each.client().equals(client)).isEmpty()) {
      throw new CannotRunException(CoreMessage.UNKNOWN_AGREEMENT, agreed, client);
    }
  }

  private static Billing billing(String word) {
    Billing found = WorkWords.BILLINGS.find(word);
    if (found == null) {
      List<String> known = WorkWords.BILLINGS.expected();
      throw new CannotRunException(
          LineMessage.BAD_BILLING, word, Suggestion.hint(word, known), known);
    }
    return found;
  }
}
