package com.tarifario.io.quote;

import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.io.yaml.Fields;
import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlMessage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads which versions of budget concepts stand in a file, each of which may stand once. */
final class VersionReader {

  private final Problems problems;
  private final CodeRegister only;
  private final CodeRegister named;
  private final CodeRegister begun;

  VersionReader(Problems problems) {
    this.problems = problems;
    this.only = new CodeRegister(YamlMessage.DUPLICATE_CODE, problems);
    this.named = new CodeRegister(QuoteMessage.DUPLICATE_VERSION, problems);
    this.begun = new CodeRegister(QuoteMessage.SAME_BEGINNING, problems);
  }

  /**
   * The version of a concept.
   *
   * @param concept the concept's code; null if it is not known
   */
  ConceptVersion read(Fields fields, @Nullable String concept) {
    String name = fields.code("version");
    LocalDate from = fields.date("from");
    LocalDate until = fields.date("valid_until");
    if (from != null && until != null && until.isBefore(from)) {
      problems.error(fields.at("valid_until"), QuoteMessage.VERSION_ENDS_BEFORE, until, from);
      until = null;
    }
    ConceptVersion version = new ConceptVersion(name == null ? "" : name, from, until);
    if (concept == null) {
      return version;
    }
    boolean isNew =
        name == null
            ? only.add(concept, fields.at("code"))
            : named.add(concept + " " + name, fields.at("version"));
    if (isNew) {
      String beginning = from == null ? concept : concept + " " + from;
      begun.add(beginning, fields.at(from == null ? "code" : "from"));
    }
    return version;
  }
}
