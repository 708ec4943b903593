package io.hotlineqa.command.script;

import picocli.CommandLine.Command;

/** Listed here so that help and suggestions know it; the script starts the dashboards' own command. */
@Command(
        mixinStandardHelpOptions = true,
        name = "user",
        description = {"增加看板用户：qa user add NAME。", "Adds a user of the dashboards: qa user add NAME."})
public final class UserCommand extends ScriptCommand {}
