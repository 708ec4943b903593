package io.hotlineqa.jobs.remote;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a drop lies in an object store.
 *
 * @param bucket its name
 * @param prefix of the keys of all its objects, without a slash at its end; empty for the whole bucket
 */
public record DropAddress(String bucket, String prefix) {
    private static final String SCHEME = "s3://";
    private static final Pattern ADDRESS = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    /** Whether it is meant to be such an address, and no folder. */
    public static boolean isMeant(String text) {
        return text.startsWith(SCHEME);
    }

    /**
     * The address that an operator wrote.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static DropAddress parse(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " is not s3://BUCKET/PREFIX; a bucket's name has 3 to 63 small"
                    + " letters, digits, dots and hyphens");
        }
        String prefix = matcher.group(2) == null ? "" : matcher.group(2).replaceFirst("/+$", "");
        return new DropAddress(matcher.group(1), prefix);
    }

    /** The folder of this drop among fetched ones. */
    public Path folderIn(Path drops) {
        return ObjectFile.of(drops, bucket + (prefix.isEmpty() ? "" : "/" + prefix));
    }

    /** What all keys of the drop begin with. */
    String folder() {
        return prefix.isEmpty() ? "" : prefix + "/";
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix;
    }
}
