package io.hotlineqa.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Where a connection is to be had, beside the pool: the pool waits much longer than somebody who only looks. */
record Door(String url, Properties login) {
    boolean opensWithin(Duration patience) {
        Properties hasty = new Properties();
        hasty.putAll(login);
        String seconds = String.valueOf(Math.max(1, patience.toSeconds()));
        hasty.setProperty("loginTimeout", seconds);
        hasty.setProperty("socketTimeout", seconds);
        try (Connection connection = OwnDriver.connect(url, hasty)) {
            return connection.isValid((int) Math.max(1, patience.toSeconds()));
        } catch (SQLException away) {
            return false;
        }
    }
}
