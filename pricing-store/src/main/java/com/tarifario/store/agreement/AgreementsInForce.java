package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementPrice;
import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.text.Values;
import com.tarifario.core.work.Kind;
import com.tarifario.store.client.Agreements;
import com.tarifario.store.database.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Under which agreement work is done that nobody planned. */
public final class AgreementsInForce {

  private final Agreements agreements;
  private final AgreementSearch search;

  /** The agreements of the database. */
  public AgreementsInForce(Database database) {
    this.agreements = new Agreements(database);
    this.search = new AgreementSearch(database);
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
   * The numbers of the agreements of a client that are in force on a day and whose fee pays for
   * breakdowns at the work centre, of one of the kinds of lines at least.
   *
   * @param centre the code of the work centre; null if it is not known
   */
  public List<String> covering(
      String client, @Nullable String centre, LocalDate day, Collection<Kind> kinds) {
    return agreements.of(client).stream()
        .filter(each -> each.covers(day))
        .filter(each -> kinds.stream().anyMatch(kind -> pays(each, kind)))
        .map(Agreement::number)
        .filter(each -> centre == null || search.find(each).isEmpty() || isAt(each, centre))
        .toList();
  }

  private static boolean pays(Agreement agreement, Kind kind) {
    Object said = agreement.attributes().get(AgreementPrice.attribute(kind));
    return said != null && Boolean.TRUE.equals(Values.bool(said.toString()));
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
