package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.Home;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.jobs.remote.DropAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The folder that an operator means by a drop: a path, {@code file:///FOLDER}, or {@code s3://BUCKET/PREFIX} for the folder
 * that such a drop is fetched into unless told otherwise.
 */
public final class DropFolder {
    private static final Pattern OTHER_SYSTEM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    private DropFolder() {}

    /** Any drop; nothing is fetched. */
    public static Path of(String drop) throws StartException {
        return DropAddress.isMeant(drop) ? fetched(address(drop)) : local(drop);
    }

    /** A drop that lies on a disk of this machine, or on one that it shares. */
    public static Path local(String drop) throws StartException {
        if (drop.startsWith("file:/")) {
            return ofUri(drop);
        }
        if (OTHER_SYSTEM.matcher(drop).matches()) {
            throw new StartException("drop " + drop + ": 不支持 " + drop.substring(0, drop.indexOf(':'))
                    + ":// is not supported; valid: a folder, file:///FOLDER, and s3://BUCKET/PREFIX, which ./qa run and"
                    + " ./qa fetch fetch into a folder");
        }
        return Path.of(drop);
    }

    private static Path ofUri(String drop) throws StartException {
        try {
            return Path.of(URI.create(drop));
        } catch (IllegalArgumentException wrong) {
            throw new StartException("drop " + drop + ": not file:///FOLDER: " + wrong.getMessage());
        }
    }

    static DropAddress address(String drop) throws StartException {
        try {
            return DropAddress.parse(drop);
        } catch (IllegalArgumentException wrong) {
            throw new StartException(wrong.getMessage());
        }
    }

    /** Where a drop is fetched to when nobody says where. */
    static Path fetched(DropAddress address) {
        return address.folderIn(Home.resolve("var/drops"));
    }
}
