package com.tarifario.rules.near;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.offer.OfferField;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.Membership;
import com.tarifario.rules.model.Literals;
import com.tarifario.rules.model.Operator;
import com.tarifario.rules.model.RuleKind;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.model.Tests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of which all that it asks for but one thing is met.
 *
 * @param rule which
 * @param layer the rank of its layer
 * @param met how much is met
 * @param failed what is not
 * @param meant the text that the line's was probably meant to be; null if nothing was misspelt
 */
record Miss(RuleRef rule, int layer, int met, Condition failed, @Nullable String meant) {

  /** The nearest first: what is misspelt, then what the most is met of. */
  static final Comparator<Miss> NEAREST =
      Comparator.comparing((Miss miss) -> miss.meant() == null)
          .thenComparing(Comparator.comparingInt(Miss::met).reversed())
          .thenComparing(Comparator.comparingInt(Miss::layer).reversed())
          .thenComparing(Miss::rule, Comparator.comparing(RuleRef::location))
          .thenComparing(miss -> miss.rule().name());

  /** What the work is and who it is for: rules of other work and of others are not near. */
  private static final Set<String> OTHER_WORK =
      Set.of(
          StandardField.KIND.field().name(),
          StandardField.CLIENT.field().name(),
          StandardField.WORK_CENTRE.field().name(),
          StandardField.AGREEMENT.field().name(),
          StandardField.DOCUMENT.field().name(),
          StandardField.WORK_ORDER.field().name(),
          StandardField.VISIT.field().name());

  /** The same of a service that may be offered. */
  private static final Set<String> OTHER_SERVICES =
      Set.of(
          OfferField.CONCEPT.field().name(),
          OfferField.CLIENT.field().name(),
          OfferField.WORK_CENTRE.field().name(),
          OfferField.AGREEMENT.field().name());

  /** The rule as a miss; nothing if it is none, or is not near. */
  static Optional<Miss> of(TariffRule rule, RuleKind kind, Facts facts) {
    Condition failed = null;
    int met = 0;
    for (Condition part : Tests.conjuncts(rule.condition())) {
      if (part.test(facts)) {
        met += isOnlyValidity(part, facts) ? 0 : 1;
      } else if (failed == null) {
        failed = part;
      } else {
        return Optional.empty();
      }
    }
    if (failed == null) {
      return Optional.empty();
    }
    Miss miss = new Miss(rule.ref(), rule.layer(), met, failed, meant(failed, facts));
    Set<String> others = kind == RuleKind.OFFERS ? OTHER_SERVICES : OTHER_WORK;
    boolean isOthers = Tests.fields(failed).stream().map(Field::name).anyMatch(others::contains);
    return miss.meant() == null && (met == 0 || isOthers) ? Optional.empty() : Optional.of(miss);
  }

  private static boolean isOnlyValidity(Condition part, Facts facts) {
    return Tests.fields(part).equals(Set.of(facts.vocabulary().validityDate().field()));
  }

  private static @Nullable String meant(Condition failed, Facts facts) {
    if (failed instanceof Comparison comparison
        && comparison.operator() == Operator.EQUAL
        && comparison.field().type() == FieldType.TEXT
        && facts.get(comparison.index()) instanceof String found) {
      String literal = comparison.literal().toString();
      return Misspelling.isNear(found, literal) ? literal : null;
    }
    if (failed instanceof Membership membership
        && membership.included()
        && membership.field().type() == FieldType.TEXT
        && facts.get(membership.index()) instanceof String found) {
      Misspelling misspelling = new Misspelling(found);
      membership.literals().forEach(each -> misspelling.see(each.toString()));
      return misspelling.meant();
    }
    return null;
  }

  /** What is in the way, in words. */
  Message describe(RuleKind kind, Facts facts) {
    List<Object> values = new ArrayList<>();
    for (Field field : Tests.fields(failed)) {
      values.add(written(field, facts));
    }
    return Message.of(
        kind.nearMiss(),
        rule,
        failed.canonical(),
        values,
        meant == null ? "" : Message.of(CoreMessage.DID_YOU_MEAN, meant));
  }

  /** {@code zone == "1"}. */
  static String written(Field field, Facts facts) {
    Object value = facts.get(field.name());
    return field.name() + " == " + (value == null ? "null" : Literals.canonical(value));
  }
}
