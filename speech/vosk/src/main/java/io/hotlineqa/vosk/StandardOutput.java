package io.hotlineqa.vosk;

import com.sun.jna.Function;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The worker's standard output, which carries frames and nothing else. */
final class StandardOutput {
    private static final File SELF = new File("/proc/self/fd/1");
    private static final int OUT = 1;
    private static final int ERR = 2;

    private StandardOutput() {}

    /**
     * Takes the standard output away from everybody else: what Java prints to it goes to standard error from now on,
     * and on Linux also what native code prints.
     */
    static OutputStream taken() throws IOException {
        System.setOut(System.err);
        if (!SELF.exists()) {
            return new FileOutputStream(FileDescriptor.out);
        }
        FileOutputStream own = new FileOutputStream(SELF);
        int outcome = Function.getFunction("c", "dup2").invokeInt(new Object[] {ERR, OUT});
        if (outcome != OUT) {
            own.close();
            throw new IOException("standard output cannot be taken: dup2 gives " + outcome);
        }
        return own;
    }
}
