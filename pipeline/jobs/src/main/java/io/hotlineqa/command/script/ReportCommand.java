package io.hotlineqa.command.script;

import picocli.CommandLine.Command;

/** Listed here so that help and suggestions know it; the script starts the dashboards' own command. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {"写出一段时间的报表：团队和每位座席。", "Writes the reports of a period: of the team, and of each agent."})
public final class ReportCommand extends ScriptCommand {}
