package com.tarifario.store.client;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.TaxId;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.io.table.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a client is found, without accents, case and signs: those of its code, name,
 * tax number, activity, addresses, contacts and work centres.
 */
final class SearchWords {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 60;

  private final Set<String> words = new TreeSet<>();

  private SearchWords() {}

  /** The words of a card. */
  static Set<String> of(ClientCard card) {
    SearchWords found = new SearchWords();
    Client client = card.client();
    found.add(client.code());
    found.add(client.name());
    found.add(client.classification().activity());
    TaxId taxId = card.taxId();
    if (taxId != null) {
      found.add(taxId.number());
      found.add(taxId.country() + taxId.number());
    }
    found.add(card.cnae() == null ? null : card.cnae().code());
    found.add(card.address());
    found.add(card.billingAddress());
    client.contacts().forEach(found::add);
    for (WorkCentreCard centre : card.workCentres()) {
      found.add(centre.centre().name());
      found.add(centre.address());
    }
    return found.words;
  }

  /** The words that somebody looks for. */
  static List<String> asked(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .map(SearchWords::key)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private void add(Contact contact) {
    add(contact.name());
    add(contact.email());
    String phone = contact.phone();
    if (phone != null) {
      add(phone);
      addWord(phone);
    }
  }

  private void add(@Nullable Address address) {
    if (address != null) {
      add(address.street());
      add(address.postcode());
      add(address.town());
      add(address.province());
    }
  }

  /** Each word, and the parts of one with signs in it: {@code C-014} is c014, c and 014. */
  private void add(@Nullable String text) {
    if (text != null) {
      for (String word : SPACE.split(text, -1)) {
        addWord(word);
        for (String part : SIGNS.split(word, -1)) {
          addWord(part);
        }
      }
    }
  }

  private void addWord(String word) {
    String key = key(word);
    if (!key.isEmpty()) {
      words.add(key);
    }
  }

  private static String key(String word) {
    String key = Names.key(word);
    return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
  }
}
