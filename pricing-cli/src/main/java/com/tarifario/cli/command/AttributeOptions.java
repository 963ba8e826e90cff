package com.tarifario.cli.command;

import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.facts.Field;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Suggestion;
import com.tarifario.store.client.AttributeText;
import com.tarifario.store.fault.StoreMessage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The company's own attributes of a client, a work centre or a line. With a tariff at hand only
 * those can be given that it declares, with values of their type.
 */
final class AttributeOptions {

  @Option(
      names = "--attribute",
      paramLabel = "${bundle:label.name-value}",
      order = 38,
      descriptionKey = "c.attribute")
  private List<String> attributes = List.of();

  @Option(
      names = {"-t", "--tariff"},
      paramLabel = "${bundle:label.dir}",
      defaultValue = TariffOptions.FROM_ENVIRONMENT,
      order = 40,
      descriptionKey = "c.tariff")
  private @Nullable Path tariff;

  @Option(names = "--trust-code", order = 50, descriptionKey = "trust-code")
  private boolean trustCode;

  /** Whether any is given. */
  boolean any() {
    return !attributes.isEmpty();
  }

  /** The names of those that are given. */
  List<String> names() {
    return attributes.stream().map(each -> each.replaceFirst("=.*", "").strip()).toList();
  }

  /**
   * The tariff that declares them, with all else that it says; null if none is named.
   *
   * @throws CannotRunException if there is no such folder
   */
  @Nullable Tariff tariff() {
    return tariff == null ? null : TariffOptions.load(tariff, trustCode);
  }

  /**
   * What is given, by name; a blank text takes away what was there, whatever its name.
   *
   * @param origin what they are attributes of
   * @param owner whose they are, for messages
   * @throws CannotRunException if one is none
   * @throws com.tarifario.store.fault.StoreException if a value is not of its type
   */
  Map<String, String> given(Field.Origin origin, String owner) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String each : attributes) {
      int sign = each.indexOf('=');
      if (sign < 1) {
        throw new CannotRunException(RegisterMessage.BAD_ATTRIBUTE, each);
      }
      given.put(each.substring(0, sign).strip(), each.substring(sign + 1).strip());
    }
    if (tariff != null && any()) {
      StoreMessage wrong =
          origin == Field.Origin.LINE
              ? StoreMessage.LINE_ATTRIBUTE_INVALID
              : StoreMessage.ATTRIBUTE_INVALID;
      check(given, declared(tariff, origin), owner, wrong);
    }
    return given;
  }

  /**
   * Attributes with those that are given; a blank text takes away what was there.
   *
   * @param before what there is so far
   * @param origin what they are attributes of
   * @param owner whose they are, for messages
   * @throws CannotRunException if one is none
   * @throws com.tarifario.store.fault.StoreException if a value is not of its type
   */
  Map<String, Object> onto(Map<String, Object> before, Field.Origin origin, String owner) {
    Map<String, Object> all = new TreeMap<>(before);
    given(origin, owner)
        .forEach(
            (name, value) -> {
              if (value.isEmpty()) {
                all.remove(name);
              } else {
                all.put(name, value);
              }
            });
    return all;
  }

  private Map<String, Field> declared(Path folder, Field.Origin origin) {
    Map<String, Field> declared = new LinkedHashMap<>();
    TariffOptions.load(folder, trustCode).vocabulary().attributes().stream()
        .filter(field -> field.origin() == origin)
        .forEach(field -> declared.put(field.name(), field));
    return declared;
  }

  private static void check(
      Map<String, String> given, Map<String, Field> declared, String owner, StoreMessage wrong) {
    List<String> names = List.copyOf(declared.keySet());
    given.forEach(
        (name, value) -> {
          if (!value.isEmpty() && !declared.containsKey(name)) {
            throw names.isEmpty()
                ? new CannotRunException(RegisterMessage.NO_ATTRIBUTES, name)
                : new CannotRunException(
                    RegisterMessage.ATTRIBUTE_UNKNOWN, name, Suggestion.hint(name, names), names);
          }
          if (!value.isEmpty()) {
            AttributeText.typed(Map.of(name, value), declared, owner, wrong);
          }
        });
  }
}
