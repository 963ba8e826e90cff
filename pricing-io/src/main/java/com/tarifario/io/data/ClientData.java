package com.tarifario.io.data;

import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.text.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What a data folder holds.
 *
 * @param register its clients, with their work centres, installed equipment and agreements
 * @param warnings what is worth a look though everything is used, such as columns that mean nothing
 *     to us
 */
public record ClientData(ClientRegister register, List<Problem> warnings) {

  public ClientData {
    Objects.requireNonNull(register, "register");
    warnings = List.copyOf(warnings);
  }
}
