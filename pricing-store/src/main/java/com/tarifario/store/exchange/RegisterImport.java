package com.tarifario.store.exchange;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Pack;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.IoMessage;
import com.tarifario.io.data.RegisterFile;
import com.tarifario.io.data.RegisterKind;
import com.tarifario.io.data.RegisterRow;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.store.Store;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Changes;
import com.tarifario.store.change.ImportCounts;
import com.tarifario.store.client.Duplicate;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.fault.AddedMeanwhileException;
import com.tarifario.store.fault.StaleChangeException;
import com.tarifario.store.fault.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files into the register. What is there already is changed where a file says otherwise; what
 * a file does not say stays, and whether blank cells say anything the file knows. Rows are kept in
 * batches: if the program is stopped, what was kept is there, and the same file can be read again.
 */
public final class RegisterImport {

  private static final int BATCH = 500;

  private final Store store;
  private final Changes changes;
  private final ImportListener listener;
  private final Set<String> seen = new HashSet<>();
  private long added;
  private long changed;
  private long same;
  private long rejected;
  private long rows;

  /**
   * An import.
   *
   * @param who who makes it
   * @param listener is told how it goes
   */
  public RegisterImport(Store store, String who, ImportListener listener) {
    this.store = store;
    this.changes = store.as(who);
    this.listener = listener;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it can't be read
   */
  public ImportCounts run(RegisterFile file) throws IOException {
    RegisterKind kind = file.kind();
    listener.begins(file.columns(), file.warnings());
    added = 0;
    changed = 0;
    same = 0;
    rejected = 0;
    rows = 0;
    seen.clear();
    List<RegisterRow> batch = new ArrayList<>();
    file.forEach(
        row -> {
          batch.add(row);
          if (batch.size() == BATCH) {
            keep(batch, kind);
          }
        });
    keep(batch, kind);
    return new ImportCounts(added, changed, same, rejected);
  }

  private void keep(List<RegisterRow> batch, RegisterKind kind) {
    changes.run(
        change -> {
          int at = 0;
          while (at < batch.size()) {
            int end = at + 1;
            String client = batch.get(at).client();
            while (end < batch.size() && Objects.equals(client, batch.get(end).client())) {
              end++;
            }
            keep(change, batch.subList(at, end), kind, client);
            at = end;
          }
        });
    rows += batch.size();
    batch.clear();
    listener.kept(rows);
  }

  /** Keeps rows of one client that stand together. */
  private void keep(
      Change change, List<RegisterRow> group, RegisterKind kind, @Nullable String client) {
    boolean isOfCard = kind != RegisterKind.AGREEMENTS && kind != RegisterKind.PACKS;
    KeptClient before =
        isOfCard && client != null ? store.clients().find(client).orElse(null) : null;
    ClientCard known = before == null ? null : before.card();
    List<RegisterRow> good = new ArrayList<>();
    for (RegisterRow row : group) {
      List<Problem> problems = row.problems(known);
      if (!problems.isEmpty() || client == null) {
        reject(row.rejected(problems));
      } else if (kind == RegisterKind.CLIENTS && !seen.add(client)) {
        reject(row.rejected(Message.of(IoMessage.CLIENT_TWICE, client)));
      } else {
        good.add(row);
      }
    }
    if (client == null || good.isEmpty()) {
      return;
    }
    if (isOfCard) {
      keepCard(change, good, kind, client, before);
    } else {
      good.forEach(row -> keepOther(change, row, kind));
    }
  }

  private void keepOther(Change change, RegisterRow row, RegisterKind kind) {
    try {
      change.attempt(
          () -> {
            if (kind == RegisterKind.PACKS) {
              Optional<Pack> known = store.packs().find(row.key());
              count(known, store.packs().put(change, row.pack(known.orElse(null))));
            } else {
              Optional<Agreement> known = store.agreements().find(row.key());
              count(known, store.agreements().put(change, row.agreement(known.orElse(null))));
            }
          });
    } catch (InvalidDataException misfit) {
      reject(row.rejected(misfit.problems()));
    } catch (StoreException refused) {
      reject(row.rejected(refused.sentence()));
    }
  }

  private void count(Optional<?> known, boolean changed) {
    count(known.isPresent() ? 0 : 1, known.isPresent() ? 1 : 0, changed);
  }

  private void keepCard(
      Change change,
      List<RegisterRow> group,
      RegisterKind kind,
      String client,
      @Nullable KeptClient before) {
    if (before == null && kind != RegisterKind.CLIENTS) {
      Object hint = Suggestion.hint(client, store.clients().fewCodes());
      group.forEach(row -> reject(row.unknownClient(client, hint)));
      return;
    }
    ClientCard card = before == null ? null : before.card();
    List<RegisterRow> good = new ArrayList<>();
    for (RegisterRow row : group) {
      try {
        card = row.onto(card);
        good.add(row);
      } catch (InvalidDataException misfit) {
        reject(row.rejected(misfit.problems()));
      }
    }
    if (card != null && !good.isEmpty()) {
      int more = before == null ? good.size() : parts(card) - parts(before.card());
      int fresh = before != null && kind == RegisterKind.CLIENTS ? 0 : more;
      keep(change, good, before, card, Math.min(good.size(), Math.max(0, fresh)));
    }
  }

  private void keep(
      Change change,
      List<RegisterRow> good,
      @Nullable KeptClient before,
      ClientCard card,
      int fresh) {
    try {
      try {
        write(change, good, before, card, fresh);
      } catch (StaleChangeException | AddedMeanwhileException met) {
        // Somebody else keeps the client at the same moment: what he says is there now.
        KeptClient now = store.clients().get(card.code());
        ClientCard onto = now.card();
        for (RegisterRow row : good) {
          onto = row.onto(onto);
        }
        write(change, good, now, onto, 0);
      }
    } catch (StoreException refused) {
      good.forEach(row -> reject(row.rejected(refused.sentence())));
      return;
    }
    if (before == null) {
      List<Duplicate> alike = store.duplicates().of(card);
      if (!alike.isEmpty()) {
        listener.duplicates(alike);
      }
    }
  }

  private void write(
      Change change,
      List<RegisterRow> good,
      @Nullable KeptClient before,
      ClientCard card,
      int fresh) {
    change.attempt(
        () -> {
          if (before == null) {
            store.clients().add(change, card);
          }
          boolean other = before != null && store.clients().save(change, before, card);
          count(fresh, good.size() - fresh, other);
        });
  }

  /** How many contacts, work centres and pieces of equipment there are. */
  private static int parts(ClientCard card) {
    return card.client().contacts().size()
        + card.workCentres().stream().mapToInt(each -> 1 + each.centre().assets().size()).sum();
  }

  private void count(long fresh, long known, boolean isOther) {
    added += fresh;
    changed += isOther ? known : 0;
    same += isOther ? 0 : known;
  }

  private void reject(RejectedRow row) {
    rejected++;
    listener.rejected(row);
  }
}
