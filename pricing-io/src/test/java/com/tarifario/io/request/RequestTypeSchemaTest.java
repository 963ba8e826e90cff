package com.tarifario.io.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The schema that editors use and the reader say the same: of the form of a file, that is, for what
 * its parts have to do with each other, and what terms of agreements say, only the reader knows.
 */
class RequestTypeSchemaTest {

  private static final Path SCHEMA = Path.of("../docs/schemas/request-type.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  /** What the reader says of how the parts of a file fit together. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of(
          "DUPLICATE_CODE",
          "DUPLICATE_FIELD_NAME",
          "LEAST_ABOVE_MOST",
          "PRESET_CANNOT_BE",
          "UNKNOWN_STATE",
          "UNKNOWN_FIELD_IN_TEXT",
          "UNKNOWN_FIELD_NAME",
          "FIELD_OF_OTHER_KIND",
          "NO_CURRENCY",
          "QUOTES_BY_ITSELF",
          "UNKNOWN_ACTION",
          "CANNOT_HOLD",
          "TWICE_FROM",
          "UNREACHABLE");

  /** What is put in place of each part of a good file, one after the other. */
  private static final List<String> OTHERS =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"a/b\"",
          "\"nope\"",
          "5",
          "0",
          "-1",
          "true",
          "[]",
          "{}",
          "[null]",
          "[\"nope\"]",
          "[5]",
          "{\"x\":\"y\"}",
          "{\"x\":null}",
          "{\"x\":[]}");

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA));
  }

  @Test
  void the_schema_is_one() throws IOException {
    Schema ofSchemas =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(ofSchemas.validate(JSON.readTree(SCHEMA.toFile()))).isEmpty();
  }

  @Test
  void what_the_reader_reads_the_schema_takes() throws IOException {
    Schema schema = schema();
    for (JsonNode file : good()) {
      assertThat(schema.validate(file)).isEmpty();
      assertThat(refusesForm(file)).isFalse();
    }
  }

  @Test
  void of_good_files_with_one_part_otherwise_both_refuse_the_same() throws IOException {
    Schema schema = schema();
    List<String> disagreements = new ArrayList<>();
    int refused = 0;
    int taken = 0;
    for (JsonNode file : good()) {
      for (JsonNode other : others(file)) {
        boolean bySchema = !schema.validate(other).isEmpty();
        boolean byReader = refusesForm(other);
        if (bySchema != byReader) {
          disagreements.add((bySchema ? "only schema: " : "only reader: ") + other);
        } else if (bySchema) {
          refused++;
        } else {
          taken++;
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(refused).isGreaterThan(5_000);
    assertThat(taken).isGreaterThan(500);
  }

  private static List<JsonNode> good() throws IOException {
    List<JsonNode> files = new ArrayList<>();
    files.add(YAML.readTree(RequestTypeFileTest.ALL));
    for (Path each : RequestTypeFileTest.examples()) {
      files.add(YAML.readTree(each.toFile()));
    }
    return files;
  }

  private static boolean refusesForm(JsonNode file) {
    return RequestTypeFile.kept("f.yaml", file.toString()).problems().stream()
        .filter(Problem::isError)
        .map(each -> each.message().key())
        .anyMatch(key -> !isOfTheWhole(key));
  }

  private static boolean isOfTheWhole(MessageKey key) {
    return OF_THE_WHOLE.contains(key.name());
  }

  /** The file with each part left out, or another in its place, or one part too many. */
  private static List<JsonNode> others(JsonNode file) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    change(file, file, whole -> all.add(whole.deepCopy()));
    return all;
  }

  private static void change(JsonNode root, JsonNode node, Consumer<JsonNode> other)
      throws IOException {
    if (node instanceof ObjectNode object) {
      object.put("nope", 1);
      other.accept(root);
      object.remove("nope");
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode value = object.get(name);
        object.remove(name);
        other.accept(root);
        for (String text : OTHERS) {
          object.set(name, JSON.readTree(text));
          other.accept(root);
        }
        object.set(name, value);
        change(root, value, other);
      }
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        JsonNode value = array.get(index);
        for (String text : OTHERS) {
          array.set(index, JSON.readTree(text));
          other.accept(root);
        }
        array.set(index, value);
        change(root, value, other);
      }
    }
  }
}
