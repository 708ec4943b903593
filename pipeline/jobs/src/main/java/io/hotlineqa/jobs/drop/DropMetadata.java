package io.hotlineqa.jobs.drop;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.account.MissingRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What came with a drop about its calls: {@code calls.csv} in its root, and a {@code NAME.json} beside {@code
 * NAME.wav}, which wins. Both are optional. For the members of an archive there may be a {@code calls.csv} in its root;
 * the drop's own may name them as if the archive were a folder, or as if they lay beside it. Not safe for use by several threads.
 */
public final class DropMetadata {
    private static final String NO_AUDIO = "-".repeat(64);
    private final Drop drop;
    private final ZoneId zone;
    private final Map<String, Map<String, String>> rows;
    private final Map<Path, MetadataFolder> folders = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private DropMetadata(Drop drop, ZoneId zone, Map<String, Map<String, String>> rows) {
        this.drop = drop;
        this.zone = zone;
        this.rows = rows;
    }

    /**
     * Reads {@code calls.csv}.
     *
     * @param zone of times that name none
     * @throws DropException when the file's header makes all of it unusable
     */
    public static DropMetadata of(Drop drop, ZoneId zone) throws IOException, DropException {
        DropMetadata metadata = new DropMetadata(drop, zone, new TreeMap<>());
        Optional<Path> csv = metadata.list(drop.root());
        if (csv.isPresent()) {
            metadata.rows.putAll(CallsCsv.read(csv.get(), metadata.warnings::add));
        }
        for (String folder : drop.unpackedFolders()) {
            metadata.addMembers(folder);
        }
        return metadata;
    }

    /** A header that nobody can use costs the archive's rows, not the night. */
    private void addMembers(String folder) throws IOException {
        Optional<Path> csv = list(drop.path(folder)).filter(Files::isRegularFile);
        if (csv.isPresent()) {
            try {
                CallsCsv.read(csv.get(), warnings::add).forEach((file, row) -> rows.put(folder + "/" + file, row));
            } catch (DropException unusable) {
                warnings.add(unusable.getMessage() + "; all rows are left out");
            }
        }
    }

    private Map<String, String> row(String file) {
        return names(file).filter(rows::containsKey).map(rows::get).findFirst().orElse(Map.of());
    }

    /** How a row may name a file: by its path, and a member of an archive also by where the sender thinks it is. */
    private static Stream<String> names(String file) {
        int mark = file.indexOf(Archive.UNPACKED + "/");
        if (mark < 0) {
            return Stream.of(file);
        }
        String archive = file.substring(0, mark);
        String member = file.substring(mark + Archive.UNPACKED.length() + 1);
        return Stream.of(file, archive + "/" + member, archive.substring(0, archive.lastIndexOf('/') + 1) + member);
    }

    private Optional<Path> list(Path folder) throws IOException {
        return in(folder).lists().stream().findFirst();
    }

    /** Whether anything came with the drop about the call in {@code file}. */
    public boolean knows(String file) {
        return !row(file).isEmpty() || sidecar(file).isPresent();
    }

    private Optional<Path> sidecar(String file) {
        Path recording = drop.path(file);
        try {
            Path usual = drop.path(file.replaceFirst("\\.[^./]*$", "") + ".json");
            return Stream.concat(in(recording.getParent()).sidecars(recording).stream(), Stream.of(usual))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (IOException unreadable) {
            warnings.add(recording.getParent() + ": can't be read (" + unreadable.getMessage() + "); the JSON beside "
                    + recording.getFileName() + " is left out");
            return Optional.empty();
        }
    }

    /** Looked at once; its warnings are told once. */
    private MetadataFolder in(Path folder) throws IOException {
        MetadataFolder known = folders.get(folder);
        if (known == null) {
            known = MetadataFolder.of(folder);
            folders.put(folder, known);
            warnings.addAll(known.leftOut());
        }
        return known;
    }

    /** What is known of the call in {@code file}; an id made of its hash if nothing is. */
    public Call call(String file, String sha256) {
        Map<String, String> values = new TreeMap<>(row(file));
        sidecar(file).ifPresent(json -> values.putAll(Sidecar.read(json, warnings::add)));
        return new CallFields(values, zone, drop.recordingName(file), warnings::add).call(sha256.substring(0, 16));
    }

    /** Rows of {@code calls.csv} whose recording is not among {@code files}: the switchboard knows of more. */
    public Set<String> missing(Set<String> files) {
        Set<String> missing = new TreeSet<>(rows.keySet());
        files.stream().flatMap(DropMetadata::names).forEach(missing::remove);
        return missing;
    }

    /** What the list says of a call whose recording is not there. */
    public MissingRecording missed(String file) {
        Call call = call(file, NO_AUDIO);
        String callId = call.callId().equals(NO_AUDIO.substring(0, 16)) ? null : call.callId();
        return new MissingRecording(file, callId, call.startedAt());
    }

    /** Sentences about values that could not be read so far. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }
}
