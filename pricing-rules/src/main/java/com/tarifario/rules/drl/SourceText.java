package com.tarifario.rules.drl;

import com.tarifario.core.text.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** The text of a file, which knows the line and column of each character. */
public class SourceText {

  private final String file;
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  /**
   * A file's text.
   *
   * @param file the path that messages name
   */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    lineStarts.add(0);
    for (int index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
      lineStarts.add(index + 1);
    }
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** The characters from one offset to before another. */
  String slice(int from, int to) {
    return text.substring(from, to);
  }

  /** The word or sign that stands at the offset; empty at the end of the file. */
  String word(int offset) {
    int end = offset;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return text.substring(offset, Math.min(text.length(), Math.max(end, offset + 1)));
  }

  /** The place of the character at the offset. */
  SourceLocation at(int offset) {
    int low = 0;
    int high = lineStarts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new SourceLocation(file, low + 1, offset - lineStarts.get(low) + 1);
  }

  /** The offset of the first word of a line (from 1). */
  int lineBegin(int line) {
    int offset = lineStarts.get(line - 1);
    while (offset < text.length() - 1 && Character.isWhitespace(text.charAt(offset))) {
      offset++;
    }
    return offset;
  }

  /** The offset of a line (from 1) and a column (from 0), as Drools counts them. */
  int offset(int line, int column) {
    return lineStarts.get(line - 1) + column;
  }
}
