package io.hotlineqa.jobs.drop;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file or folder in an archive.
 *
 * @param name as the archive writes it, with forward slashes
 * @param folder whether it is a folder
 * @param content the bytes of a file, good until the next member
 */
record Member(String name, boolean folder, InputStream content) {

    /** Takes the members one after the other. */
    @FunctionalInterface
    interface Visitor {
        void visit(Member member) throws IOException, ArchiveException;
    }
}
