package com.tarifario.io.agreement;

import com.tarifario.core.agreement.AgreementPrice;
import com.tarifario.core.agreement.AgreementPrice.Basis;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeePeriod;
import com.tarifario.core.agreement.FeeRevision;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.work.Kind;
import com.tarifario.io.table.Words;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how an agreement is paid for. */
final class PriceReader {

  static final List<String> FIELDS = List.of("by", "fee", "every", "due", "revision", "covers");

  private static final List<String> REVISION = List.of("index", "percent", "on", "since");
  private static final List<String> OF_FEES = List.of("fee", "every", "due", "revision", "covers");
  private static final Pattern MONEY = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,15})?) ([A-Z]{3})");
  private static final String END = "end";

  /** When a fee is due. */
  private enum Due {
    START,
    END
  }

  private final TermsUse use;
  private final Problems problems;
  private final TermsFields reader;
  private Basis said = Basis.TARIFF;

  /**
   * A reader.
   *
   * @param use what the price is read for
   */
  PriceReader(TermsUse use, Problems problems) {
    this.use = use;
    this.problems = problems;
    this.reader = new TermsFields(problems);
  }

  /** The price; by the tariff if the field is absent or wrong. */
  AgreementPrice read(Fields terms) {
    int before = problems.errors();
    Fields fields = terms.fields("price", FIELDS);
    if (fields == null) {
      return AgreementPrice.BY_TARIFF;
    }
    fields.requiredText("by", "fee");
    Basis basis = reader.word(fields, "by", Basis.class, Basis::word, Basis.TARIFF);
    said = problems.errors() == before ? basis : Basis.MIXED;
    if (basis == Basis.TARIFF) {
      if (problems.errors() == before) {
        OF_FEES.stream()
            .filter(fields::has)
            .forEach(each -> problems.error(fields.at(each), TermsMessage.FEE_AND_TARIFF, each));
      }
      return AgreementPrice.BY_TARIFF;
    }
    fields.requiredText("fee", "145.00 EUR");
    Money amount = amount(fields);
    FeePeriod every =
        reader.word(fields, "every", FeePeriod.class, FeePeriod::word, FeePeriod.MONTH);
    if (!fields.has("every")) {
      fields.missing("every", FeePeriod.MONTH.word());
    }
    Due due = reader.word(fields, "due", Due.class, PriceReader::word, Due.START);
    FeeRevision revision = revision(fields);
    Set<Kind> covers = covers(fields);
    return amount == null || problems.errors() > before
        ? AgreementPrice.BY_TARIFF
        : new AgreementPrice(basis, new Fee(amount, every, due == Due.START, revision), covers);
  }

  /** By what it was said to be paid for, whatever else is wrong of it; mixed if that is wrong. */
  Basis basis() {
    return said;
  }

  /** What files say for fees that are due on the first or the last day of their period. */
  static String due(boolean inAdvance) {
    return inAdvance ? "start" : END;
  }

  private static String word(Due due) {
    return due(due == Due.START);
  }

  private @Nullable Money amount(Fields fields) {
    String text = fields.text("fee");
    if (text == null) {
      return null;
    }
    Matcher matcher = MONEY.matcher(text);
    if (!matcher.matches() || Currencies.find(matcher.group(2)).isEmpty()) {
      problems.error(fields.at("fee"), TermsMessage.BAD_FEE, text);
      return null;
    }
    Money amount = Money.of(matcher.group(1), matcher.group(2));
    use.check(amount, fields.at("fee"), problems);
    return amount;
  }

  private @Nullable FeeRevision revision(Fields price) {
    Fields fields = price.fields("revision", REVISION);
    if (fields == null) {
      return null;
    }
    if (fields.has("index") == fields.has("percent")) {
      problems.error(fields.at(), TermsMessage.REVISION_BY_ONE);
      return null;
    }
    MonthDay on = reader.dayOfYear(fields, "on");
    LocalDate since = fields.date("since");
    if (fields.has("index")) {
      String index = fields.requiredText("index", "IPC");
      return index == null ? null : new FeeRevision.ByIndex(index, on, since);
    }
    BigDecimal percent = fields.number("percent");
    return percent == null
        ? null
        : new FeeRevision.ByPercentage(new Percentage(percent), on, since);
  }

  private Set<Kind> covers(Fields fields) {
    Set<Kind> covers = EnumSet.noneOf(Kind.class);
    for (String word : fields.texts("covers")) {
      Kind kind = Words.KINDS.find(word);
      if (kind == null) {
        problems.error(fields.at("covers"), TermsMessage.BAD_KIND, word, Words.KINDS.expected());
      } else {
        covers.add(Objects.requireNonNull(kind));
      }
    }
    return covers;
  }
}
