package io.hotlineqa.dashboards;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Dashboards.class.getPackage().getImplementationVersion();
        return new String[] {"hotline-qa " + (version == null ? "of this checkout" : version)};
    }
}
