package com.tarifario.core.text;

/**
 * A sentence that users read, in every language of its bundle. Each module lists its sentences as
 * an enum, so that a sentence that does not exist can't be asked for.
 *
 * <p>The text of a key stands in the resource bundle under the key's name in lower case with
 * hyphens ({@code UNKNOWN_FIELD}: {@code unknown-field}), with {@code {0}}, {@code {1}}, ... for
 * arguments.
 */
public interface MessageKey {

  /** The constant's name, such as {@code UNKNOWN_FIELD}. */
  String name();

  /** The base name of the resource bundle, such as {@code com.tarifario.core.text.messages}. */
  String bundle();
}
