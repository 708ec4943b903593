package io.hotlineqa.store.search;

import io.hotlineqa.store.Store;
import java.io.IOException;
import java.nio.file.Path;

/** A process that follows a store until it is killed: the address of the database and the folder of the index. */
final class IndexingProcess {
    private IndexingProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.open(arguments[0])) {
            System.out.println("opening");
            try (SearchIndex index = SearchIndex.open(store, Path.of(arguments[1]))) {
                System.out.println("following");
                while (true) {
                    index.catchUp();
                }
            }
        }
    }
}
