package io.hotlineqa.command.terminal;

import io.hotlineqa.rules.Software;
import picocli.CommandLine.IVersionProvider;

/** Name and version of this product, as scorecards carry them. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {Software.NAME_AND_VERSION};
    }
}
