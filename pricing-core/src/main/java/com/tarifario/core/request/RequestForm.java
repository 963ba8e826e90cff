package com.tarifario.core.request;

import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request, to be filled in for a client. All that is wrong is told at once.
 *
 * <pre>{@code
 * RequestForm form = new RequestForm(type, card, catalogue::has);
 * Map<String, Object> values = form.opened(Map.of("centro", "01", "aulas", "14"));
 * }</pre>
 */
public final class RequestForm {

  private final RequestType type;
  private final ClientCard client;
  private final Predicate<String> concepts;

  /**
   * A form.
   *
   * @param concepts whether there is a budget concept of that code
   */
  public RequestForm(RequestType type, ClientCard client, Predicate<String> concepts) {
    this.type = type;
    this.client = client;
    this.concepts = concepts;
  }

  /**
   * The values with which a request is opened.
   *
   * @param entered what was entered, by field; a blank text leaves the field blank, even if it has
   *     a preset
   * @throws RequestRefusedException if a field is not known, a value can't be, or one is missing
   */
  public Map<String, Object> opened(Map<String, String> entered) {
    return filled(presets(), entered, type.lifecycle().initial().name());
  }

  /** The values of a request into which nothing was entered. */
  public Map<String, Object> presets() {
    Map<String, Object> presets = new LinkedHashMap<>();
    for (RequestField field : type.fields()) {
      Object preset = field.preset();
      if (preset != null) {
        presets.put(field.name(), preset);
      }
    }
    return presets;
  }

  /**
   * What is wrong with what was entered; nothing is said of fields that are missing.
   *
   * @param before the values as they were
   * @param entered what was entered, by field
   */
  public List<Message> problems(Map<String, Object> before, Map<String, String> entered) {
    List<Message> problems = new ArrayList<>();
    entered(before, entered, problems);
    return problems;
  }

  /**
   * The values with what was entered.
   *
   * @param before the values as they were
   * @param entered what was entered, by field; a blank text takes away what was there
   * @param state the state in which the request is
   * @throws RequestRefusedException if a field is not known, a value can't be, or one that the
   *     state needs is missing
   */
  public Map<String, Object> filled(
      Map<String, Object> before, Map<String, String> entered, String state) {
    List<Message> problems = new ArrayList<>();
    Map<String, Object> values = entered(before, entered, problems);
    missing(values, entered, state, problems);
    if (!problems.isEmpty()) {
      throw new RequestRefusedException(problems);
    }
    return values;
  }

  private Map<String, Object> entered(
      Map<String, Object> before, Map<String, String> entered, List<Message> problems) {
    Map<String, Object> values = new LinkedHashMap<>(before);
    entered.forEach((name, text) -> enter(name, text, values, problems));
    for (RequestField field : type.fields()) {
      if (entered.containsKey(field.name())
          || (field.kind() == FieldKind.ASSET && entered.containsKey(type.centreField()))) {
        look(field, values, problems);
      }
    }
    return values;
  }

  private void enter(String name, String text, Map<String, Object> values, List<Message> problems) {
    RequestField field = type.field(name).orElse(null);
    if (field == null) {
      List<String> known = type.fields().stream().map(RequestField::name).toList();
      problems.add(
          Message.of(
              RequestMessage.UNKNOWN_FIELD,
              name,
              type.code(),
              Suggestion.hint(name, known),
              known));
    } else {
      values.remove(name);
      Object value = text.isBlank() ? null : FieldValues.typed(field, text, problems);
      if (value != null) {
        values.put(name, value);
      }
    }
  }

  /** Looks whether there is at the client's what was entered. */
  private void look(RequestField field, Map<String, Object> values, List<Message> problems) {
    if (!(values.get(field.name()) instanceof String code)) {
      return;
    }
    switch (field.kind()) {
      case CENTRE -> {
        if (client.workCentre(code) == null) {
          List<String> known = client.workCentres().stream().map(WorkCentreCard::code).toList();
          problems.add(
              Message.of(
                  RequestMessage.UNKNOWN_CENTRE,
                  field.name(),
                  code,
                  client.code(),
                  Suggestion.hint(code, known)));
        }
      }
      case ASSET -> lookForAsset(field, code, values, problems);
      case CONCEPT -> {
        if (!concepts.test(code)) {
          problems.add(Message.of(RequestMessage.UNKNOWN_CONCEPT, field.name(), code));
        }
      }
      default -> {
        // Whatever can be entered stands.
      }
    }
  }

  private void lookForAsset(
      RequestField field, String code, Map<String, Object> values, List<Message> problems) {
    String place = place(values);
    List<String> known =
        client.workCentres().stream()
            .filter(each -> place == null || each.code().equals(place))
            .flatMap(each -> each.centre().assets().stream())
            .map(asset -> asset.code())
            .toList();
    if (!known.contains(code)) {
      Object hint = Suggestion.hint(code, known);
      problems.add(
          place == null
              ? Message.of(RequestMessage.UNKNOWN_ASSET, field.name(), code, client.code(), hint)
              : Message.of(
                  RequestMessage.UNKNOWN_ASSET_AT, field.name(), code, client.code(), place, hint));
    } else if (known.indexOf(code) != known.lastIndexOf(code)) {
      problems.add(Message.of(RequestMessage.ASSET_AT_SEVERAL, field.name(), code, client.code()));
    }
  }

  private @Nullable String place(Map<String, Object> values) {
    String centre = type.centreField();
    return centre != null && values.get(centre) instanceof String code ? code : null;
  }

  private void missing(
      Map<String, Object> values,
      Map<String, String> entered,
      String state,
      List<Message> problems) {
    List<String> missing =
        type.missing(values, state).stream()
            .map(RequestField::name)
            .filter(name -> !entered.containsKey(name) || entered.get(name).isBlank())
            .toList();
    if (!missing.isEmpty()) {
      problems.add(Message.of(RequestMessage.MISSING, missing, type.lifecycle().state(state)));
    }
  }
}
