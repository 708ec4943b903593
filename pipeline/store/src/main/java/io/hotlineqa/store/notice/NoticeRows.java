package io.hotlineqa.store.notice;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes notices within the transaction of what they tell. */
public final class NoticeRows {
    private static final String INSERT =
            "insert into notice (user_name, kind, call, actor) select u.name, :kind, :call,"
                    + " :actor from user_account u where not u.disabled and u.name <> :actor and ";

    private final Handle handle;

    public NoticeRows(Handle handle) {
        this.handle = handle;
    }

    public void toAgent(long call, NoticeKind kind, String actor) {
        insert("u.agent_id = (select agent_id from call where id = :call)", call, kind, actor);
    }

    /** Takes all notices of this kind of the call back. */
    public void withdraw(long call, NoticeKind kind) {
        handle.createUpdate("delete from notice where call = :call and kind = :kind")
                .bind("call", call)
                .bind("kind", kind)
                .execute();
    }

    public void toSupervisors(long call, NoticeKind kind, String actor) {
        insert("u.role = 'SUPERVISOR'", call, kind, actor);
    }

    private void insert(String whom, long call, NoticeKind kind, String actor) {
        handle.createUpdate(INSERT + whom)
                .bind("call", call)
                .bind("kind", kind)
                .bind("actor", actor)
                .execute();
    }

    public void to(List<String> users, Long call, NoticeKind kind, String actor) {
        handle.createUpdate(INSERT + "u.name = any(:users)")
                .bind("call", call)
                .bind("kind", kind)
                .bind("actor", actor)
                .bindArray("users", String.class, users)
                .execute();
    }
}
