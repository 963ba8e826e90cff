package com.tarifario.store.client;

import com.tarifario.core.facts.Field;
import com.tarifario.core.text.Values;
import com.tarifario.core.text.WrittenNumber;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes are kept as texts; a tariff says of which type they are. */
public final class AttributeText {

  private AttributeText() {}

  /**
   * The attributes that the tariff declares, each of its type.
   *
   * @param owner whose they are, for messages
   * @throws StoreException if one is not of its type
   */
  public static Map<String, Object> typed(
      Map<String, Object> texts, Map<String, Field> declared, String owner) {
    return typed(texts, declared, owner, StoreMessage.ATTRIBUTE_INVALID);
  }

  /**
   * The same, of what is corrected elsewhere than a client is.
   *
   * @param wrong says that one is not of its type: of whom it is, its name, its text and the type
   */
  public static Map<String, Object> typed(
      Map<String, Object> texts, Map<String, Field> declared, String owner, StoreMessage wrong) {
    Map<String, Object> typed = new HashMap<>();
    texts.forEach(
        (name, text) -> {
          Field field = declared.get(name);
          if (field != null) {
            Object value = value(text.toString(), field);
            if (value == null) {
              throw new StoreException(
                  wrong, owner, name, text, field.type().name().toLowerCase(Locale.ROOT));
            }
            typed.put(name, value);
          }
        });
    return typed;
  }

  private static @Nullable Object value(String text, Field field) {
    return switch (field.type()) {
      case TEXT, WORD -> text;
      case NUMBER -> WrittenNumber.withDecimals(text);
      case DATE -> Values.date(text);
      case TIME -> Values.time(text);
      case BOOLEAN -> Values.bool(text);
    };
  }
}
