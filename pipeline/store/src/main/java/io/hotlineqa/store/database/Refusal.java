package io.hotlineqa.store.database;

import java.sql.SQLException;

/** Why a server did not let us in, in words that say what to do. */
final class Refusal {
    private Refusal() {}

    static String of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "08001", "08006" -> "no answer (" + e.getMessage() + "); is the server running and the port right?";
            case "08004", "28000", "28P01" -> "user or password refused (" + e.getMessage() + ")";
            case "3D000" -> "there is no such database (" + e.getMessage() + "); create it first";
            default -> e.getMessage();
        };
    }
}
