package com.tarifario.io.agreement;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.text.Values;
import com.tarifario.core.text.WrittenNumber;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlNode.Entry;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What terms are read for. What is to be agreed must be able to be charged, and fit the tariff if
 * one is at hand; what was agreed before is read as it is.
 *
 * @param agreed whether it was agreed before
 * @param tariff the tariff at hand; null if there is none
 * @param sample whether days are samples of what requests will say
 */
record TermsUse(boolean agreed, @Nullable Tariff tariff, boolean sample) {

  static final TermsUse AGREED = new TermsUse(true, null, false);

  static final TermsUse SAMPLE = new TermsUse(false, null, true);

  static TermsUse with(@Nullable Tariff tariff) {
    return new TermsUse(false, tariff, false);
  }

  void check(Money fee, SourceLocation where, Problems problems) {
    int most = fee.currency().getDefaultFractionDigits();
    if (!agreed && fee.amount().stripTrailingZeros().scale() > most) {
      problems.error(
          where, TermsMessage.FEE_DECIMALS, fee.amount().toPlainString(), fee.currency(), most);
    }
    if (tariff != null && !fee.currency().equals(tariff.currency())) {
      problems.error(where, TermsMessage.FEE_CURRENCY, fee, tariff.currency());
    }
  }

  /** Tells of an attribute that the tariff does not declare, or that is of another type. */
  void check(String name, String text, Entry entry, Problems problems) {
    if (tariff == null) {
      return;
    }
    Map<String, Field> declared = new LinkedHashMap<>();
    tariff.vocabulary().attributes().stream()
        .filter(field -> field.origin() == Origin.AGREEMENT)
        .forEach(field -> declared.put(field.name(), field));
    Field field = declared.get(name);
    if (field == null) {
      problems.error(
          entry.keyAt(),
          TermsMessage.UNKNOWN_ATTRIBUTE,
          name,
          Suggestion.hint(name, declared.keySet()));
    } else if (!isOfType(text, field)) {
      problems.error(
          entry.value().at(),
          TermsMessage.BAD_ATTRIBUTE,
          name,
          text,
          field.type().name().toLowerCase(Locale.ROOT));
    }
  }

  private static boolean isOfType(String text, Field field) {
    return switch (field.type()) {
      case TEXT, WORD -> true;
      case NUMBER -> WrittenNumber.withDecimals(text) != null;
      case DATE -> Values.date(text) != null;
      case TIME -> Values.time(text) != null;
      case BOOLEAN -> Values.bool(text) != null;
    };
  }
}
