package com.tarifario.core.facts;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.WorkCentre;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one line (or one piece of it, or one charge) at a stage: a value for each field
 * of a vocabulary, or none. A decision is a function of facts and of nothing else.
 *
 * <p>A field is looked up when it is asked for, since rules ask for few of many, and mostly once;
 * {@link #remembering} is for who asks again and again. Whichever thread asks finds the same value.
 */
public final class Facts {

  private static final StandardField[] STANDARD = StandardField.values();

  /** Stands for a value that is known to be absent; null, for one that was not looked up yet. */
  private static final Object ABSENT = new Object();

  private final Vocabulary vocabulary;
  private final @Nullable LineContext context;

  /** What was looked up or changed, by field; null if nothing is remembered. */
  private final @Nullable Object @Nullable [] values;

  /**
   * Facts of these values.
   *
   * @param values a value of the field's type or null for each field, by its index; not copied, so
   *     the caller must not change it any more
   */
  public Facts(Vocabulary vocabulary, @Nullable Object[] values) {
    if (values.length != vocabulary.size()) {
      throw new IllegalArgumentException(
          "Expected " + vocabulary.size() + " values but found " + values.length + ".");
    }
    this.vocabulary = vocabulary;
    this.context = null;
    this.values = values;
  }

  private Facts(
      Vocabulary vocabulary, @Nullable LineContext context, @Nullable Object @Nullable [] values) {
    this.vocabulary = vocabulary;
    this.context = context;
    this.values = values;
  }

  /** The fields that these facts are about. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The value of the field at the index; null if it is absent. */
  public @Nullable Object get(int index) {
    Object value = values == null ? null : values[index];
    if (value != null) {
      return value == ABSENT ? null : value;
    }
    if (context == null) {
      return null;
    }
    Object found = found(index, context);
    if (values != null) {
      values[index] = found == null ? ABSENT : found;
    }
    return found;
  }

  private @Nullable Object found(int index, LineContext of) {
    if (index < STANDARD.length) {
      return STANDARD[index].valueOf(of);
    }
    Field attribute = vocabulary.fields().get(index);
    return attributes(attribute.origin(), of).get(attribute.name());
  }

  /** The same facts, which remember what was asked for. */
  public Facts remembering() {
    return values == null ? new Facts(vocabulary, context, copy()) : this;
  }

  /**
   * The value of the field of that name; null if it is absent.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  public @Nullable Object get(String field) {
    return get(vocabulary.indexOf(field));
  }

  /** The value of a standard field; null if it is absent. */
  public @Nullable Object get(StandardField field) {
    return get(field.index());
  }

  /** These facts with another value of one field. */
  public Facts with(StandardField field, @Nullable Object value) {
    return with(field.index(), value);
  }

  /** These facts with another value of the field at the index. */
  public Facts with(int index, @Nullable Object value) {
    @Nullable Object[] changed = copy();
    changed[index] = value == null ? ABSENT : value;
    return new Facts(vocabulary, context, changed);
  }

  /** These facts with the values of the vocabulary's own measures, in their order. */
  public Facts withMeasures(List<? extends @Nullable Object> measured) {
    @Nullable Object[] changed = copy();
    int index = changed.length - measured.size();
    for (Object value : measured) {
      changed[index++] = value == null ? ABSENT : value;
    }
    return new Facts(vocabulary, context, changed);
  }

  private @Nullable Object[] copy() {
    return values == null ? new @Nullable Object[vocabulary.size()] : values.clone();
  }

  /**
   * The facts of a line before any stage: its own fields, those of its client, work centre and
   * agreement, and the standard measures; the company's own measures are absent.
   */
  public static Facts of(Vocabulary vocabulary, LineContext context) {
    return new Facts(vocabulary, context, null);
  }

  private static Map<String, Object> attributes(Field.Origin origin, LineContext context) {
    WorkCentre centre = context.workCentre();
    Agreement agreement = context.agreement();
    return switch (origin) {
      case CLIENT -> context.client().attributes();
      case WORK_CENTRE -> centre == null ? Map.of() : centre.attributes();
      case AGREEMENT -> agreement == null ? Map.of() : agreement.attributes();
      case MEASURE -> Map.of();
      case LINE, CONCEPT, HISTORY, RESULT -> context.line().attributes();
    };
  }
}
