package com.tarifario.io.data;

import com.tarifario.core.text.Problem;
import com.tarifario.io.table.Column;
import com.tarifario.io.table.HeaderReader;
import com.tarifario.io.table.Names;
import com.tarifario.io.table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a file of a register may hold, as far as its columns tell. */
final class KindByColumns {

  /** What tells things of a kind apart. A contact does not: clients have one, too. */
  private static final Map<RegisterKind, Column> KEYS =
      Map.of(
          RegisterKind.WORK_CENTRES, WorkCentreColumn.WORK_CENTRE,
          RegisterKind.ASSETS, AssetColumn.ASSET,
          RegisterKind.AGREEMENTS, AgreementColumn.AGREEMENT,
          RegisterKind.PACKS, PackColumn.PACK);

  /** Names of such columns that may be those of anything. */
  private static final Set<String> VAGUE = Set.of("numero", "number", "codigo", "code");

  private final List<String> cells;
  private final Map<RegisterKind, HeaderReader> readers = new EnumMap<>(RegisterKind.class);
  private final Set<RegisterKind> complete = none();

  KindByColumns(Row header) {
    this.cells = header.cells();
    for (RegisterKind kind : RegisterKind.values()) {
      HeaderReader reader = new HeaderReader(kind.columns(), List.of(), Map.of());
      List<Problem> problems = new ArrayList<>();
      reader.read(header, problems);
      readers.put(kind, reader);
      if (problems.stream().noneMatch(Problem::isError)) {
        complete.add(kind);
      }
    }
  }

  /** The kinds that it may be. */
  Set<RegisterKind> kinds() {
    Set<RegisterKind> alike = best(complete);
    Set<RegisterKind> keyed = keyed();
    if (most(alike) >= most(keyed)) {
      keyed.addAll(alike);
    }
    return keyed;
  }

  /** The kinds whose things the columns name; none if they name nothing. */
  private Set<RegisterKind> keyed() {
    Set<RegisterKind> named = none();
    List<String> keys = new ArrayList<>();
    for (String cell : cells) {
      KEYS.forEach(
          (kind, key) -> {
            if (isKey(key, cell)) {
              named.add(kind);
              keys.add(cell);
            }
          });
    }
    if (named.isEmpty()) {
      return named;
    }
    // Packs have an agreement, and assets a work centre: what knows all of them is meant.
    Set<RegisterKind> knowing = none();
    readers.forEach(
        (kind, reader) -> {
          if (keys.stream().allMatch(reader::knows)) {
            knowing.add(kind);
          }
        });
    Set<RegisterKind> meant = knowing.isEmpty() ? named : knowing;
    Set<RegisterKind> whole = both(meant, complete);
    return best(whole.isEmpty() ? both(meant, named) : whole);
  }

  private static boolean isKey(Column key, String cell) {
    String name = Names.key(cell);
    return !VAGUE.contains(name)
        && Stream.concat(Stream.of(key.header()), key.aliases().stream())
            .anyMatch(each -> Names.key(each).equals(name));
  }

  /** Those of the kinds that know most columns. */
  private Set<RegisterKind> best(Set<RegisterKind> kinds) {
    long most = most(kinds);
    Set<RegisterKind> best = none();
    kinds.stream().filter(kind -> known(kind) == most).forEach(best::add);
    return best;
  }

  private long most(Set<RegisterKind> kinds) {
    return kinds.stream().mapToLong(this::known).max().orElse(0);
  }

  private long known(RegisterKind kind) {
    return readers.entrySet().stream()
        .filter(each -> each.getKey() == kind)
        .flatMap(each -> cells.stream().filter(each.getValue()::knows))
        .count();
  }

  private static Set<RegisterKind> both(Set<RegisterKind> some, Set<RegisterKind> others) {
    Set<RegisterKind> both = none();
    some.stream().filter(others::contains).forEach(both::add);
    return both;
  }

  private static Set<RegisterKind> none() {
    return EnumSet.noneOf(RegisterKind.class);
  }
}
