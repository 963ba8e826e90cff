package com.tarifario.benchmarks;

import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the tariffs that are measured, from which each side makes its own.
 *
 * @param layer its layer, the lowest first
 * @param name its name, which no other rule has
 * @param of what it is for: a rate group, a type of quote, a client or a client's work centre
 * @param centre the work centre; null if it is for no work centre
 * @param kind the kind of work
 * @param category the category of labour; null for other kinds
 * @param markup the markup on cost in percent; null if it names a price
 * @param price the price of a unit in euros; null if it names a markup
 */
public record PriceRule(
    Layer layer,
    String name,
    String of,
    @Nullable String centre,
    Kind kind,
    @Nullable String category,
    @Nullable BigDecimal markup,
    @Nullable BigDecimal price) {

  /** The usual four layers, lowest first. */
  public enum Layer {
    RATE_GROUPS("rate-groups", "rateGroup"),
    QUOTE("quote", "quoteTariff"),
    CLIENT("client", "client"),
    WORK_CENTRE("work-centre", "client");

    private final String folder;
    private final String field;

    Layer(String folder, String field) {
      this.folder = folder;
      this.field = field;
    }

    /** The folder of its files, which is its name. */
    public String folder() {
      return folder;
    }
  }

  /** The rule as an analyst writes it. */
  String drl() {
    StringBuilder conditions = new StringBuilder();
    conditions.append(layer.field).append(" == \"").append(of).append('"');
    if (centre != null) {
      conditions.append(", workCentre == \"").append(centre).append('"');
    }
    conditions.append(", kind == ").append(kind);
    if (category != null) {
      conditions.append(", category == \"").append(category).append('"');
    }
    String then =
        price == null
            ? "markup(\"" + markup + " %\")"
            : "unitPrice(\"" + price + " EUR/" + unit() + "\")";
    return String.format(
        Locale.ROOT, "rule \"%s\"%nwhen Line( %s )%nthen %s;%nend%n%n", name, conditions, then);
  }

  /**
   * The rule as plain Drools has it. The keys that tell most apart stand first, so that the network
   * finds them by a hash.
   *
   * @param number its number among all rules
   */
  String plainDrl(int number) {
    StringBuilder conditions = new StringBuilder();
    conditions.append(layer.field).append(" == \"").append(of).append('"');
    if (centre != null) {
      conditions.append(", workCentre == \"").append(centre).append('"');
    }
    conditions.append(", kind == \"").append(kind).append('"');
    if (category != null) {
      conditions.append(", category == \"").append(category).append('"');
    }
    return String.format(
        Locale.ROOT,
        "rule \"%s\"%nwhen $line : PlainLine( %s )%nthen $line.propose(%d, %d);%nend%n%n",
        name,
        conditions,
        layer.ordinal(),
        number);
  }

  /** What it proposes. */
  public Proposal proposal() {
    return new Proposal(name, layer.folder(), markup, price);
  }

  /** The unit of what it prices. */
  String unit() {
    return kind == Kind.LABOUR ? "h" : kind == Kind.TRAVEL ? "km" : "ud";
  }
}
