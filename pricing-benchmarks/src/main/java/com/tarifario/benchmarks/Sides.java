package com.tarifario.benchmarks;

import java.util.List;
import java.util.ServiceLoader;

/** Works and sides by their names, as they are handed to the process that measures. */
final class Sides {

  static final String OURS = "tarifario";
  static final String BY_HAND = "by-hand";
  static final String DROOLS = "drools-1000";
  static final String DROOLS_LINE = "drools-line";

  static final String SMALL = "680";
  static final String LARGE = "6080";
  static final String NUMBERS = "numbers";
  static final String UNLIKE = "unlike";

  /** A price list of so many rows: this, and the number. */
  static final String LIST = "list-";

  /** A company with so many rules: this, and the number. */
  static final String RULES = "rules-";

  private static final int LINES_PER_SESSION = 1_000;

  private Sides() {}

  /** The work of that name. */
  static Work work(String name) {
    return switch (name) {
      case SMALL -> Company.small();
      case LARGE -> Company.large();
      case NUMBERS -> new Numbers();
      case UNLIKE -> new Unlike();
      default -> {
        if (name.startsWith(LIST)) {
          yield new PriceList(Integer.parseInt(name.substring(LIST.length())));
        }
        if (name.startsWith(RULES)) {
          yield Company.ofRules(Integer.parseInt(name.substring(RULES.length())));
        }
        throw new IllegalArgumentException("No such work: " + name);
      }
    };
  }

  /** The side of that name. */
  static Side side(String name, Work work) {
    return switch (name) {
      case OURS -> new Tarifario(work);
      case BY_HAND -> work.byHand();
      case DROOLS -> new PlainDrools(work, LINES_PER_SESSION);
      case DROOLS_LINE -> new PlainDrools(work, 1);
      default ->
          peers().stream()
              .filter(peer -> peer.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("No such side: " + name))
              .of((Company) work);
    };
  }

  /** The other engines that are on the class path. */
  static List<Peer> peers() {
    return ServiceLoader.load(Peer.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
