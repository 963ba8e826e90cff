package com.tarifario.rules.profile;

import com.tarifario.core.facts.Stage;

/**
 * What a stage took.
 *
 * @param stage which stage
 * @param asked for how many lines (or pieces, or charges) decisions were asked
 * @param decided how many of them Drools made; the others were kept
 * @param time all that it took, in nanoseconds
 * @param deciding what of it Drools took, in nanoseconds
 */
public record StageCost(Stage stage, long asked, long decided, long time, long deciding) {}
