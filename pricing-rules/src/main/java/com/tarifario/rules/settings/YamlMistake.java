package com.tarifario.rules.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.RulesMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the YAML parser does not understand, in our own words. */
final class YamlMistake {

  private static final Pattern MARK = Pattern.compile("^ in .*, line (\\d+), column (\\d+):?");

  private static final Pattern CHARACTER = Pattern.compile("^found character '(.)'");

  private final String file;
  private final List<String> sentences = new ArrayList<>();
  private final List<SourceLocation> places = new ArrayList<>();

  /**
   * A mistake.
   *
   * @param file the file's path
   * @param message the parser's: what it was doing and where, then what it found and where
   */
  private YamlMistake(String file, String message) {
    this.file = file;
    for (String line : message.lines().toList()) {
      Matcher mark = MARK.matcher(line);
      if (mark.find()) {
        places.add(
            new SourceLocation(
                file, Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2))));
      } else if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
        sentences.add(line);
      }
    }
  }

  static Problem of(String file, JsonProcessingException broken) {
    return new YamlMistake(file, broken.getOriginalMessage()).problem();
  }

  private Problem problem() {
    SourceLocation file = SourceLocation.of(this.file);
    SourceLocation begun = places.isEmpty() ? file : places.get(0);
    SourceLocation found = places.isEmpty() ? file : places.get(places.size() - 1);
    String what = sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1);
    if (what.contains("\\t(TAB)")) {
      return Problem.error(found, RulesMessage.YAML_TAB);
    }
    Matcher character = CHARACTER.matcher(what);
    if (character.find()) {
      return Problem.error(found, RulesMessage.YAML_CHARACTER, character.group(1));
    }
    if (what.startsWith("mapping values are not allowed")) {
      return Problem.error(found, RulesMessage.YAML_COLON);
    }
    if (what.startsWith("could not find expected ':'")) {
      return Problem.error(begun, RulesMessage.YAML_COLON_MISSING);
    }
    if (what.startsWith("found unexpected end of stream")) {
      return Problem.error(begun, RulesMessage.UNCLOSED_TEXT);
    }
    if (what.startsWith("expected ',' or")) {
      return Problem.error(begun, RulesMessage.YAML_BRACKET);
    }
    if (what.startsWith("expected <block end>")) {
      return Problem.error(found, RulesMessage.YAML_INDENT);
    }
    return Problem.error(found, RulesMessage.YAML_SYNTAX, what);
  }
}
