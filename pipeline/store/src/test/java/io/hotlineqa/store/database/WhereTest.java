package io.hotlineqa.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class WhereTest {
    @ParameterizedTest
    @NullAndEmptySource
    void nothingIsAskedForByNothing(String value) {
        Where row = new Where().and("y = :y", "y", value);
        Where where = new Where().and("x = :x", "x", value).with("z", value).andAny("t where true", row);

        assertThat(where).hasToString(" where true");
        assertThat(where.values()).isEmpty();
    }

    @Test
    void whatIsAskedOfARowIsAskedTogether() {
        Where row = new Where().and("y = :y", "y", 1).and("z is null");

        Where where = new Where().and("x").andAny("t where t.a = b", row);

        assertThat(where)
                .hasToString(" where true and x and exists (select from t where t.a = b and y = :y and z is null)");
        assertThat(where.values()).isEqualTo(Map.of("y", 1));
    }
}
