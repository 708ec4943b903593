package io.hotlineqa.store.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.StoreFixture;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallerColumnTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @Test
    void theDatabaseReadsANumberAsPeopleDo() throws SQLException {
        String query = "select " + Caller.OF_COLUMN.formatted("?::text");
        try (Connection connection = fixture.store().dataSource().getConnection();
                PreparedStatement column = connection.prepareStatement(query)) {
            for (String written : new String[] {
                "13900000022", "+86 139-0000-0022", "0917-1234567", "+86 917 1234567", "0086 (0)917 1234567", "8612345"
            }) {
                column.setString(1, written);
                try (ResultSet read = column.executeQuery()) {
                    read.next();
                    assertThat(read.getString(1))
                            .as(written)
                            .isEqualTo(Caller.of(written).digits());
                }
            }
        }
    }
}
