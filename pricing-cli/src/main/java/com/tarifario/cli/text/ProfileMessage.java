package com.tarifario.cli.text;

import com.tarifario.core.text.MessageKey;

/** The sentences and words of the profile of a tariff. */
public enum ProfileMessage implements MessageKey {
  TARIFFS_ONLY,
  NO_JSON,
  HEADING_STAGES,
  STAGE_COST,
  STAGE_LINE,
  STAGE_SCOPE,
  STAGE_TOTAL,
  STAGE_TAX,
  COLUMN_STAGE,
  COLUMN_ASKED,
  COLUMN_KEPT,
  COLUMN_DECIDED,
  COLUMN_TIME,
  HEADING_FALLEN_BACK,
  NONE_FELL_BACK,
  CODE_ASKED,
  HARDLY_ALIKE,
  HEADING_RULES,
  COLUMN_RULE,
  COLUMN_TESTED,
  COLUMN_APPLIED,
  OTHER_RULES,
  LOOKED_UP;

  @Override
  public String bundle() {
    return "com.tarifario.cli.text.profile-messages";
  }
}
