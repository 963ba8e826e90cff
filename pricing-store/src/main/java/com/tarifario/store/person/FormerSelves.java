package com.tarifario.store.person;

import com.tarifario.core.client.Contact;
import com.tarifario.store.audit.AuditEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a contact was before: the names, telephones and e-mail addresses that others took the place
 * of, as the audit trail of the client tells it. Where a line of the trail took the place of
 * another, both are of one person if they have the name in common; or a telephone or an e-mail
 * address and a word of the name; or all words of the shorter name, which may be initials. What
 * another contact has or ever had under another name says nothing of who it is: a telephone of the
 * house stays what it is.
 */
final class FormerSelves {

  /** How the trail begins to tell of a contact: {@code contact: name; role; telephone; e-mail}. */
  private static final String CONTACT = "contact: ";

  private static final int LEAST_DIGITS = 6;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> PARTICLES =
      Set.of("de", "del", "la", "las", "los", "el", "y", "da", "do", "dos", "van", "von");

  private final List<Contact> others;
  private final Set<Self> selves = new LinkedHashSet<>();

  /** One line that tells of a person: what it is called, and how it is reached. */
  private record Self(String name, Set<String> marks) {

    List<String> words() {
      return NO_LETTERS
          .splitAsStream(FoldedText.of(name))
          .filter(each -> !each.isEmpty() && !PARTICLES.contains(each))
          .toList();
    }

    boolean isCalledAs(Self other) {
      return FoldedText.of(name).equals(FoldedText.of(other.name));
    }

    boolean isReachedAs(Self other) {
      Set<String> known = other.marks.stream().map(FoldedText::of).collect(Collectors.toSet());
      return marks.stream().map(FoldedText::of).anyMatch(known::contains);
    }

    /** Whether the names have a whole word in common. */
    boolean sharesWord(Self other) {
      return words().stream().anyMatch(each -> each.length() > 1 && other.words().contains(each));
    }

    /** Whether the words of the shorter name, two at least, are all in the longer one, in order. */
    boolean isShortFor(Self other) {
      List<String> few = words();
      List<String> many = other.words();
      if (few.size() > many.size()) {
        return other.isShortFor(this);
      }
      int met = 0;
      for (String each : many) {
        if (met < few.size() && isShort(few.get(met), each)) {
          met++;
        }
      }
      return few.size() > 1 && met == few.size();
    }

    private static boolean isShort(String one, String other) {
      return one.equals(other)
          || ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0));
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
        List<Self> old = selves(each.before());
        List<Self> now = selves(each.after());
        found.follow(old, now);
        found.follow(now, old);
      }
    } while (found.selves.size() > before);
    Stream<String> former = found.selves.stream().flatMap(each -> found.texts(each, entries));
    return new Mentions(
        Stream.concat(Stream.of(person.name(), person.phone(), person.email()), former)
            .filter(each -> each != null && !each.isBlank())
            .distinct()
            .toList());
  }

  /** Adds those on the one side that took the place of the person on the other. */
  private void follow(List<Self> from, List<Self> to) {
    from.stream()
        .filter(own -> selves.stream().anyMatch(own::isCalledAs))
        .forEach(own -> to.stream().filter(each -> isSame(own, each)).forEach(selves::add));
  }

  private static boolean isSame(Self one, Self other) {
    return one.isCalledAs(other)
        || (one.isReachedAs(other) && one.sharesWord(other))
        || one.isShortFor(other);
  }

  /**
   * What of a former self may stand for the person in texts: a name of several words, since one
   * word may be any, and what nobody else was reached by.
   */
  private Stream<String> texts(Self self, List<AuditEntry> entries) {
    Stream<String> marks =
        self.marks().stream().filter(each -> !isOfOther(each) && !wasOfOther(each, entries));
    boolean named = self.words().size() > 1 && !isOfOther(self.name());
    return named ? Stream.concat(Stream.of(self.name()), marks) : marks;
  }

  private boolean wasOfOther(String mark, List<AuditEntry> entries) {
    Self reached = new Self("", Set.of(mark));
    return entries.stream()
        .flatMap(
            each -> Stream.concat(selves(each.before()).stream(), selves(each.after()).stream()))
        .filter(each -> selves.stream().noneMatch(each::isCalledAs))
        .anyMatch(each -> each.isReachedAs(reached));
  }

  private static List<Self> selves(String text) {
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
    return part.indexOf('@') > 0 || part.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
  }

  private static Self self(String name, Stream<@Nullable String> marks) {
    return new Self(
        name,
        marks
            .filter(each -> each != null && !FoldedText.of(each).isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** Whether another contact of now has it. */
  private boolean isOfOther(String text) {
    if (FoldedText.of(text).isEmpty()) {
      return true;
    }
    Mentions mentions = new Mentions(List.of(text));
    return others.stream().anyMatch(each -> mentions.in(each.name(), each.phone(), each.email()));
  }
}
