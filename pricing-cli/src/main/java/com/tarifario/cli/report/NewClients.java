package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.store.buying.BecameClient;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import java.util.Set;
import java.util.TreeSet;

/** The prospects that became clients by what a command changed. */
public final class NewClients implements Follower {

  private final Set<String> codes = new TreeSet<>();

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof BecameClient became) {
      codes.add(became.code());
    }
  }

  /** Says which they are. */
  public void write(Terminal terminal) {
    codes.forEach(
        code -> terminal.out().println(terminal.text(RegisterMessage.BECAME_CLIENT, code)));
    terminal.out().flush();
  }
}
