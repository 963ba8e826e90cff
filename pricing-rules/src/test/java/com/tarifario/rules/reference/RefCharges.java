package com.tarifario.rules.reference;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.rules.reference.RefProposal.Charge;
import com.tarifario.rules.reference.RefProposal.Waiver;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The charges that the lines of a document cause: each once a line, visit, day or document. */
final class RefCharges {

  private final RefTariff tariff;
  private final List<Claim> claims = new ArrayList<>();

  RefCharges(RefTariff tariff) {
    this.tariff = tariff;
  }

  /**
   * That a line asks for a charge.
   *
   * @param once what it is made once for
   * @param waiver a waiver on the same level; null if there is none
   */
  private record Claim(
      ChargeLine line,
      Map<String, Comparable<?>> facts,
      Match match,
      String once,
      @Nullable Match waiver,
      int piece) {

    Charge charge() {
      return (Charge) match.proposal();
    }
  }

  /**
   * Takes what a line asks for: of each name what its highest rules propose, unless waived above.
   *
   * @param facts of the whole line
   * @param ofPieces what rules propose for each piece that is charged
   * @return what became of each proposal
   */
  List<String> claim(
      ChargeLine line, Map<String, Comparable<?>> facts, List<List<Match>> ofPieces) {
    List<Match> matches = RefPricer.ofAny(ofPieces);
    List<String> verdicts = new ArrayList<>();
    Set<Match> waivers = new TreeSet<>(Match.HIGHEST_FIRST);
    Map<String, Claim> highest = new LinkedHashMap<>();
    for (Match each : RefTariff.only(matches, Charge.class)) {
      Charge charge = (Charge) each.proposal();
      Match waiver = waiver(each, matches);
      Claim first = highest.get(charge.name());
      if (waiver != null && waiver.isAbove(each)) {
        waivers.add(waiver);
        verdicts.add(RefLine.verdict(each, false));
      } else if (first != null && first.match().isAbove(each)) {
        verdicts.add(RefLine.verdict(each, false));
      } else {
        String once = first == null ? once(charge, line) : first.once();
        Claim claim = new Claim(line, facts, each, once, waiver, piece(each, ofPieces));
        highest.putIfAbsent(charge.name(), claim);
        claims.add(claim);
        verdicts.add(RefLine.verdict(each, waiver == null));
      }
    }
    for (Match each : RefTariff.only(matches, Waiver.class)) {
      if (tariff.charges().contains(((Waiver) each.proposal()).group())) {
        verdicts.add(RefLine.verdict(each, waivers.contains(each)));
      }
    }
    return verdicts;
  }

  /** The first piece for which it is proposed. */
  private static int piece(Match match, List<List<Match>> ofPieces) {
    int piece = 0;
    while (!ofPieces.get(piece).contains(match)) {
      piece++;
    }
    return piece;
  }

  /** The highest waiver that stands above the charge or level with it. */
  private static @Nullable Match waiver(Match charge, List<Match> matches) {
    String name = ((Charge) charge.proposal()).name();
    return RefTariff.only(matches, Waiver.class).stream()
        .filter(each -> ((Waiver) each.proposal()).group().equals(name))
        .filter(each -> !charge.isAbove(each))
        .findFirst()
        .orElse(null);
  }

  private static String once(Charge charge, ChargeLine line) {
    return charge.name()
        + switch (charge.scope()) {
          case "perLine" -> " of line " + line.id().line();
          case "perVisit" -> " of visit " + RefFacts.visit(line);
          case "perDay" -> " of day " + line.date();
          default -> " of document";
        };
  }

  /** The charges, in the order of the lines that first asked for them, by day. */
  List<RefLine> charges() {
    Map<String, List<Claim>> instances = new LinkedHashMap<>();
    claims.stream()
        .sorted(Comparator.comparing(claim -> claim.line().date()))
        .forEach(
            claim -> instances.computeIfAbsent(claim.once(), once -> new ArrayList<>()).add(claim));
    return instances.values().stream().map(this::charge).toList();
  }

  private RefLine charge(List<Claim> all) {
    List<Claim> level =
        all.stream()
            .filter(each -> all.stream().noneMatch(other -> other.match().isAbove(each.match())))
            .toList();
    List<Claim> picked = picked(level);
    boolean tied =
        level.stream().anyMatch(each -> each.waiver() != null)
            || picked.stream().anyMatch(each -> !each.charge().isSameAs(picked.get(0).charge()));
    Claim first = level.get(0);
    Claim chosen = tied ? first : picked.get(0);
    Fraction amount = tied ? null : tariff.amount(chosen.charge().amount());
    return new RefLine(
        first.line().id().line() + "+" + first.charge().name(),
        first.line(),
        first.charge().name(),
        facts(first.facts(), chosen.charge().kind()),
        chosen.charge().kind(),
        tied ? "TIED" : "PRICED",
        Fraction.ONE,
        "ud",
        amount,
        amount,
        Fraction.ZERO,
        tied ? List.of() : List.of(chosen.match().name()),
        List.of(),
        null,
        tied ? "TIE" : null,
        tied ? rivals(level) : Set.of(),
        List.of(verdicts(all, tied ? null : chosen)),
        List.of(),
        null,
        List.of());
  }

  /** Of charges on one level those that the rules' pick points at. */
  private static List<Claim> picked(List<Claim> level) {
    Charge first = level.get(0).charge();
    boolean onePick =
        level.stream()
            .allMatch(
                each ->
                    each.charge().pick().equals(first.pick())
                        && each.charge().scope().equals(first.scope()));
    if (onePick && first.pick().equals("first")) {
      List<Claim> ofLine =
          level.stream().filter(each -> each.line().equals(level.get(0).line())).toList();
      int piece = ofLine.stream().mapToInt(Claim::piece).min().orElseThrow();
      return ofLine.stream().filter(each -> each.piece() == piece).toList();
    }
    if (onePick && first.pick().equals("maximum")) {
      return level.stream()
          .filter(
              each ->
                  level.stream()
                      .noneMatch(other -> other.charge().amount().isAbove(each.charge().amount())))
          .toList();
    }
    return level;
  }

  private static Set<String> rivals(List<Claim> level) {
    Set<String> rivals = new TreeSet<>();
    for (Claim each : level) {
      rivals.add(each.match().name());
      if (each.waiver() != null) {
        rivals.add(each.waiver().name());
      }
    }
    return rivals;
  }

  private static List<String> verdicts(List<Claim> all, @Nullable Claim chosen) {
    return all.stream()
        .map(Claim::match)
        .distinct()
        .map(each -> RefLine.verdict(each, chosen != null && each.equals(chosen.match())))
        .toList();
  }

  /** What tax rules can ask about a charge: what is known of its first cause, but for the line. */
  private static Map<String, Comparable<?>> facts(Map<String, Comparable<?>> ofCause, String kind) {
    Map<String, Comparable<?>> facts = new LinkedHashMap<>(ofCause);
    facts.put("kind", kind);
    facts.put("quantity", Fraction.ONE);
    facts.put("unit", "ud");
    facts.remove("unitCost");
    facts.remove("listPrice");
    return facts;
  }
}
