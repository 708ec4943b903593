package io.hotlineqa.command.script;

import picocli.CommandLine.Command;

/** Listed here so that help and suggestions know it; the script starts the dashboards' own command. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {"为程序发放接口令牌：qa token NAME。", "Makes a token for a program that reads the API: qa token NAME."})
public final class TokenCommand extends ScriptCommand {}
