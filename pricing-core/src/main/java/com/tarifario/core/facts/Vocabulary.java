package com.tarifario.core.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules of one folder can ask about: the standard fields, then the company's own
 * attributes and measures; and the price indices. A field's place in the list is its index in
 * {@link Facts}. The standard fields are those of {@link StandardField}, unless the rules ask about
 * something else than lines.
 */
public final class Vocabulary {

  private final List<Field> fields;
  private final int standard;
  private final String declaredIn;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final SortedMap<String, PriceIndex> priceIndices = new TreeMap<>();
  private final List<Measure> measures;
  private final ValidityDate validityDate;

  private Vocabulary(
      List<Field> fields,
      int standard,
      String declaredIn,
      Collection<PriceIndex> priceIndices,
      List<Measure> measures,
      ValidityDate validityDate) {
    this.fields = List.copyOf(fields);
    this.standard = standard;
    this.declaredIn = declaredIn;
    this.measures = List.copyOf(measures);
    this.validityDate = validityDate;
    for (PriceIndex each : priceIndices) {
      if (this.priceIndices.put(each.name(), each) != null) {
        throw new IllegalArgumentException("Price index " + each.name() + " is declared twice.");
      }
    }
    for (int index = 0; index < fields.size(); index++) {
      String name = fields.get(index).name();
      if (indexes.put(name, index) != null) {
        throw new IllegalArgumentException("Field " + name + " is declared twice.");
      }
    }
  }

  /**
   * The standard fields and these attributes.
   *
   * @throws IllegalArgumentException if two fields have one name
   */
  public static Vocabulary with(List<Field> attributes) {
    return of(StandardField.FIELDS, attributes, "tariff.yaml", ValidityDate.LINE_DATE);
  }

  /**
   * These fields and these attributes, for rules about something else than lines.
   *
   * @param standard the fields that there are always
   * @param attributes the company's own
   * @param declaredIn the name of the file in which they are declared, for messages
   * @param validityDate which of the standard fields says what rules are in force
   * @throws IllegalArgumentException if two fields have one name
   */
  public static Vocabulary of(
      List<Field> standard, List<Field> attributes, String declaredIn, ValidityDate validityDate) {
    List<Field> fields = new ArrayList<>(standard);
    fields.addAll(attributes);
    return new Vocabulary(fields, standard.size(), declaredIn, List.of(), List.of(), validityDate);
  }

  /** The standard fields only. */
  public static Vocabulary standard() {
    return with(List.of());
  }

  /**
   * The same fields with these price indices.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public Vocabulary withPriceIndices(Collection<PriceIndex> priceIndices) {
    return new Vocabulary(fields, standard, declaredIn, priceIndices, measures, validityDate);
  }

  /**
   * The same fields, with {@code season} one of these names; the same if there are none.
   *
   * @param names the seasons of the tariff's calendar
   */
  public Vocabulary withSeasons(List<String> names) {
    if (names.isEmpty()) {
      return this;
    }
    Field any = StandardField.SEASON.field();
    List<Field> all = new ArrayList<>(fields);
    all.set(
        StandardField.SEASON.index(),
        new Field(
            any.name(), FieldType.WORD, any.origin(), Stage.COST, names, null, any.description()));
    return new Vocabulary(all, standard, declaredIn, priceIndices.values(), measures, validityDate);
  }

  /**
   * The same fields and these measures after them.
   *
   * @param measures of fields of this vocabulary
   * @throws IllegalArgumentException if two fields have one name
   */
  public Vocabulary withMeasures(List<? extends Measure> measures) {
    List<Field> all = new ArrayList<>(fields);
    List<Measure> allMeasures = new ArrayList<>(this.measures);
    for (Measure measure : measures) {
      all.add(measure.field());
      allMeasures.add(measure);
    }
    return new Vocabulary(
        all, standard, declaredIn, priceIndices.values(), allMeasures, validityDate);
  }

  /**
   * The same fields, with the rules in force on the first of these dates that a line has.
   *
   * @param dates dates of this vocabulary, at least one
   */
  public Vocabulary validOn(List<Field> dates) {
    if (dates.size() == 1) {
      return new Vocabulary(
          fields,
          standard,
          declaredIn,
          priceIndices.values(),
          measures,
          ValidityDate.of(dates.get(0)));
    }
    String names = dates.stream().map(Field::name).collect(Collectors.joining(", "));
    Field first =
        new Field(
            ValidityDate.FIRST_OF_SEVERAL,
            FieldType.DATE,
            Field.Origin.MEASURE,
            Stage.COST,
            List.of(),
            null,
            names);
    Vocabulary all = withMeasures(List.of(new Measure.FirstDate(first, dates)));
    return new Vocabulary(
        all.fields,
        standard,
        declaredIn,
        priceIndices.values(),
        all.measures,
        new ValidityDate(first, dates));
  }

  /** The name of the file in which a company declares attributes. */
  public String declaredIn() {
    return declaredIn;
  }

  /** What a company measures, in the order of the fields. */
  public List<Measure> measures() {
    return measures;
  }

  /** Which date of a line says what rules are in force for it. */
  public ValidityDate validityDate() {
    return validityDate;
  }

  /** The price index of that name, or null. */
  public @Nullable PriceIndex priceIndex(String name) {
    return priceIndices.get(name);
  }

  /** The names of all price indices, in order. */
  public Set<String> priceIndices() {
    return Collections.unmodifiableSet(priceIndices.keySet());
  }

  /** All fields, by index. */
  public List<Field> fields() {
    return fields;
  }

  /**
   * The fields that some line of the tariff could have: all but {@code season}, if the tariff's
   * calendar has none.
   */
  public List<Field> possibleFields() {
    Field season = StandardField.SEASON.field();
    return fields.stream().filter(each -> !each.equals(season)).toList();
  }

  /** The company's own attributes. */
  public List<Field> attributes() {
    return fields.subList(standard, fields.size() - measures.size());
  }

  /** The field of that name, or null. */
  public @Nullable Field field(String name) {
    Integer index = indexes.get(name);
    return index == null ? null : fields.get(index);
  }

  /**
   * The index of a field of this vocabulary.
   *
   * @throws IllegalArgumentException if it has no such field
   */
  public int indexOf(String name) {
    Integer index = indexes.get(name);
    if (index == null) {
      throw new IllegalArgumentException("There is no field " + name + ".");
    }
    return index;
  }

  /** How many fields there are. */
  public int size() {
    return fields.size();
  }
}
