package io.hotlineqa.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The PostgreSQL driver of this copy of the classes. Flink loads a job's classes anew for each run, and the process-wide
 * register of drivers would keep them all for ever; so a driver that is not the process's own is taken off it.
 */
final class OwnDriver {
    static final String NAME = Driver.class.getName();
    private static final Driver DRIVER = unregistered();

    private OwnDriver() {}

    private static Driver unregistered() {
        Driver driver = new Driver();
        if (Driver.class.getClassLoader() != ClassLoader.getSystemClassLoader() && Driver.isRegistered()) {
            try {
                Driver.deregister();
            } catch (SQLException refused) {
                throw new IllegalStateException("the PostgreSQL driver can't be taken off the register", refused);
            }
        }
        return driver;
    }

    static Connection connect(String url, Properties login) throws SQLException {
        return DRIVER.connect(url, login);
    }
}
