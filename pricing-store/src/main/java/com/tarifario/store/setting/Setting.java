package com.tarifario.store.setting;

import java.util.Objects;

/**
 * A text of configuration.
 *
 * @param area what it configures: {@code lifecycle}
 * @param name which one of the area
 * @param content what stands in the company's file
 */
public record Setting(String area, String name, String content) {

  public Setting {
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
  }
}
