package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.io.OutputFile;
import com.tarifario.io.json.Tree;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about the database itself. */
@Command(name = "db", mixinStandardHelpOptions = true)
final class DbCommand {

  private DbCommand() {}

  static CommandLine with(Terminal terminal, List<String> words) {
    return new Subcommands(terminal)
        .command("info", Info::new)
        .command("migrate", Migrate::new)
        .command("verify", Verify::new)
        .command("backup", Backup::new)
        .command("restore", Restore::new)
        .of(new DbCommand(), words);
  }

  /** Tells which database it is and what it holds. */
  @Command(name = "info", mixinStandardHelpOptions = true)
  static final class Info extends StoreCommand {

    Info(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      long changes = store.audit().count();
      if (isJson()) {
        printJson(
            Tree.of()
                .with("database", store.location().shown())
                .with("step", store.step())
                .with("clients", store.clients().count())
                .with("changes", changes)
                .map());
        return ExitStatus.FINE;
      }
      Table table = Table.of(Table.left(""), Table.left(""));
      table.row(text(RegisterMessage.DB_PLACE), store.location().shown());
      table.row(text(RegisterMessage.DB_STEP), store.step());
      table.row(
          text(RegisterMessage.DB_CLIENTS), terminal().numbers().count(store.clients().count()));
      table.row(text(RegisterMessage.DB_CHANGES), terminal().numbers().count(changes));
      terminal().table(table, 0);
      return ExitStatus.FINE;
    }
  }

  /** Brings the tables up to this program, as opening it does. */
  @Command(name = "migrate", mixinStandardHelpOptions = true)
  static final class Migrate extends StoreCommand {

    Migrate(Terminal terminal) {
      super(terminal);
    }

    @Override
    boolean begins() {
      return true;
    }

    @Override
    int run(Store store) {
      if (isJson()) {
        printJson(
            Tree.of().with("database", store.location().shown()).with("step", store.step()).map());
      } else {
        terminal()
            .out()
            .println(text(RegisterMessage.DB_CURRENT, store.location().shown(), store.step()));
      }
      return ExitStatus.FINE;
    }
  }

  /** Looks whether the audit trail is as it was written. */
  @Command(name = "verify", mixinStandardHelpOptions = true)
  static final class Verify extends StoreCommand {

    Verify(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) {
      AuditCheck check = store.audit().verify();
      if (isJson()) {
        printJson(
            Tree.of()
                .with("whole", check.isWhole())
                .with("changes", check.entries())
                .with("broken", check.isWhole() ? null : check.broken())
                .map());
      } else if (check.isWhole()) {
        terminal()
            .out()
            .println(text(RegisterMessage.DB_WHOLE, terminal().numbers().count(check.entries())));
      } else {
        terminal().say(RegisterMessage.DB_BROKEN, check.broken());
      }
      return check.isWhole() ? ExitStatus.FINE : ExitStatus.PROBLEMS;
    }
  }

  /** Saves all of it in one file. */
  @Command(name = "backup", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  static final class Backup extends StoreCommand {

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "backup.file")
    private Path file;

    @Option(names = "--replace", order = 10, descriptionKey = "backup.replace")
    private boolean replace;

    Backup(Terminal terminal) {
      super(terminal);
    }

    @Override
    int run(Store store) throws IOException {
      Outputs.requireParent(file);
      if (!replace && Files.isRegularFile(file)) {
        throw new CannotRunException(RegisterMessage.BACKUP_EXISTS, file);
      }
      long rows;
      try (OutputFile output = OutputFile.create(file)) {
        rows = store.backup(output);
        output.commit();
      }
      if (isJson()) {
        printJson(Tree.of().with("rows", rows).with("to", file).map());
      } else {
        terminal()
            .out()
            .println(text(RegisterMessage.DB_SAVED, terminal().numbers().count(rows), file));
      }
      return ExitStatus.FINE;
    }
  }

  /** Makes a new database of what was saved. */
  @Command(name = "restore", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  static final class Restore extends StoreCommand {

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "restore.file")
    private Path file;

    Restore(Terminal terminal) {
      super(terminal);
    }

    @Override
    public Integer call() throws IOException {
      WorkSource.requireFile(file);
      try (Store store = Store.restore(file, storeOptions().location(), Clock.systemUTC())) {
        return run(store);
      }
    }

    @Override
    int run(Store store) {
      AuditCheck check = store.audit().verify();
      if (isJson()) {
        printJson(
            Tree.of()
                .with("database", store.location().shown())
                .with("clients", store.clients().count())
                .with("changes", check.entries())
                .with("whole", check.isWhole())
                .map());
      } else {
        terminal()
            .out()
            .println(
                text(
                    RegisterMessage.DB_RESTORED,
                    store.location().shown(),
                    terminal().numbers().count(store.clients().count()),
                    terminal().numbers().count(check.entries())));
      }
      return check.isWhole() ? ExitStatus.FINE : ExitStatus.PROBLEMS;
    }
  }
}
