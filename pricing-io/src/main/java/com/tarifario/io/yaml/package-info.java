/** YAML files, read into nodes that know their place, and into fields of the expected kinds. */
@NullMarked
package com.tarifario.io.yaml;

import org.jspecify.annotations.NullMarked;
