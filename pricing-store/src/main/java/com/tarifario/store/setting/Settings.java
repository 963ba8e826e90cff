package com.tarifario.store.setting;

import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import java.util.List;
import java.util.Optional;

/** Texts of configuration, by area and name: what stands in the company's files. */
public final class Settings {

  private static final Table SETTING = Table.of("setting");
  private static final int CODE = 60;
  private static final int CONTENT = 1_000_000;

  private final Database database;

  /** The configuration of the database. */
  public Settings(Database database) {
    this.database = database;
  }

  /**
   * Sets a text, in place of the one of that name.
   *
   * @return whether it is other than it was
   */
  public boolean put(Change change, Setting setting) {
    Row row =
        Row.of()
            .text("area", setting.area(), CODE)
            .text("name", setting.name(), CODE)
            .text("content", setting.content(), CONTENT);
    String label = setting.area() + " " + setting.name();
    Optional<Long> known =
        change
            .handle()
            .createQuery("SELECT id FROM setting WHERE area = :area AND name = :name")
            .bind("area", setting.area())
            .bind("name", setting.name())
            .mapTo(Long.class)
            .findOne();
    if (known.isEmpty()) {
      change.insert(SETTING, label, row);
      return true;
    }
    return change.update(SETTING, known.get(), null, label, row);
  }

  /** The text of that area and name. */
  public Optional<String> find(String area, String name) {
    return list(area).stream()
        .filter(each -> each.name().equals(name))
        .map(Setting::content)
        .findFirst();
  }

  /** All texts of an area, in the order of their names. */
  public List<Setting> list(String area) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM setting WHERE area = :area ORDER BY name")
                    .bind("area", area)
                    .map(
                        (row, context) ->
                            new Setting(
                                Values.text(row, "area"),
                                Values.text(row, "name"),
                                Values.text(row, "content")))
                    .list());
  }
}
