package com.tarifario.io.yaml;

import com.tarifario.core.text.MessageKey;

/** What can be wrong in any YAML file. */
public enum YamlMessage implements MessageKey {
  NOT_UTF8,
  NOT_TEXT,
  NOT_YAML,
  EMPTY_FILE,
  SECOND_DOCUMENT,
  ALIAS,
  DUPLICATE_FIELD,
  EXPECTED_FIELDS,
  EXPECTED_LIST,
  EXPECTED_TEXT,
  UNKNOWN_FIELD,
  UNKNOWN_FIELD_NEAR,
  MISSING_FIELD,
  EMPTY_LIST,
  BAD_CODE,
  DUPLICATE_CODE,
  BAD_NUMBER,
  NUMBER_NOT_ABOVE_ZERO,
  NUMBER_BELOW_ZERO,
  UNKNOWN_CURRENCY,
  BAD_DATE,
  BAD_TIME,
  BAD_MOMENT,
  BAD_BOOLEAN;

  @Override
  public String bundle() {
    return "com.tarifario.io.yaml.yaml-messages";
  }
}
