package com.tarifario.io.yaml;

import com.tarifario.core.text.SourceLocation;
import java.util.List;
import java.util.Map;

/** A value in a YAML file, with the place where it begins. */
public sealed interface YamlNode {

  /** Where it begins. */
  SourceLocation at();

  /** What it is, for messages: its text, or the sign of what it is. */
  String shown();

  /** A text, a number or a word, as it is written; {@code 010} is those three signs. */
  record Scalar(SourceLocation at, String text) implements YamlNode {
    private static final int LONGEST_SHOWN = 60;

    @Override
    public String shown() {
      String line = text.strip().replaceAll("\\s+", " ");
      return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }
  }

  /** No value: {@code null}, {@code ~}, an empty text or nothing. */
  record Nothing(SourceLocation at) implements YamlNode {
    @Override
    public String shown() {
      return "null";
    }
  }

  /** A list. */
  record Sequence(SourceLocation at, List<YamlNode> entries) implements YamlNode {
    @Override
    public String shown() {
      return "[...]";
    }
  }

  /** Fields, in their order. */
  record Mapping(SourceLocation at, Map<String, Entry> fields) implements YamlNode {
    @Override
    public String shown() {
      return "{...}";
    }
  }

  /** A field's value, and where its name stands. */
  record Entry(SourceLocation keyAt, YamlNode value) {}
}
