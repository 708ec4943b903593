package io.hotlineqa.command;

import picocli.CommandLine.IVersionProvider;

/** Name and version of this product, as scorecards carry them. */
final class Software implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {io.hotlineqa.rules.Software.NAME_AND_VERSION};
    }
}
