package com.tarifario.rules.cases;

import com.tarifario.core.offer.ServiceMatch;
import com.tarifario.core.offer.ServiceMatch.Reason;
import com.tarifario.core.offer.ServiceMatch.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a case can expect of a service. */
public enum OfferProperty {
  /** Whether it is offered: {@code offered}, {@code excluded}, {@code not-asked}, {@code tied}. */
  STATUS("status", match -> written(match.status())),
  /** How far up it stands, a whole number. */
  SCORE("score", match -> String.valueOf(match.score())),
  /** Why, the deciding rule's reason first, with semicolons between them. */
  REASONS("reasons", match -> match.reasons().isEmpty() ? null : match.why()),
  /** The day on which it is due again. */
  DUE("due", ServiceMatch::dueOn),
  /** The names of the rules that gave the reasons, in the same order. */
  RULES(
      "rules",
      match ->
          match.reasons().isEmpty()
              ? null
              : match.reasons().stream()
                  .map(Reason::rule)
                  .map(rule -> rule.name())
                  .collect(Collectors.joining("; ")));

  private final String word;
  private final Function<ServiceMatch, @Nullable Object> value;

  OfferProperty(String word, Function<ServiceMatch, @Nullable Object> value) {
    this.word = word;
    this.value = value;
  }

  /** As cases write it. */
  public String word() {
    return word;
  }

  /** What came out; null if nothing. */
  @Nullable Object of(ServiceMatch match) {
    return value.apply(match);
  }

  /** All words. */
  static List<String> words() {
    return Arrays.stream(values()).map(OfferProperty::word).toList();
  }

  /** All that a status can be. */
  static List<String> statuses() {
    return Arrays.stream(Status.values()).map(OfferProperty::written).toList();
  }

  private static String written(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
