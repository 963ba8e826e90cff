package com.tarifario.rules.reference;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Sets how often properties are tried: as their annotation says, times {@code
 * -Dtarifario.tries=FACTOR}, so that a long run needs no edit.
 */
final class Tries implements AroundPropertyHook {

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    int factor = Integer.getInteger("tarifario.tries", 1);
    context.attributes().tries().ifPresent(tries -> context.attributes().setTries(tries * factor));
    return property.execute();
  }
}
