package com.tarifario.store.audit;

import com.tarifario.store.database.Values;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes that tie each entry to all before it. */
final class AuditChain {

  private AuditChain() {}

  /** The hash of what an entry says; without the salt it tells nothing of short texts. */
  static String content(String salt, String before, String after) {
    return sha256(salt, before, after);
  }

  /** The hash of an entry, given that of the one before it. */
  static String entry(String previous, AuditEntry entry, String contentHash) {
    return sha256(
        previous,
        Long.toString(entry.id()),
        Values.micros(entry.at()).toString(),
        entry.who(),
        entry.act().name(),
        entry.subject(),
        Long.toString(entry.subjectId()),
        entry.label(),
        contentHash);
  }

  /** Lengths go in too, so that no two lists of texts have one hash. */
  private static String sha256(String... texts) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
