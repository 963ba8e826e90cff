package com.tarifario.store.client;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.TaxId;
import com.tarifario.io.table.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keys that two cards of one client share: its tax number; all words of its name in any order; its
 * postal code, else its town, with the beginning of any word of its name. Only clients that share a
 * key are compared.
 */
final class ClientKeys {

  private static final int LONGEST = 190;
  private static final int BEGINNING = 3;

  /** What stands in many names, and tells nobody from another. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "sl",
          "sa",
          "slu",
          "sau",
          "sll",
          "sal",
          "slp",
          "sc",
          "cb",
          "scoop",
          "sociedad",
          "limitada",
          "anonima",
          "unipersonal",
          "gmbh",
          "ltd",
          "lda",
          "srl",
          "spa",
          "sas",
          "bv",
          "inc",
          "de",
          "del",
          "la",
          "las",
          "el",
          "los",
          "y",
          "e",
          "i",
          "the",
          "of",
          "and");

  private ClientKeys() {}

  static Set<String> of(ClientCard card) {
    Set<String> keys = new TreeSet<>();
    TaxId taxId = card.taxId();
    if (taxId != null) {
      keys.add("tax:" + taxId.country() + taxId.number());
    }
    List<String> words = nameWords(card.name());
    if (!words.isEmpty()) {
      keys.add(ofName(words));
      String place = place(card.address());
      if (place != null) {
        words.stream()
            .filter(word -> word.length() >= BEGINNING)
            .forEach(word -> keys.add(cut("at:" + place + ":" + word.substring(0, BEGINNING))));
      }
    }
    return keys;
  }

  /** The key of all who have that name. */
  static String ofName(String name) {
    return ofName(nameWords(name));
  }

  private static String ofName(List<String> words) {
    return cut("name:" + String.join(" ", words));
  }

  private static @Nullable String place(@Nullable Address address) {
    if (address == null) {
      return null;
    }
    String place = address.postcode() == null ? address.town() : address.postcode();
    return place == null ? null : Names.key(place);
  }

  /** The words of a name that tell it from others, in the order of the alphabet. */
  static List<String> nameWords(String name) {
    List<String> all =
        Arrays.stream(name.replace(".", "").split("[^\\p{L}\\p{N}]+"))
            .map(Names::key)
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> words = new ArrayList<>(all);
    words.removeIf(EMPTY_WORDS::contains);
    return (words.isEmpty() ? all : words).stream().sorted().toList();
  }

  private static String cut(String key) {
    return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
  }
}
