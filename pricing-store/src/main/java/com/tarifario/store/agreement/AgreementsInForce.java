package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.client.Agreements;
import com.tarifario.store.database.Database;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.KeptWork;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Under which agreement work is done that nobody planned, and which work names one in vain. */
public final class AgreementsInForce {

  private final Agreements agreements;
  private final AgreementSearch search;
  private final NamingDocuments documents;
  private final Lifecycles lifecycles;

  /** The agreements of the database. */
  public AgreementsInForce(Database database) {
    this.agreements = new Agreements(database);
    this.search = new AgreementSearch(database);
    this.documents = new NamingDocuments(database);
    this.lifecycles = new Lifecycles(database);
  }

  /**
   * The number of the one agreement of a client that is in force on a day. Of several it is the one
   * that plans services at the work centre; none, if that does not tell them apart.
   *
   * @param centre the code of the work centre; null if it is not known
   */
  public Optional<String> of(String client, @Nullable String centre, LocalDate day) {
    List<String> inForce =
        agreements.of(client).stream()
            .filter(each -> each.covers(day))
            .map(each -> each.number())
            .toList();
    if (inForce.size() == 1) {
      return Optional.of(inForce.get(0));
    }
    List<String> there = inForce.stream().filter(each -> isAt(each, centre)).toList();
    return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
  }

  /**
   * The numbers of the agreements of a client that are in force on a day: those that plan services
   * at the work centre, and those that plan none. What has come to its end since is among them.
   *
   * @param centre the code of the work centre; null if it is not known
   */
  public List<String> possible(String client, @Nullable String centre, LocalDate day) {
    return agreements.of(client).stream()
        .filter(each -> each.covers(day))
        .map(Agreement::number)
        .filter(each -> centre == null || search.find(each).isEmpty() || isAt(each, centre))
        .toList();
  }

  /**
   * The work reports and delivery notes that name an agreement on days on which it is not in force,
   * as far as something can still be done about them: they are not frozen, and nothing of these
   * lines is billed.
   *
   * @return the numbers of these lines, by document; nothing of an agreement that is not known
   */
  public Map<KeptWork, List<String>> naming(String number) {
    return agreements
        .find(number)
        .map(each -> open(each, line -> !each.covers(AgreementEffect.day(line))))
        .orElse(Map.of());
  }

  /**
   * The work reports and delivery notes that were valued under an agreement which is in force on
   * their days, but is not what it was; as far as something can still be done about them, as above.
   *
   * @return the numbers of the lines, by document
   */
  public Map<KeptWork, List<String>> repriced(Agreement before, Agreement after) {
    Predicate<KeptLine> affected = AgreementEffect.affected(before, after);
    return open(after, line -> after.covers(AgreementEffect.day(line)) && affected.test(line));
  }

  private Map<KeptWork, List<String>> open(Agreement agreement, Predicate<KeptLine> which) {
    Map<KeptWork, List<String>> found = new LinkedHashMap<>();
    documents
        .of(agreement, which.and(AgreementsInForce::isOpen))
        .forEach(
            (document, lines) -> {
              if (isOpen(document)) {
                found.put(document, lines.stream().map(KeptLine::number).toList());
              }
            });
    return found;
  }

  /**
   * The agreements of the same client by which a service of an agreement is rendered at the same
   * work centre in the same days, too: visits would be planned twice and paid for twice.
   *
   * @return the codes of these services, by the other agreement's number
   */
  public Map<String, List<String>> alike(KeptAgreement agreement) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    agreements.of(agreement.client()).stream()
        .filter(each -> !each.cancelled() && !each.number().equals(agreement.number()))
        .flatMap(each -> search.find(each.number()).stream())
        .filter(other -> overlap(agreement.terms(), other.terms()))
        .forEach(
            other -> {
              List<String> shared = shared(agreement.terms(), other.terms());
              if (!shared.isEmpty()) {
                alike.put(other.number(), shared);
              }
            });
    return alike;
  }

  private static boolean overlap(AgreementTerms one, AgreementTerms other) {
    return !isOver(one, other.from()) && !isOver(other, one.from());
  }

  private static boolean isOver(AgreementTerms terms, LocalDate day) {
    LocalDate to = terms.to();
    return to != null && to.isBefore(day);
  }

  private static List<String> shared(AgreementTerms one, AgreementTerms other) {
    return one.services().stream()
        .filter(
            each ->
                other.service(each.code()).stream()
                    .anyMatch(same -> !Collections.disjoint(centres(each), centres(same))))
        .map(PlannedService::code)
        .toList();
  }

  private static Set<String> centres(PlannedService service) {
    return service.places().stream().map(ServicePlace::centre).collect(Collectors.toSet());
  }

  private static boolean isOpen(KeptLine line) {
    return line.isUnbilled();
  }

  private boolean isOpen(KeptWork document) {
    Lifecycle lifecycle = lifecycles.of(document.type());
    return !lifecycle.state(document.state()).isCancelled()
        && !lifecycle.state(document.state()).is(Trait.FROZEN);
  }

  private boolean isAt(String number, @Nullable String centre) {
    return search.find(number).map(each -> has(each.terms(), centre)).orElse(false);
  }

  private static boolean has(AgreementTerms terms, @Nullable String centre) {
    return terms.services().stream()
        .flatMap(service -> service.places().stream())
        .anyMatch(place -> place.centre().equals(centre));
  }
}
