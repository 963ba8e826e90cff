package com.tarifario.store.person;

import com.tarifario.core.client.Contact;
import com.tarifario.store.audit.AuditEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a contact was before: the names, telephones and e-mail addresses that others took the place
 * of, as the audit trail of the client tells it. A line of the trail that took the place of another
 * is of the same person if both have a name, a telephone or an e-mail address in common; where
 * several were changed at once, and none has, also if they share a word of the name. What another
 * contact of the client has too says nothing of who it is.
 */
final class FormerSelves {

  /** How the trail begins to tell of a contact: {@code contact: name; role; telephone; e-mail}. */
  private static final String CONTACT = "contact: ";

  private static final Pattern PHONE = Pattern.compile("[^\\p{L}]*(?:\\d[^\\p{L}]*){6,}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> PARTICLES =
      Set.of("de", "del", "la", "las", "los", "el", "da", "do", "dos", "van", "von");

  private final List<Contact> others;
  private final Set<Self> selves = new LinkedHashSet<>();

  /** One line that tells of a person: what it is called, and how it is reached. */
  private record Self(String name, Set<String> marks) {

    Stream<String> texts() {
      return Stream.concat(Stream.of(name), marks.stream());
    }

    Set<String> words() {
      return NO_LETTERS
          .splitAsStream(FoldedText.of(name))
          .filter(each -> each.length() > 1 && !PARTICLES.contains(each))
          .collect(Collectors.toSet());
    }
  }

  private FormerSelves(Contact person, List<Contact> others) {
    this.others = others;
    selves.add(self(person.name(), Stream.of(person.phone(), person.email())));
  }

  /**
   * All that a person is or was called and reached by.
   *
   * @param entries what the trail says of the client
   * @param others the other contacts of the client
   */
  static Mentions mentions(Contact person, List<Contact> others, List<AuditEntry> entries) {
    FormerSelves found = new FormerSelves(person, others);
    int before;
    do {
      before = found.selves.size();
      for (AuditEntry each : entries) {
        List<Self> old = found.selves(each.before());
        List<Self> now = found.selves(each.after());
        found.follow(old, now);
        found.follow(now, old);
      }
    } while (found.selves.size() > before);
    return new Mentions(
        Stream.concat(
                Stream.of(person.name(), person.phone(), person.email()),
                found.selves.stream().flatMap(Self::texts))
            .filter(each -> each != null && !each.isBlank())
            .distinct()
            .toList());
  }

  /** Adds those of the one side that are the person, and who took their place on the other. */
  private void follow(List<Self> from, List<Self> to) {
    for (Self own : from) {
      if (selves.stream().anyMatch(known -> isSame(known, own))) {
        selves.add(own);
        List<Self> same = to.stream().filter(each -> isSame(own, each)).toList();
        selves.addAll(same.isEmpty() ? alike(own, from, to) : same);
      }
    }
  }

  /** Those who share a word of the name, and took the place of nobody else. */
  private static Collection<Self> alike(Self own, List<Self> from, List<Self> to) {
    return to.stream()
        .filter(each -> from.stream().noneMatch(other -> isSame(other, each)))
        .filter(each -> each.words().stream().anyMatch(own.words()::contains))
        .toList();
  }

  private static boolean isSame(Self one, Self other) {
    return one.texts().map(FoldedText::of).anyMatch(texts(other)::contains);
  }

  private static Set<String> texts(Self self) {
    return self.texts()
        .map(FoldedText::of)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toSet());
  }

  private List<Self> selves(String text) {
    List<Self> found = new ArrayList<>();
    text.lines()
        .filter(each -> each.startsWith(CONTACT))
        .map(each -> List.of(each.substring(CONTACT.length()).split("; ", -1)))
        .forEach(
            parts ->
                found.add(
                    self(
                        parts.get(0),
                        parts.stream().skip(1).filter(FormerSelves::isPhoneOrEmail))));
    return found;
  }

  private static boolean isPhoneOrEmail(String part) {
    return part.indexOf('@') > 0 || PHONE.matcher(part).matches();
  }

  /** What of it another contact has as well is left out, such as the telephone of the house. */
  private Self self(String name, Stream<@Nullable String> marks) {
    return new Self(
        isOfOther(name) ? "" : name,
        marks
            .filter(each -> each != null && !each.isBlank() && !isOfOther(each))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private boolean isOfOther(String text) {
    if (FoldedText.of(text).isEmpty()) {
      return true;
    }
    Mentions mentions = new Mentions(List.of(text));
    return others.stream().anyMatch(each -> mentions.in(each.name(), each.phone(), each.email()));
  }
}
