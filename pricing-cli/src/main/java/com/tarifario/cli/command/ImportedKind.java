package com.tarifario.cli.command;

import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.io.data.RegisterFile;
import com.tarifario.io.data.RegisterKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a single file holds that is imported. Its columns say so; where they may be of several
 * kinds, a word of its name does. What is not clear is refused: contacts that are read as clients
 * would take the names of the clients.
 */
final class ImportedKind {

  /** The words of each kind. The first in each language are the names of its file. */
  private static final Map<RegisterKind, List<String>> WORDS =
      Map.of(
          RegisterKind.CLIENTS, List.of("clients", "clientes"),
          RegisterKind.CONTACTS, List.of("contacts", "contactos"),
          RegisterKind.WORK_CENTRES, List.of("centres", "centros", "centers"),
          RegisterKind.ASSETS, List.of("assets", "equipos"),
          RegisterKind.AGREEMENTS,
              List.of("agreements", "acuerdos", "contracts", "contratos", "contract", "contrato"),
          RegisterKind.PACKS, List.of("packs", "bonos"));

  /** Words are apart where there is no letter, and where a capital follows a small one. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final int IN_BOTH_LANGUAGES = 2;
  private static final String CSV = ".csv";

  private ImportedKind() {}

  /**
   * What the file holds.
   *
   * @throws CannotRunException if neither its columns nor its name tell
   * @throws IOException if it can't be read
   */
  static RegisterKind of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<RegisterKind> named = named(name);
    if (named.size() == 1 && isFile(name.toLowerCase(Locale.ROOT), named.get(0))) {
      return named.get(0);
    }
    Set<RegisterKind> possible = RegisterFile.kindsOf(file);
    if (possible.isEmpty()) {
      // Reading it tells what is missing.
      return named.isEmpty() ? RegisterKind.CLIENTS : named.get(0);
    }
    List<RegisterKind> meant = named.isEmpty() ? List.copyOf(possible) : meant(named, possible);
    if (meant.size() == 1) {
      return meant.get(0);
    }
    Set<RegisterKind> all = EnumSet.copyOf(possible);
    all.addAll(named);
    throw new CannotRunException(
        RegisterMessage.IMPORT_UNCLEAR, file, all.stream().map(RegisterKind::fileName).toList());
  }

  /**
   * The kinds whose columns the file has and whose words its name has; none if they contradict each
   * other. All belongs to clients, so their word may stand beside another that says what it is.
   */
  private static List<RegisterKind> meant(List<RegisterKind> named, Set<RegisterKind> possible) {
    List<RegisterKind> fitting =
        named.stream()
            .filter(possible::contains)
            .filter(each -> each != RegisterKind.CLIENTS || named.size() == 1)
            .toList();
    boolean first = !fitting.isEmpty() && fitting.get(0) == named.get(0);
    return first ? fitting.subList(0, 1) : possible.size() == 1 ? fitting : List.of();
  }

  /** The kinds whose words the name has, in their order. */
  private static List<RegisterKind> named(String name) {
    return BETWEEN
        .splitAsStream(name)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .flatMap(
            word ->
                WORDS.entrySet().stream()
                    .filter(each -> each.getValue().contains(word))
                    .map(Map.Entry::getKey))
        .distinct()
        .toList();
  }

  /** Whether the name is that of the kind's file, and no more. */
  private static boolean isFile(String name, RegisterKind kind) {
    return name.equals(kind.fileName())
        || WORDS.getOrDefault(kind, List.of()).stream()
            .limit(IN_BOTH_LANGUAGES)
            .anyMatch(each -> name.equals(each + CSV));
  }
}
