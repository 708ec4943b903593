package io.hotlineqa.store.account;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table {@code recording} within one transaction: under which file a recording is scored. */
final class RecordingRows {
    private final Handle handle;

    RecordingRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Claims the recording for a file; the others that want it wait until this transaction ends.
     *
     * @return {@code row}, or the file that was scored with the same bytes before
     */
    LedgerRow claim(LedgerRow row) {
        handle.createUpdate("insert into recording (sha256, file_id) values (:sha256, :id) on conflict do nothing")
                .bind("sha256", row.sha256())
                .bind("id", row.id())
                .execute();
        LedgerRow holder = holder(row.sha256());
        if (holder.id() == row.id() || holder.state() == FileState.SCORED) {
            return holder;
        }
        handle.createUpdate("update recording set file_id = :id where sha256 = :sha256")
                .bind("sha256", row.sha256())
                .bind("id", row.id())
                .execute();
        return row;
    }

    /** Read after the lock is had: a statement that waits for it goes on with the file as it was before. */
    private LedgerRow holder(String sha256) {
        long id = handle.createQuery("select file_id from recording where sha256 = :sha256 for update")
                .bind("sha256", sha256)
                .mapTo(Long.class)
                .one();
        return handle.createQuery("select * from drop_file where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(LedgerRow.class))
                .one();
    }
}
