package com.tarifario.store.person;

import com.tarifario.store.audit.AuditEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the audit trail says of a contact, under names and numbers of before, too. */
final class TrailOfContact {

  /** How the trail begins to tell of a contact. */
  private static final String CONTACT = "contact: ";

  private TrailOfContact() {}

  /**
   * Of the entries of a client's things those that are about the contact.
   *
   * @param mentions finds it as it is now
   */
  static List<AuditEntry> about(List<AuditEntry> entries, Mentions mentions) {
    Set<String> lines = linesOf(entries, mentions);
    return entries.stream()
        .filter(
            each ->
                mentions.in(each.before(), each.after()) || lines(each).anyMatch(lines::contains))
        .toList();
  }

  /** The lines that told of the contact: where one took the place of another, both did. */
  private static Set<String> linesOf(List<AuditEntry> entries, Mentions mentions) {
    Set<String> lines = new HashSet<>();
    entries.stream()
        .flatMap(TrailOfContact::lines)
        .filter(each -> mentions.in(each))
        .forEach(lines::add);
    int before;
    do {
      before = lines.size();
      for (AuditEntry each : entries) {
        List<String> old = lines(each.before()).toList();
        List<String> now = lines(each.after()).toList();
        if (old.size() == 1
            && now.size() == 1
            && (lines.contains(old.get(0)) || lines.contains(now.get(0)))) {
          lines.add(old.get(0));
          lines.add(now.get(0));
        }
      }
    } while (lines.size() > before);
    return lines;
  }

  private static Stream<String> lines(AuditEntry entry) {
    return Stream.concat(lines(entry.before()), lines(entry.after()));
  }

  private static Stream<String> lines(String text) {
    return text.lines().filter(each -> each.startsWith(CONTACT));
  }
}
