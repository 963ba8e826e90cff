package com.tarifario.rules.profile;

import com.tarifario.core.tariff.RuleRef;

/**
 * What a rule or a rate sheet took.
 *
 * @param rule which one; a rate sheet by its first row
 * @param tested how often a condition of it was tested that no look-up answers
 * @param applied how often it applied
 * @param time what these tests took, in nanoseconds; those that rules share are shared out
 */
public record RuleCost(RuleRef rule, long tested, long applied, long time) {}
