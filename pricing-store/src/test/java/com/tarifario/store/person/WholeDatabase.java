package com.tarifario.store.person;

import com.tarifario.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/** All that stands in a database, to look for what must not be there. */
public final class WholeDatabase {

  private WholeDatabase() {}

  /** The text of all rows of all tables, as a backup has them. */
  public static String text(Store store) {
    try {
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      store.backup(saved);
      StringBuilder text = new StringBuilder();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(saved.toByteArray()))) {
        while (zip.getNextEntry() != null) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return text.toString();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
