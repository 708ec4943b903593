package io.hotlineqa.store.demo;

import org.jdbi.v3.core.Jdbi;

/** Tells a database that {@code ./qa demo} made from one with real calls. Thread-safe. */
public final class DemoMark {
    private final Jdbi jdbi;

    public DemoMark(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Marks this database, for good. */
    public void put() {
        jdbi.useHandle(handle -> handle.execute("insert into demo_mark default values on conflict do nothing"));
    }

    /** Whether it is marked. */
    public boolean isThere() {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from demo_mark)")
                .mapTo(Boolean.class)
                .one());
    }
}
