package com.tarifario.core.agreement;

import com.tarifario.core.work.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement is paid for.
 *
 * @param basis by what
 * @param fee the fee; null if it is paid for by the tariff
 * @param covers the kinds of lines of breakdowns that the fee pays for; none without a fee
 */
public record AgreementPrice(Basis basis, @Nullable Fee fee, Set<Kind> covers) {

  private static final String COVERS_VISITS = "coversVisits";

  /** By what an agreement is paid for. */
  public enum Basis {
    /** By a fee, which pays for all planned visits. */
    FEE,
    /** By the tariff, line by line. */
    TARIFF,
    /** By a fee, which pays for the services that say so, and for what the tariff says. */
    MIXED;

    /** What files call it: {@code fee}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What files call that. */
    public static Optional<Basis> find(String word) {
      return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
  }

  /** By the tariff, line by line. */
  public static final AgreementPrice BY_TARIFF = new AgreementPrice(Basis.TARIFF, null, Set.of());

  public AgreementPrice {
    Objects.requireNonNull(basis, "basis");
    covers = Set.copyOf(covers);
    if ((basis == Basis.TARIFF) != (fee == null)) {
      throw new IllegalArgumentException("Paid for by " + basis.word() + " with the fee " + fee);
    }
    if (fee == null && !covers.isEmpty()) {
      throw new IllegalArgumentException("Without a fee, nothing pays for breakdowns.");
    }
  }

  /**
   * What rules can ask about it, as attributes of the agreement: {@code coversVisits} if the fee
   * pays for all planned visits, {@code coversLabour} and the like for each kind of lines of
   * breakdowns.
   */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put(COVERS_VISITS, String.valueOf(basis == Basis.FEE));
    for (Kind kind : Kind.values()) {
      attributes.put(attribute(kind), String.valueOf(covers.contains(kind)));
    }
    return attributes;
  }

  /** The names of all {@link #attributes()} that there can be. */
  public static List<String> attributeNames() {
    return Stream.concat(
            Stream.of(COVERS_VISITS), Stream.of(Kind.values()).map(AgreementPrice::attribute))
        .toList();
  }

  /** The attribute that says whether lines of breakdowns of that kind are paid for by the fee. */
  public static String attribute(Kind kind) {
    return "covers" + kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
