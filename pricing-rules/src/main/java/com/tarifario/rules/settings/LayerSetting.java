package com.tarifario.rules.settings;

import com.tarifario.core.text.SourceLocation;

/**
 * A layer that is listed.
 *
 * @param name its name, that of its folder
 * @param trusted whether its rules may hold code
 * @param where the place where it is listed
 */
public record LayerSetting(String name, boolean trusted, SourceLocation where) {}
