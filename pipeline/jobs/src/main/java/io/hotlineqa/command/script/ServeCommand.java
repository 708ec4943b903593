package io.hotlineqa.command.script;

import picocli.CommandLine.Command;

/** Listed here so that help and suggestions know it; the script starts the dashboards themselves. */
@Command(
        mixinStandardHelpOptions = true,
        name = "serve",
        description = {"启动质检看板。", "Serves the dashboards on loopback until stopped."})
public final class ServeCommand extends ScriptCommand {}
