package com.tarifario.io.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A problem of a valued quote, as its JSON tells it.
 *
 * @param where the quote and the codes of the chapter, the item or the charge
 * @param message what is wrong and what to do, in the language in which it was written
 * @param belowLimit whether it is a price set by hand below what rules ask for; false of quotes
 *     that were written before that was told
 * @param missedTotal whether it is a wished total that the prices do not come to; false of quotes
 *     that were written before that was told
 */
public record WrittenProblem(
    String where, String message, boolean belowLimit, boolean missedTotal) {

  private static final JsonFactory JSON = new JsonFactory();

  public WrittenProblem {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(message, "message");
  }

  /** The problems of a valued quote; none of a text that is no JSON, since it was erased. */
  public static List<WrittenProblem> of(String json) {
    if (!json.startsWith("{")) {
      return List.of();
    }
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals("problems")) {
          return problems(parser);
        }
        parser.skipChildren();
      }
      return List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<WrittenProblem> problems(JsonParser parser) throws IOException {
    List<WrittenProblem> problems = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String where = "";
      String message = "";
      boolean belowLimit = false;
      boolean missedTotal = false;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "where" -> where = parser.getText();
          case "message" -> message = parser.getText();
          case "below_limit" -> belowLimit = parser.getBooleanValue();
          case "missed_total" -> missedTotal = parser.getBooleanValue();
          default -> parser.skipChildren();
        }
      }
      problems.add(new WrittenProblem(where, message, belowLimit, missedTotal));
    }
    return problems;
  }
}
