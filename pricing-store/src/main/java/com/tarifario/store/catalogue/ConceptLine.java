package com.tarifario.store.catalogue;

import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.core.money.Unit;
import java.util.Objects;

/**
 * A version of a budget concept in a list.
 *
 * @param id its identity in the database
 * @param code its code
 * @param version which version it is
 * @param name its name
 * @param unit what is counted of it
 */
public record ConceptLine(long id, String code, ConceptVersion version, String name, Unit unit) {

  public ConceptLine {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
  }
}
