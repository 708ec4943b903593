package io.hotlineqa.store.people;

/** What a user is for; everyone may do only what that needs. */
public enum Role {
    /** Sees the own published calls, acknowledges and appeals. */
    AGENT,
    /** Judges calls and publishes them. */
    REVIEWER,
    /** Reads calls to teach by them. */
    TRAINER,
    /** Reads everything of the team and has the last word. */
    SUPERVISOR,
    /** Looks after drops and quarantine. */
    OPERATOR,
    /** Looks after users and reads the audit log. */
    ADMINISTRATOR
}
