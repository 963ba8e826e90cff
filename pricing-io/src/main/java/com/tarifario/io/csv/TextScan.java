package com.tarifario.io.csv;

import com.tarifario.io.IoMessage;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One look at all bytes of a text: whether they are UTF-8, and where every 1,024th line begins.
 * Lines end with LF, CR LF or CR, all of which are the same bytes in UTF-8 and Windows-1252.
 */
final class TextScan {

  private static final int STEP = 1_024;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer decoded = CharBuffer.allocate(1 << 13);
  private ByteBuffer left = ByteBuffer.allocate(0);
  private boolean isUtf8 = true;
  private long position;
  private int line = 1;
  private boolean afterReturn;
  private long[] offsets = new long[16];

  /** Takes the next bytes; says why they can't be text, or null. */
  @Nullable IoMessage accept(byte[] bytes, int length) {
    if (position == 0) {
      IoMessage wrong = begin(bytes, length);
      if (wrong != null) {
        return wrong;
      }
    }
    boolean ascii = true;
    for (int at = 0; at < length; at++) {
      byte each = bytes[at];
      if (each > '\r' && !afterReturn) {
        continue;
      }
      ascii &= each >= 0;
      if (each == '\n') {
        startLine(position + at + 1);
        afterReturn = false;
      } else {
        if (afterReturn) {
          startLine(position + at);
        }
        afterReturn = each == '\r';
      }
    }
    position += length;
    if (isUtf8 && (!ascii || left.hasRemaining())) {
      ByteBuffer all = ByteBuffer.allocate(left.remaining() + length);
      all.put(left).put(bytes, 0, length).flip();
      decode(all, false);
    }
    return null;
  }

  /** Says that all bytes were taken. */
  void finish() {
    if (isUtf8) {
      decode(left, true);
    }
  }

  Charset charset() {
    return isUtf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  /** The place of a byte at which a line begins, at or before the one asked for. */
  long offsetBefore(int wanted) {
    return offsets[Math.min(wanted - 1, line - 1) / STEP];
  }

  /** How many lines stand between that byte and the line asked for. */
  int linesBeyond(int wanted) {
    return wanted - 1 - Math.min(wanted - 1, line - 1) / STEP * STEP;
  }

  private @Nullable IoMessage begin(byte[] bytes, int length) {
    boolean bom = startsWith(bytes, length, 0xEF, 0xBB, 0xBF);
    offsets[0] = bom ? 3 : 0;
    if (startsWith(bytes, length, 0xFF, 0xFE) || startsWith(bytes, length, 0xFE, 0xFF)) {
      return IoMessage.UTF_16;
    }
    for (int at = 0; at < length; at++) {
      if (bytes[at] == 0) {
        return IoMessage.NOT_TEXT;
      }
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int length, int... start) {
    if (length < start.length) {
      return false;
    }
    for (int at = 0; at < start.length; at++) {
      if ((bytes[at] & 0xFF) != start[at]) {
        return false;
      }
    }
    return true;
  }

  private void startLine(long offset) {
    line++;
    if ((line - 1) % STEP == 0) {
      int index = (line - 1) / STEP;
      if (index == offsets.length) {
        offsets = Arrays.copyOf(offsets, index * 2);
      }
      offsets[index] = offset;
    }
  }

  private void decode(ByteBuffer bytes, boolean last) {
    CoderResult result;
    do {
      decoded.clear();
      result = utf8.decode(bytes, decoded, last);
    } while (result.isOverflow());
    isUtf8 = !result.isError();
    left = bytes;
  }
}
