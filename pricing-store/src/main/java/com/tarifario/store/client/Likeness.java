package com.tarifario.store.client;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.TaxId;
import com.tarifario.io.table.Names;
import com.tarifario.store.client.Duplicate.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * How like two clients are, from 0 to 100. The same tax number: 100; two that are known and differ:
 * 0. Else the likeness of names counts 60 and that of addresses 40 parts of a hundred; if an
 * address is not known, names alone count 90, and 95 if of the addresses no more is known than that
 * the place is the same.
 */
record Likeness(int score, Reason reason) {

  /** From here on two may be one and the same. */
  static final int DUPLICATE = 85;

  private static final Likeness NONE = new Likeness(0, Reason.NAME);
  private static final int ALL = 100;
  private static final int CONTAINED = 90;
  private static final int NAME_ALONE = 90;
  private static final int NAME_AT_SAME_PLACE = 95;
  private static final int NAME_PART = 60;
  private static final int ADDRESS_PART = 40;
  private static final int SAME_PLACE = 60;
  private static final int LONG_WORD = 5;

  /** What is compared of a client. */
  record Subject(
      String code,
      String name,
      List<String> words,
      @Nullable TaxId taxId,
      @Nullable Address address) {

    static Subject of(String code, String name, @Nullable TaxId taxId, @Nullable Address address) {
      return new Subject(code, name, ClientKeys.nameWords(name), taxId, address);
    }
  }

  static Likeness of(Subject one, Subject other) {
    if (one.taxId() != null && other.taxId() != null) {
      return one.taxId().equals(other.taxId()) ? new Likeness(ALL, Reason.TAX_ID) : NONE;
    }
    int names = names(one.words(), other.words());
    String place = place(one.address());
    String otherPlace = place(other.address());
    if (place == null || otherPlace == null) {
      return new Likeness(names * NAME_ALONE / ALL, Reason.NAME);
    }
    String street = street(one.address());
    String otherStreet = street(other.address());
    if (place.equals(otherPlace) && (street == null || otherStreet == null)) {
      return new Likeness(names * NAME_AT_SAME_PLACE / ALL, Reason.NAME_AND_ADDRESS);
    }
    int addresses =
        place.equals(otherPlace) && street != null && otherStreet != null
            ? SAME_PLACE + texts(street, otherStreet) * (ALL - SAME_PLACE) / ALL
            : 0;
    return new Likeness(
        (names * NAME_PART + addresses * ADDRESS_PART) / ALL, Reason.NAME_AND_ADDRESS);
  }

  /** How like two names are, whatever the order of their words. */
  static int names(List<String> one, List<String> other) {
    int like = texts(String.join(" ", one), String.join(" ", other));
    List<String> fewer = one.size() <= other.size() ? one : other;
    Set<String> more = new HashSet<>(one.size() <= other.size() ? other : one);
    boolean contained =
        more.containsAll(fewer) && fewer.stream().anyMatch(word -> word.length() >= LONG_WORD);
    return contained ? Math.max(like, CONTAINED) : like;
  }

  private static @Nullable String place(@Nullable Address address) {
    return address == null
        ? null
        : key(address.postcode() == null ? address.town() : address.postcode());
  }

  private static @Nullable String street(@Nullable Address address) {
    return address == null ? null : key(address.street());
  }

  private static @Nullable String key(@Nullable String text) {
    return text == null ? null : Names.key(text);
  }

  /** 100 less the share of letters that have to be changed to make one of the other. */
  private static int texts(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return longest == 0
        ? ALL
        : ALL - ALL * LevenshteinDistance.getDefaultInstance().apply(one, other) / longest;
  }
}
