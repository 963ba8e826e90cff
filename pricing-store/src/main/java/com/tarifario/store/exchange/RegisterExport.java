package com.tarifario.store.exchange;

import com.tarifario.core.facts.Field.Origin;
import com.tarifario.io.data.RegisterKind;
import com.tarifario.io.data.RegisterWriter;
import com.tarifario.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Writes the register into files, which can be read again. */
public final class RegisterExport {

  private final Store store;

  /** An export of the store's register. */
  public RegisterExport(Store store) {
    this.store = store;
  }

  /**
   * Writes a data folder with all files; those that would be empty have their header.
   *
   * @return how many clients were written
   * @throws IOException if a file can't be written; then none is there
   */
  public long folder(Path folder) throws IOException {
    Map<RegisterKind, Path> places = new EnumMap<>(RegisterKind.class);
    for (RegisterKind kind : RegisterKind.values()) {
      places.put(kind, folder.resolve(kind.fileName()));
    }
    return write(places);
  }

  /**
   * Writes a file of clients alone.
   *
   * @return how many were written
   * @throws IOException if it can't be written
   */
  public long clients(Path file) throws IOException {
    return write(Map.of(RegisterKind.CLIENTS, file));
  }

  private long write(Map<RegisterKind, Path> places) throws IOException {
    Map<Origin, Set<String>> names = store.clients().attributes();
    Map<RegisterKind, Set<String>> attributes =
        Map.of(
            RegisterKind.CLIENTS, names.getOrDefault(Origin.CLIENT, Set.of()),
            RegisterKind.WORK_CENTRES, names.getOrDefault(Origin.WORK_CENTRE, Set.of()),
            RegisterKind.AGREEMENTS, names.getOrDefault(Origin.AGREEMENT, Set.of()));
    long[] count = {0};
    try (RegisterWriter writer = new RegisterWriter(places, attributes)) {
      store
          .clients()
          .forEach(
              each -> {
                writer.write(each.card());
                count[0]++;
              });
      if (places.size() > 1) {
        // A file says nothing of states, and read again they would be in force.
        store.agreements().all().stream().filter(each -> !each.cancelled()).forEach(writer::write);
        store.packs().all().forEach(writer::write);
      }
      writer.commit();
    }
    return count[0];
  }
}
